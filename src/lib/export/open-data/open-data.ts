import { encodeTexts } from '../../format/text-bytes.ts';
import { writeCsv } from './csv.ts';
import { describeCsv } from './csvw.ts';
import { writeDataPackage } from './data-package.ts';
import { type KnownRows, makeDataTable } from './data-table.ts';
import { makeStatCells, writeJsonStat } from './json-stat.ts';
import { writeOds } from './ods.ts';
import { type Digest, type OpenDataFile, openDataFile } from './open-data-file.ts';
import { makeWorkbook } from './sheets.ts';
import type { Subject } from './subject.ts';
import { writeXlsx } from './xlsx.ts';
import type { PieceCompression } from './zip.ts';

/** The open data of one page: the files with figures, and the files that describe them. */
export interface OpenData {
  readonly subject: Subject;
  readonly files: readonly OpenDataFile[];
  /** By name: `data.csv-metadata.json` and `datapackage.json`. */
  readonly descriptions: ReadonlyMap<string, Uint8Array>;
}

/** What files need of the machine. */
export interface Machine extends PieceCompression {
  readonly sha256: Digest;
}

/**
 * Returns every file of open data that stands beside a page, in each of its languages; `subjects` are the page in these.
 * Rows that are `known` of other pages are not made again. The same subjects give the same bytes.
 */
export function makeOpenData(subjects: readonly Subject[], machine: Machine, known?: KnownRows): OpenData[] {
  const cells = makeStatCells(subjects[0]?.sets ?? []);
  const pages = subjects.map((subject) => {
    const data = makeDataTable(subject.sets, subject.reader, known);
    return { subject, data, workbook: makeWorkbook(subject, data) };
  });
  const excel = writeXlsx(
    pages.map(({ workbook }) => workbook),
    machine,
  );
  return pages.map((page, at) => {
    const { subject, data, workbook } = page;
    const files = [
      openDataFile('data.csv', writeCsv(data), machine.sha256),
      openDataFile('data.json', jsonBytes(writeJsonStat(subject, cells)), machine.sha256),
      ...excel.slice(at, at + 1).map((bytes) => openDataFile('data.xlsx', bytes, machine.sha256)),
      openDataFile('data.ods', writeOds(workbook, machine), machine.sha256),
    ];
    const descriptions = new Map([
      ['data.csv-metadata.json', jsonBytes(describeCsv(subject, data))],
      ['datapackage.json', jsonBytes(writeDataPackage(subject, data, files))],
    ]);
    return { subject, files, descriptions };
  });
}

function jsonBytes(value: object): Uint8Array {
  return encodeTexts([`${JSON.stringify(value, null, 2)}\n`]);
}
