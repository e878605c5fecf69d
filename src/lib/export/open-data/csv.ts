import { writeCsvRows } from '../../format/csv.ts';
import type { DataTable } from './data-table.ts';

/**
 * Returns a table as CSV: RFC 4180 (CRLF, quotes doubled), header of column names, empty where there is no value.
 * The text is meant for UTF-8 without a byte order mark: a program then reads the name of the first column as it is,
 * and a mark would not help people, since a spreadsheet in Belgium or France expects semicolons and decimal commas.
 * They have the spreadsheets.
 */
export function writeCsv({ columns, rows }: DataTable): string {
  const guarded = rows.map((row) =>
    row.map((cell, at) => (cell !== undefined && columns[at]?.kind === 'text' ? guardFormula(cell) : cell)),
  );
  return writeCsvRows([columns.map(({ name }) => name), ...guarded]);
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
