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
import type { Compression } from './zip.ts';

/** The open data of one page: the files with figures, and the files that describe them. */
export interface OpenData {
  readonly subject: Subject;
  readonly files: readonly OpenDataFile[];
  /** By name: `data.csv-metadata.json` and `datapackage.json`. */
  readonly descriptions: ReadonlyMap<string, Uint8Array>;
}

/** What files need of the machine. */
export interface Machine extends Compression {
  readonly sha256: Digest;
}

/** Returns every file of open data that stands beside a page. The same subject gives the same bytes. */
export function makeOpenData(subject: Subject, machine: Machine): OpenData {
  const { sha256 } = machine;
  const data = makeDataTable(subject.sets, subject.reader);
  const workbook = makeWorkbook(subject, data);
  const files = [
    openDataFile('data.csv', encode(writeCsv(data)), sha256),
    openDataFile('data.json', jsonBytes(writeJsonStat(subject)), sha256),
    openDataFile('data.xlsx', writeXlsx(workbook, machine), sha256),
    openDataFile('data.ods', writeOds(workbook, machine), sha256),
  ];
  const descriptions = new Map([
    ['data.csv-metadata.json', jsonBytes(describeCsv(subject, data))],
    ['datapackage.json', jsonBytes(writeDataPackage(subject, data, files))],
  ]);
  return { subject, files, descriptions };
}

function jsonBytes(value: object): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
