/**
 * What a cell holds. A number is the text that the file stores; a percent is a number that is shown in percent, so 0.72
 * where people see 72%.
 */
export interface Cell {
  readonly kind: 'empty' | 'number' | 'percent' | 'text' | 'date' | 'boolean' | 'error';
  readonly text: string;
}

/** A sheet of a workbook; rows and columns are counted from 1. */
export interface Sheet {
  /** Empty for CSV, which has no sheets. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** References of merged cells, as `A1:B1`. */
  readonly merged: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether every cell is text because the format knows nothing else, as in CSV. */
  readonly isPlainText: boolean;
}

/** A spreadsheet that was read. */
export interface Workbook {
  readonly file: string;
  /** Visible sheets, in order. */
  readonly sheets: readonly Sheet[];
  /** The answer for which a template was made, if it is one. */
  readonly madeFor?: { readonly dossier: string; readonly date: string } | undefined;
}

/** A cell in which nothing stands. */
export const emptyCell: Cell = { kind: 'empty', text: '' };

/** Returns the cell at a row and a column; an empty one where there is none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column - 1] ?? emptyCell;
}
