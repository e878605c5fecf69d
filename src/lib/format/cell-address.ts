/** Returns the letters of a column, counted from 1: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return before + String.fromCharCode(65 + rest);
}

/** Returns the number of a column from its letters: `A` is 1, `AB` is 28. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A rectangle of cells, rows and columns counted from 1, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Returns the rectangle that a reference such as `B2:C4` or `B2` names; undefined if it is not one. */
export function parseRange(reference: string): CellRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(reference);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** Returns a cell as people name it, `Blad1!C7`; without the sheet where there is only one, as in CSV. Quotes names as spreadsheets do. */
export function nameCell(sheet: string, row: number, column: number): string {
  const address = `${columnLetters(column)}${row}`;
  if (!sheet) return address;
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)
    ? `${sheet}!${address}`
    : `'${sheet.replaceAll("'", "''")}'!${address}`;
}
