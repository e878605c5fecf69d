import { columnLetters } from '../../format/cell-address.ts';
import type { Sheet, SheetCell } from './workbook.ts';
import { cellStyles, mainNamespace, type Styles } from './xlsx-styles.ts';
import type { Texts } from './xlsx-texts.ts';
import { xmlDeclaration } from './xml.ts';

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly styles: Styles;
  readonly texts: Texts;
}

/**
 * Returns a sheet as XML. Cells that are covered are left out; a cell says where it stands. Elements stand in the order
 * that CT_Worksheet demands (ECMA-376 part 1, 18.3.1.99).
 */
export function writeSheet(sheet: Sheet, shared: Shared, isFirst: boolean): string[] {
  return frameSheet(sheet, isFirst, writeRows(sheet.rows, shared), writeMerged(sheet.rows));
}

/** Returns a sheet around its rows. The sheet in front is selected. */
export function frameSheet(
  sheet: Omit<Sheet, 'rows'>,
  isFirst: boolean,
  rows: readonly string[],
  merged = '',
): string[] {
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${writePane(sheet)}</sheetView>`;
  return [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetViews>${view}</sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
    ...rows,
    `</sheetData>${merged}`,
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/></worksheet>',
  ];
}

function writePane({ headerRows, headerColumns }: Omit<Sheet, 'rows'>): string {
  if (headerRows === 0 && headerColumns === 0) return '';
  const split = `${headerColumns ? ` xSplit="${headerColumns}"` : ''}${headerRows ? ` ySplit="${headerRows}"` : ''}`;
  const active = headerRows && headerColumns ? 'bottomRight' : headerRows ? 'bottomLeft' : 'topRight';
  const topLeft = `${columnLetters(headerColumns + 1)}${headerRows + 1}`;
  return `<pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>`;
}

function writeRows(rows: Sheet['rows'], shared: Shared): string[] {
  const letters: string[] = [];
  return rows.map((cells, row) => {
    let xml = `<row r="${row + 1}">`;
    for (const [column, cell] of cells.entries()) {
      letters[column] ??= columnLetters(column + 1);
      xml += writeCell(cell, `${letters[column]}${row + 1}`, shared);
    }
    return `${xml}</row>`;
  });
}

/** Numbers are those of a program that reads them: 64 bits. */
function writeCell(cell: SheetCell, address: string, { styles, texts }: Shared): string {
  if (cell.kind === 'covered') return '';
  if (cell.kind === 'text')
    return `<c r="${address}" s="${textStyle(cell)}" t="s"><v>${texts.placeOf(cell.text)}</v></c>`;
  return `<c r="${address}" s="${styles.placeOf(cell.look)}"><v>${Number(cell.value)}</v></c>`;
}

function textStyle({ isHeader, isRight }: Extract<SheetCell, { kind: 'text' }>): number {
  if (isHeader) return isRight ? cellStyles.headerRight : cellStyles.header;
  return isRight ? cellStyles.textRight : cellStyles.text;
}

function writeMerged(rows: Sheet['rows']): string {
  const ranges = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const { columnSpan = 1, rowSpan = 1 } = cell.kind === 'text' ? cell : {};
      if (columnSpan === 1 && rowSpan === 1) return [];
      const last = `${columnLetters(column + columnSpan)}${row + rowSpan}`;
      return [`<mergeCell ref="${columnLetters(column + 1)}${row + 1}:${last}"/>`];
    }),
  );
  return ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : '';
}
