import { strToU8 } from 'fflate';
import { writeCsv } from './csv.ts';
import { describeCsv } from './csvw.ts';
import { writeDataPackage } from './data-package.ts';
import { makeDataTable } from './data-table.ts';
import { writeJsonStat } from './json-stat.ts';
import { writeOds } from './ods.ts';
import { type Digest, type OpenDataFile, openDataFile } from './open-data-file.ts';
import { makeWorkbook } from './sheets.ts';
import type { Subject } from './subject.ts';
import { writeXlsx } from './xlsx.ts';

/** The open data of one page: the files with figures, and the files that describe them. */
export interface OpenData {
  readonly subject: Subject;
  readonly files: readonly OpenDataFile[];
  /** By name: `data.csv-metadata.json` and `datapackage.json`. */
  readonly descriptions: ReadonlyMap<string, Uint8Array>;
}

/** Returns every file of open data that stands beside a page. The same subject gives the same bytes. */
export async function makeOpenData(subject: Subject, sha256: Digest): Promise<OpenData> {
  const data = makeDataTable(subject.sets, subject.reader);
  const workbook = makeWorkbook(subject, data);
  const files = [
    openDataFile('data.csv', strToU8(writeCsv(data)), sha256),
    openDataFile('data.json', jsonBytes(writeJsonStat(subject)), sha256),
    openDataFile('data.xlsx', await writeXlsx(workbook), sha256),
    openDataFile('data.ods', writeOds(workbook), sha256),
  ];
  const descriptions = new Map([
    ['data.csv-metadata.json', jsonBytes(describeCsv(subject, data))],
    ['datapackage.json', jsonBytes(writeDataPackage(subject, data, files))],
  ]);
  return { subject, files, descriptions };
}

function jsonBytes(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
