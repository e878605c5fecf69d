import { frameOf, writeMeta, writeSettings, writeStyles } from './ods-parts.ts';
import { lookName, writeAutomaticStyles } from './ods-styles.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';
import { element, encodeTexts, escapeXml, xmlDeclaration } from './xml.ts';
import { type Compression, zipFiles } from './zip.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Returns a workbook as an OpenDocument spreadsheet. `mimetype` is the first file and not compressed, so that the kind
 * of file can be read at a fixed place. Source: OpenDocument 1.3, part 2 (packages, clause 3.3) and part 3 (schema).
 */
export function writeOds(workbook: Workbook, compression: Compression): Uint8Array {
  const parts = {
    'content.xml': writeContent(workbook),
    'styles.xml': [writeStyles(workbook)],
    'meta.xml': [writeMeta(workbook)],
    'settings.xml': [writeSettings(workbook)],
  };
  const files = { ...parts, 'META-INF/manifest.xml': [writeManifest(Object.keys(parts))] };
  return zipFiles(
    [
      { name: 'mimetype', bytes: encodeTexts([mediaType]), isStored: true },
      ...Object.entries(files).map(([name, texts]) => ({ name, bytes: encodeTexts([xmlDeclaration, ...texts]) })),
    ],
    compression,
  );
}

function writeManifest(names: readonly string[]): string {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return element(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    entry('/', mediaType),
    ...names.map((name) => entry(name, 'text/xml')),
  );
}

/** The part with the cells, in texts of a row each. */
function writeContent({ sheets }: Workbook): string[] {
  const [start, end] = frameOf('content');
  const body = '<office:body><office:spreadsheet>';
  return [
    start + writeAutomaticStyles(sheets) + body,
    ...sheets.flatMap(writeTable),
    `</office:spreadsheet></office:body>${end}`,
  ];
}

/** Header rows are repeated on every printed page, header columns beside them. */
function writeTable({ name, rows, headerRows, headerColumns, widths }: Sheet): string[] {
  const columns = widths.map((width) => element('table:table-column', { 'table:style-name': `co${width}` }));
  const lines = rows.map(writeRow);
  return [
    `<table:table table:name="${escapeXml(name)}">`,
    ...repeated('columns', columns.slice(0, headerColumns)),
    ...columns.slice(headerColumns),
    ...repeated('rows', lines.slice(0, headerRows)),
    ...lines.slice(headerRows),
    '</table:table>',
  ];
}

function repeated(kind: 'columns' | 'rows', content: readonly string[]): string[] {
  const name = `table:table-header-${kind}`;
  return content.length > 0 ? [`<${name}>`, ...content, `</${name}>`] : [];
}

function writeRow(cells: readonly SheetCell[]): string {
  let xml = '';
  for (const cell of cells) xml += writeCell(cell);
  return element('table:table-row', {}, xml);
}

/** Cells are by far the most of a file, so they are written as text and not by `element`. */
function writeCell(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return writeTextCell(cell);
    case 'number': {
      const style = cell.look ? ` table:style-name="${lookName(cell.look)}"` : '';
      return typedCell(`${style} office:value-type="float" office:value="${cell.value}"`, cell.shown ?? cell.value);
    }
    case 'date':
      return typedCell(` table:style-name="date" office:value-type="date" office:date-value="${cell.date}"`, cell.date);
    case 'boolean':
      return typedCell(` office:value-type="boolean" office:boolean-value="${cell.value}"`, String(cell.value));
    default:
      return cell.kind === 'covered' ? '<table:covered-table-cell/>' : '<table:table-cell/>';
  }
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
