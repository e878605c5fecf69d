import { type Cell, hasFigure, type Table, textOf } from './document.ts';

/** Returns which columns of a table hold figures: those are set flush right. */
export function figureColumns({ body, columns }: Table): boolean[] {
  const cells = body.flatMap((row) => row.cells);
  return Array.from({ length: columns }, (_, column) =>
    cells.some((cell) => cell.column === column && !cell.isHeader && hasFigure(cell.children)),
  );
}

/** Returns how a cell is aligned: figures and their headers right, a header over several columns in the middle. */
export function alignmentOf(cell: Cell, figures: readonly boolean[]): 'left' | 'right' | 'center' {
  if (cell.columnSpan > 1) return cell.isHeader ? 'center' : 'left';
  return figures[cell.column] ? 'right' : 'left';
}

/**
 * Returns the share of the width that each column needs, together 1: by the longest cell of its body and the longest word of its
 * headers, within bounds, so that a long text does not starve the others.
 */
export function columnShares({ head, body, columns }: Table): number[] {
  const weights = Array.from({ length: columns }, (_, column) => {
    const own = (cell: Cell) => cell.column === column && cell.columnSpan === 1;
    const bodyLengths = body.flatMap((row) => row.cells.filter(own).map(({ children }) => textOf(children).length));
    const words = head.flatMap((row) => row.cells.filter(own).flatMap(({ children }) => textOf(children).split(/\s/)));
    // Headers are bold: their words are wider.
    return Math.min(32, Math.max(5, ...bodyLengths, ...words.map(({ length }) => length * 1.15)) + 2);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Returns the header cells of a table that speak for a cell of its body: of its columns from top to bottom, then of its row. */
export function headersOf(cell: Cell, row: number, { head, body }: Table): { columns: Cell[]; rows: Cell[] } {
  const overlaps = (other: Cell) =>
    other.column < cell.column + cell.columnSpan && cell.column < other.column + other.columnSpan;
  const rows = body.flatMap(({ cells }, at) =>
    cells.filter((other) => other !== cell && other.scope === 'row' && at <= row && row < at + other.rowSpan),
  );
  return { columns: head.flatMap(({ cells }) => cells.filter((other) => other.isHeader && overlaps(other))), rows };
}

/** Returns whether a table is so short that it is kept on one page. */
export function fitsOnPage({ head, body }: Table): boolean {
  const rows = [...head, ...body];
  return rows.length <= 16 && rows.every(({ cells }) => cells.every(({ children }) => textOf(children).length <= 80));
}
