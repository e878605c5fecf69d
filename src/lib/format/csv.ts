/** What a cell must hold for quotes to stand around it: a comma, a quote or a line break (RFC 4180, clause 2.6). */
const special = /[",\r\n]/;

/**
 * Returns rows as CSV: RFC 4180, with CRLF, and quotes where they are needed. A cell without a value is empty. What a
 * spreadsheet would run as a formula is the caller's to guard.
 */
export function writeCsvRows(rows: readonly (readonly (string | undefined)[])[]): string {
  return rows.map(writeCsvRow).join('');
}

/** Returns one row of it with its CRLF. */
export function writeCsvRow(row: readonly (string | undefined)[]): string {
  return `${row.map(writeCell).join()}\r\n`;
}

function writeCell(cell: string | undefined): string {
  if (cell === undefined) return '';
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
