import { alignmentOf, columnShares, figureColumns } from '../columns.ts';
import type { Cell, Inline, Row, Table } from '../document.ts';

/** Returns a table as an expression of Typst: header rows that repeat, spans, figures flush right, no row split over two pages. */
export function typstTable(table: Table, content: (inlines: readonly Inline[]) => string): string {
  const figures = figureColumns(table);
  const cells = (rows: readonly Row[], isHead: boolean) =>
    rows.flatMap((row) => row.cells.map((cell) => typstCell(cell, row, isHead, figures, content))).join(',\n');
  const shares = columnShares(table).map((share) => `${(share * 100).toFixed(2)}fr`);
  const parts = [
    `columns: (${shares.join(', ')},)`,
    'stroke: none',
    `inset: (x: 0.35em, y: 0.42em)`,
    ...(table.head.length > 0 ? [`table.header(repeat: true,\n${cells(table.head, true)})`] : []),
    ...(table.body.length > 0 ? [cells(table.body, false)] : []),
    'table.hline(stroke: 0.8pt + luma(60))',
  ];
  const body = `text(size: ${table.columns > 7 ? '8.5pt' : '9.5pt'}, table(${parts.join(',\n')}))`;
  const caption = table.caption.length > 0 ? `, caption: figure.caption(position: top, ${content(table.caption)})` : '';
  return `figure(kind: table${caption}, ${body})`;
}

function typstCell(
  cell: Cell,
  { isTotal }: Row,
  isHead: boolean,
  figures: readonly boolean[],
  content: (inlines: readonly Inline[]) => string,
): string {
  const alignment = alignmentOf(cell, figures);
  const options = [
    ...(cell.columnSpan > 1 ? [`colspan: ${cell.columnSpan}`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan: ${cell.rowSpan}`] : []),
    `align: ${alignment} + bottom`,
    ...(isHead ? ['fill: luma(238)', 'stroke: (bottom: 0.5pt + luma(120))'] : []),
    ...(!isHead ? [`stroke: (top: ${isTotal ? '0.8pt + luma(60)' : '0.3pt + luma(190)'})`] : []),
  ];
  const inner = content(cell.children);
  return `table.cell(${options.join(', ')}, ${isHead || isTotal ? `strong(${inner})` : inner})`;
}
