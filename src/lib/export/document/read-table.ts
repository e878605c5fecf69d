import type { Cell, Row, Table } from './document.ts';
import { elementsOf } from './element-text.ts';
import { readContent } from './read-inlines.ts';
import { type HtmlElement, hasClass, isOmitted, type Reading, report, textProperty } from './reading.ts';

/** Returns a table with each cell at its place in the grid (HTML, 4.9.12.1). Rows that hold only header cells at the top are its head. */
export function readTable(element: HtmlElement, reading: Reading): Table {
  const parts = elementsOf(element).filter((part) => !isOmitted(part) && part.tagName !== 'colgroup');
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const head: Row[] = [];
  const body: Row[] = [];
  for (const part of parts) {
    if (part.tagName === 'thead') head.push(...readRows(elementsOf(part), reading));
    else if (part.tagName === 'tbody' || part.tagName === 'tfoot') body.push(...readRows(elementsOf(part), reading));
    else if (part !== caption) report(reading, part, part.tagName);
  }
  return {
    kind: 'table',
    caption: caption ? readContent(unwrapBlocks(caption), reading) : [],
    columns: Math.max(
      0,
      ...[...head, ...body].flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columnSpan)),
    ),
    head,
    body,
  };
}

/** The rows of one part of a table; a span never leaves its part. */
function readRows(elements: readonly HtmlElement[], reading: Reading): Row[] {
  const rows = elements.filter((row) => !isOmitted(row));
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, at) => {
    if (row.tagName !== 'tr') report(reading, row, row.tagName);
    let column = 0;
    const cells = elementsOf(row)
      .filter((cell) => !isOmitted(cell))
      .map((element): Cell => {
        while (taken[at]?.has(column)) column += 1;
        const cell = readCell(element, column, rows.length - at, reading);
        for (let y = at; y < at + cell.rowSpan; y += 1) {
          for (let x = column; x < column + cell.columnSpan; x += 1) taken[y]?.add(x);
        }
        column += cell.columnSpan;
        return cell;
      });
    return { isTotal: hasClass(row, 'total'), cells };
  });
}

function readCell(element: HtmlElement, column: number, rowsLeft: number, reading: Reading): Cell {
  if (element.tagName !== 'td' && element.tagName !== 'th') report(reading, element, element.tagName);
  const isHeader = element.tagName === 'th';
  const rowSpan = spanOf(element, 'rowSpan');
  return {
    isHeader,
    scope: isHeader ? scopeOf(element) : undefined,
    column,
    columnSpan: spanOf(element, 'colSpan'),
    rowSpan: Math.min(rowSpan, rowsLeft),
    children: readContent(unwrapBlocks(element), reading),
  };
}

function scopeOf(element: HtmlElement): 'row' | 'column' {
  return textProperty(element, 'scope').startsWith('row') ? 'row' : 'column';
}

function spanOf(element: HtmlElement, name: 'rowSpan' | 'colSpan'): number {
  return Math.max(1, Number(textProperty(element, name)) || 1);
}

/** A cell or caption that holds one block holds its text. */
function unwrapBlocks(element: HtmlElement): HtmlElement {
  const children = element.children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'p' || child.tagName === 'div') ? child.children : [child],
  );
  return { ...element, children };
}
