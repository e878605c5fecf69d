import { writeCsvRow } from '../../format/csv.ts';
import { encodeTexts, joinBytes } from '../../format/text-bytes.ts';
import { Remembered } from '../../remember.ts';
import type { Column, DataRow, DataTable } from './data-table.ts';

const written = new Remembered<readonly DataRow[], Uint8Array>();

/**
 * Returns a table as CSV: RFC 4180 (CRLF, quotes doubled), header of column names, empty where there is no value. It is
 * UTF-8 without a byte order mark: a program then reads the name of the first column as it is, and a mark would not help
 * people, since a spreadsheet in Belgium or France expects semicolons and decimal commas. They have the spreadsheets.
 */
export function writeCsv({ columns, dates }: DataTable): Uint8Array {
  const header = encodeTexts([writeCsvRow(columns.map(({ name }) => name))]);
  return joinBytes([header, ...dates.map((rows) => written.of(rows, '', () => writeDate(rows, columns)))]);
}

function writeDate(rows: readonly DataRow[], columns: readonly Column[]): Uint8Array {
  const isText = columns.map(({ kind }) => kind === 'text');
  const guard = (cell: string | undefined, at: number) =>
    cell !== undefined && isText[at] ? guardFormula(cell) : cell;
  return encodeTexts(rows.map((row) => writeCsvRow(row.map(guard))));
}

/** What a spreadsheet takes for the beginning of a formula, in ASCII and full width (OWASP, CSV Injection). */
const formulaStart = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** Returns a text that no spreadsheet runs as a formula: with an apostrophe before it if it would. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Returns the text that `guardFormula` got. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}
