import { columnLetters } from '../../format/cell-address.ts';
import type { Sheet, SheetCell } from './workbook.ts';
import { cellStyles, mainNamespace, type Styles } from './xlsx-styles.ts';
import type { Texts } from './xlsx-texts.ts';

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly styles: Styles;
  readonly texts: Texts;
}

/**
 * Returns a sheet as XML. Cells that are empty or covered are left out; a cell says where it stands. Elements stand in the
 * order that CT_Worksheet demands (ECMA-376 part 1, 18.3.1.99).
 */
export function writeSheet(sheet: Sheet, shared: Shared, isFirst: boolean): string {
  const { rows, widths } = sheet;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  // The sheet in front is selected.
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${writePane(sheet)}</sheetView>`;
  return [
    `<worksheet xmlns="${mainNamespace}"><sheetViews>${view}</sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${writeRows(rows, shared)}</sheetData>`,
    writeMerged(rows),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/></worksheet>',
  ].join('');
}

function writePane({ headerRows, headerColumns }: Sheet): string {
  if (headerRows === 0 && headerColumns === 0) return '';
  const split = `${headerColumns ? ` xSplit="${headerColumns}"` : ''}${headerRows ? ` ySplit="${headerRows}"` : ''}`;
  const active = headerRows && headerColumns ? 'bottomRight' : headerRows ? 'bottomLeft' : 'topRight';
  const topLeft = `${columnLetters(headerColumns + 1)}${headerRows + 1}`;
  return `<pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>`;
}

function writeRows(rows: Sheet['rows'], shared: Shared): string {
  const letters: string[] = [];
  let xml = '';
  for (const [row, cells] of rows.entries()) {
    xml += `<row r="${row + 1}">`;
    for (const [column, cell] of cells.entries()) {
      letters[column] ??= columnLetters(column + 1);
      xml += writeCell(cell, letters[column], row + 1, shared);
    }
    xml += '</row>';
  }
  return xml;
}

/** Numbers are those of a program that reads them: 64 bits. */
function writeCell(cell: SheetCell, letters: string, row: number, { styles, texts }: Shared): string {
  switch (cell.kind) {
    case 'text':
      return `<c r="${letters}${row}" s="${textStyle(cell)}" t="s"><v>${texts.placeOf(cell.text)}</v></c>`;
    case 'number': {
      const style = styles.placeOf(cell.look);
      return `<c r="${letters}${row}"${style ? ` s="${style}"` : ''}><v>${Number(cell.value)}</v></c>`;
    }
    case 'date':
      return `<c r="${letters}${row}" s="${cellStyles.date}"><v>${dayNumber(cell.date)}</v></c>`;
    case 'boolean':
      return `<c r="${letters}${row}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    default:
      return '';
  }
}

function textStyle({ isHeader, isRight }: Extract<SheetCell, { kind: 'text' }>): number {
  if (isHeader) return isRight ? cellStyles.headerRight : cellStyles.header;
  return isRight ? cellStyles.textRight : cellStyles.text;
}

const days = new Map<string, number>();

/** Days since 30 December 1899, which holds from 1 March 1900 on (18.17.4.1). A sheet has few dates, each many times. */
function dayNumber(date: string): number {
  const known = days.get(date) ?? (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  days.set(date, known);
  return known;
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
