import type { Place } from '../problem.ts';
import { type Cell, splitCells } from './printable.ts';

/** A line of a text, and the carets that belong under it. */
export interface Excerpt {
  /** Number of the line and what stands there, as `14 |   open: 3`. */
  readonly source: string;
  /** As far to the right as the place: `   |         ^^^`, or with the number's width of spaces. */
  readonly margin: string;
  readonly carets: string;
}

/** Columns of a terminal that an excerpt takes of a line; what is longer is cut around the place. */
const widest = 100;
/** Columns that stay in sight before the place. */
const before = 30;

/**
 * Returns the line of a place with carets under what is meant, or nothing if the text has no such line.
 * A place without a length takes one caret; one that goes past the end of the line stops there.
 * @example
 * 14 |   open: three
 *    |         ^^^^^
 */
export function makeExcerpt(text: string, { line, column, length = 1 }: Place): Excerpt | undefined {
  const source = text.split(/\r\n|\r|\n/)[line - 1];
  if (source === undefined) return undefined;
  const cells = splitCells(source);
  const marked = cells.filter((cell, index) => {
    const end = cells[index + 1]?.start ?? source.length;
    return end > column - 1 && cell.start < column - 1 + length;
  });
  const from = widthOf(cells.filter(({ start }) => start < (marked[0]?.start ?? column - 1)));
  const { shown, offset } = cutAround(cells, from);
  const room = Math.max(1, widthOf(shown) + offset - from);
  const digits = String(line);
  return {
    source: `${digits} | ${shown.map((cell) => cell.text).join('')}`.trimEnd(),
    margin: `${' '.repeat(digits.length)} | ${' '.repeat(from - offset)}`,
    carets: '^'.repeat(Math.min(Math.max(1, widthOf(marked)), room)),
  };
}

/** The cells in sight, and how many columns of the line are out of sight at the left; `…` stands at a cut. */
function cutAround(cells: readonly Cell[], from: number): { shown: readonly Cell[]; offset: number } {
  const total = widthOf(cells);
  if (total <= widest) return { shown: cells, offset: 0 };
  const left = Math.max(0, Math.min(from - before, total - widest));
  const starts = startColumns(cells);
  const shown = cells.filter((cell, index) => {
    const start = starts[index] ?? 0;
    return start >= left && start + cell.width <= left + widest;
  });
  const first = cells.indexOf(shown[0] as Cell);
  const last = cells.indexOf(shown.at(-1) as Cell);
  const cut: Cell = { text: '…', width: 1, start: 0 };
  return {
    shown: [...(first > 0 ? [cut] : []), ...shown, ...(last < cells.length - 1 ? [cut] : [])],
    offset: (starts[first] ?? 0) - (first > 0 ? 1 : 0),
  };
}

function startColumns(cells: readonly Cell[]): number[] {
  let column = 0;
  return cells.map(({ width }) => {
    column += width;
    return column - width;
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
