import type { Column, ColumnKind, DataRow } from './data-table.ts';
import { lookName } from './ods-styles.ts';
import type { SheetCell } from './workbook.ts';
import { element, escapeXml } from './xml.ts';

/** Returns a row of cells. */
export function writeRow(cells: readonly SheetCell[]): string {
  let xml = '';
  for (const cell of cells) xml += writeCell(cell);
  return element('table:table-row', {}, xml);
}

/** Returns rows of data, a text each; their cells are most of a file, so they are written as text and not by `element`. */
export function writeDataRows(rows: readonly DataRow[], columns: readonly Column[]): string[] {
  const writers = columns.map(({ kind }) => cellWriters[kind]);
  return rows.map((row) => {
    let xml = '<table:table-row>';
    for (const [at, cell] of row.entries()) xml += cell === undefined ? emptyCell : writers[at]?.(cell);
    return `${xml}</table:table-row>`;
  });
}

const emptyCell = '<table:table-cell/>';

const cellWriters: Readonly<Record<ColumnKind, (cell: string) => string>> = {
  text: (text) => writeTextCell({ kind: 'text', text }),
  number: (value) => typedCell(` office:value-type="float" office:value="${value}"`, value),
  date: (date) => typedCell(` table:style-name="date" office:value-type="date" office:date-value="${date}"`, date),
  boolean: (value) => typedCell(` office:value-type="boolean" office:boolean-value="${value}"`, value),
};

function writeCell(cell: SheetCell): string {
  if (cell.kind === 'text') return writeTextCell(cell);
  if (cell.kind === 'covered') return '<table:covered-table-cell/>';
  const style = ` table:style-name="${lookName(cell.look)}"`;
  return typedCell(`${style} office:value-type="float" office:value="${cell.value}"`, cell.shown);
}

function writeTextCell({ text, isHeader, isRight, columnSpan = 1, rowSpan = 1 }: TextCell): string {
  const style = `${isHeader ? 'header' : 'text'}${isRight ? '-right' : ''}`;
  const spans =
    columnSpan > 1 || rowSpan > 1
      ? ` table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"`
      : '';
  const attributes = ` table:style-name="${style}" office:value-type="string"${spans}`;
  return `<table:table-cell${attributes}>${writeParagraphs(text)}</table:table-cell>`;
}

type TextCell = Extract<SheetCell, { kind: 'text' }>;

function typedCell(attributes: string, shown: string): string {
  return `<table:table-cell${attributes}><text:p>${escapeXml(shown)}</text:p></table:table-cell>`;
}

/** A paragraph for each line; spaces that XML would fold are elements (OpenDocument 1.3, part 3, clause 6.1.2). */
function writeParagraphs(text: string): string {
  if (text === '') return '<text:p/>';
  if (!foldable.test(text)) return `<text:p>${escapeXml(text)}</text:p>`;
  return text
    .split(/\r\n|\r|\n/)
    .map(writeLine)
    .join('');
}

/** What a text must have for a paragraph to be more than its escaped text. */
const foldable = /[\t\r\n]| {2}|^ | $/;

function writeLine(line: string): string {
  const inside = line
    .split(/(\t| {2,}|^ | $)/)
    .filter(Boolean)
    .map((piece) => {
      if (piece === '\t') return element('text:tab');
      return /^ +$/.test(piece) && (piece.length > 1 || line.startsWith(' ') || line.endsWith(' '))
        ? element('text:s', { 'text:c': piece.length })
        : escapeXml(piece);
    });
  return element('text:p', {}, ...inside);
}
