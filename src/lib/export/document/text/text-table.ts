import { countCharacters } from '../characters.ts';
import { alignmentOf, figureColumns, headersOf } from '../columns.ts';
import type { Cell, Row, Table } from '../document.ts';
import { inlineText } from './inline-text.ts';
import { indent, pad, wrap } from './wrap.ts';

const gap = '  ';

/**
 * Returns a table as lines of text, columns aligned. A table that is too wide is set in pieces, one for each group of columns,
 * each with the row headers; if a piece is still too wide, each row becomes a list of "label: value".
 */
export function textTable(table: Table, width: number): string[] {
  const whole = alignTable(table, width);
  if (whole) return whole;
  const pieces = splitByGroup(table, width);
  return pieces.length > 0
    ? pieces.flatMap((piece, at) => (at === 0 ? piece : ['', ...piece]))
    : listRows(table, width);
}

/** The table with its columns aligned, or nothing if it does not fit. */
function alignTable(table: Table, width: number): string[] | undefined {
  const widths = columnWidths(table);
  if (total(widths) > width) return undefined;
  const figures = figureColumns(table);
  const draw = (rows: readonly Row[]) => drawRows(rows, widths, figures);
  const rule = widths.map((columnWidth) => '-'.repeat(columnWidth)).join(gap);
  const body = table.body.flatMap((row, at) => [...(row.isTotal && at > 0 ? [rule] : []), ...draw([row])]);
  return [...draw(table.head), ...(table.head.length > 0 ? [rule] : []), ...body].map((line) => line.trimEnd());
}

/** Each column is as wide as its longest cell and the longest word of its headers; a wide group widens its last column. */
function columnWidths({ head, body, columns }: Table): number[] {
  const widths = Array.from({ length: columns }, () => 1);
  const widen = (cell: Cell, needed: number) => {
    const missing = needed - spanWidth(cell, widths);
    const last = cell.column + cell.columnSpan - 1;
    if (missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  };
  const ordered = (rows: readonly Row[]) =>
    rows.flatMap(({ cells }) => cells).toSorted((a, b) => a.columnSpan - b.columnSpan);
  for (const cell of ordered(body)) widen(cell, countCharacters(inlineText(cell.children)));
  for (const cell of ordered(head))
    widen(cell, Math.max(...inlineText(cell.children).split(/[ \n]/).map(countCharacters)));
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
}

function spanWidth(cell: Cell, widths: readonly number[]): number {
  return total(widths.slice(cell.column, cell.column + cell.columnSpan));
}

/** A cell that spans rows stands in its last row, beside the headers of single columns. */
function drawRows(rows: readonly Row[], widths: readonly number[], figures: readonly boolean[]): string[] {
  return rows.flatMap((_, at) => {
    const cells = rows
      .flatMap((row, from) =>
        row.cells.filter((cell) => from + cell.rowSpan - 1 === at || (from === at && rows.length === 1)),
      )
      .toSorted((a, b) => a.column - b.column);
    const wrapped = cells.map((cell) => wrap(inlineText(cell.children), spanWidth(cell, widths)));
    const height = Math.max(0, ...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_line, line) => {
      let drawn = '';
      cells.forEach((cell, index) => {
        const lines = wrapped[index] ?? [];
        const text = lines[line - (height - lines.length)] ?? '';
        const start = cell.column === 0 ? 0 : total(widths.slice(0, cell.column)) + gap.length;
        drawn = pad(drawn, start, 'left') + pad(text, spanWidth(cell, widths), alignmentOf(cell, figures));
      });
      return drawn;
    });
  });
}

/**
 * Pieces that fit, each with the columns that hold row headers only and as many groups of columns (the headers of the first row) as
 * there is room for; empty if one group does not fit by itself or if the table falls into more pieces than a reader can follow.
 */
function splitByGroup(table: Table, width: number): string[][] {
  const all = Array.from({ length: table.columns }, (_, column) => column);
  const cells = table.body.flatMap((row) => row.cells);
  const fixed = all.filter((column) => cells.every((cell) => cell.column !== column || cell.isHeader));
  const groups = (table.head[0]?.cells ?? []).filter(({ column }) => !fixed.includes(column));
  const pieces: { columns: number[]; lines: string[] }[] = [];
  for (const { column, columnSpan } of groups) {
    const own = all.slice(column, column + columnSpan);
    const last = pieces.at(-1);
    const longer = last && alignTable(pick(table, [...last.columns, ...own]), width);
    if (last && longer) {
      last.columns.push(...own);
      last.lines = longer;
      continue;
    }
    const lines = alignTable(pick(table, [...fixed, ...own]), width);
    if (!lines) return [];
    pieces.push({ columns: [...fixed, ...own], lines });
  }
  return pieces.length > 3 ? [] : pieces.map(({ lines }) => lines);
}

function pick(table: Table, columns: readonly number[]): Table {
  const pickRow = (row: Row): Row => ({
    ...row,
    cells: row.cells
      .filter((cell) => columns.includes(cell.column))
      .map((cell) => ({ ...cell, column: columns.indexOf(cell.column) })),
  });
  return { ...table, columns: columns.length, head: table.head.map(pickRow), body: table.body.map(pickRow) };
}

/** Each row as its header and a line for each cell, with the column's headers as label. */
function listRows(table: Table, width: number): string[] {
  return table.body.flatMap((row, at) => {
    const cells = row.cells.filter(({ isHeader }) => !isHeader);
    const [first = row.cells[0]] = cells;
    const named = first?.isHeader ? [first] : first ? headersOf(first, at, table).rows : [];
    const lines = cells.flatMap((cell) => {
      const label = headersOf(cell, at, table).columns.map(({ children }) => inlineText(children).trim());
      const text = [label.join(', '), inlineText(cell.children)].filter((part) => part !== '').join(': ');
      return indent(wrap(text, width - 4), '  ', '    ');
    });
    const name = named.map(({ children }) => inlineText(children)).join(', ');
    return [...(at > 0 ? [''] : []), ...(name === '' ? [] : wrap(name, width)), ...lines];
  });
}
