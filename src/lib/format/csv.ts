import { stringify } from 'csv-stringify/sync';

const lineBreak = /[\r\n]/;

/**
 * Returns rows as CSV: RFC 4180, with CRLF, and quotes where they are needed. A cell without a value is empty. What a
 * spreadsheet would run as a formula is the caller's to guard.
 */
export function writeCsvRows(rows: readonly (readonly (string | undefined)[])[]): string {
  const hasBreaks = rows.some((row) => row.some((cell) => cell !== undefined && lineBreak.test(cell)));
  return stringify(rows as (string | undefined)[][], {
    record_delimiter: 'windows',
    // Without it a line break that is not CR LF would stand without quotes; with it every cell takes longer.
    ...(hasBreaks && { quoted_match: lineBreak }),
  });
}
