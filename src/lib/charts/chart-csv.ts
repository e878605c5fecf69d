import { writeCsvRows } from '../format/csv.ts';
import type { Cell } from './chart-data.ts';
import { shownRows } from './drawn-data.ts';
import type { PreparedChart } from './prepare-chart.ts';

/** Columns that only a drawing needs. */
const drawing = /(Order|^order)$/;

/**
 * Returns the rows that a chart shows as CSV: RFC 4180, UTF-8 without a byte order mark, a header of column names.
 * Codes and figure ids are the same in every language; their names and `text` are in the language of the chart. Empty
 * where there is no value. No text begins as a formula of a spreadsheet does: it gets an apostrophe.
 */
export function writeChartCsv(prepared: PreparedChart): string {
  const { rows } = shownRows(prepared);
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !drawing.test(column));
  const cells = rows.map((row) => columns.map((column) => plain(row[column])));
  return writeCsvRows([columns, ...cells]);
}

/** What a spreadsheet takes for the beginning of a formula, in ASCII and full width (OWASP, CSV Injection). */
const formulaStart = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

function plain(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : String(cell);
}
