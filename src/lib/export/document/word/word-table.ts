import {
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { alignmentOf, columnShares, figureColumns, fitsOnPage } from '../columns.ts';
import type { Cell, Table as DocumentTable, Row } from '../document.ts';
import { type NotesWritten, wordInlines } from './word-inlines.ts';
import { wordStyles } from './word-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const strong = { style: BorderStyle.SINGLE, size: 8, color: '404040' } as const;

/** Returns a table of Word: header rows that repeat on each page, spans, rows that stay whole, figures flush right. `width` is in twips. */
export function wordTable(table: DocumentTable, width: number, notes: NotesWritten): Table {
  const widths = columnShares(table).map((share) => Math.round(share * width));
  const figures = figureColumns(table);
  const last = table.body.length - 1;
  const stays = fitsOnPage(table);
  const row = (source: Row, isHead: boolean, isLast: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: source.cells.map((cell) =>
        wordCell(cell, {
          isHead,
          isLast,
          staysWithNext: isHead || (stays && !isLast),
          isTotal: source.isTotal,
          figures,
          widths,
          notes,
        }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...table.head.map((source) => row(source, true, false)),
      ...table.body.map((source, at) => row(source, false, at === last)),
    ],
  });
}

interface Look {
  readonly isHead: boolean;
  readonly isTotal: boolean;
  readonly isLast: boolean;
  readonly staysWithNext: boolean;
  readonly figures: readonly boolean[];
  readonly widths: readonly number[];
  readonly notes: NotesWritten;
}

function wordCell(cell: Cell, look: Look): TableCell {
  const size = look.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  const isStrong = look.isHead || look.isTotal;
  return new TableCell({
    width: { size, type: WidthType.DXA },
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    verticalAlign: VerticalAlign.BOTTOM,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    borders: bordersOf(look),
    ...(look.isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } }),
    children: [
      new Paragraph({
        style: isStrong ? wordStyles.tableHeader : wordStyles.tableText,
        alignment: alignmentOf(cell, look.figures),
        keepNext: look.staysWithNext,
        // In half-points: many columns leave little room.
        children: wordInlines(cell.children, look.notes, look.widths.length > 7 ? { size: 16 } : {}),
      }),
    ],
  });
}

function bordersOf({ isHead, isTotal, isLast }: Look): ITableCellBorders {
  if (isHead) return { bottom: thin };
  return { top: isTotal ? strong : thin, bottom: isLast ? strong : thin };
}
