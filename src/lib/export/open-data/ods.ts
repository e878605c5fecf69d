import { strToU8 } from 'fflate';
import { documentOf, writeMeta, writeSettings, writeStyles } from './ods-parts.ts';
import { lookName, writeAutomaticStyles } from './ods-styles.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';
import { element, escapeXml, xmlDeclaration } from './xml.ts';
import { zipFiles } from './zip.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Returns a workbook as an OpenDocument spreadsheet. `mimetype` is the first file and not compressed, so that the kind
 * of file can be read at a fixed place. Source: OpenDocument 1.3, part 2 (packages, clause 3.3) and part 3 (schema).
 */
export function writeOds(workbook: Workbook): Uint8Array {
  const parts = {
    'content.xml': writeContent(workbook),
    'styles.xml': writeStyles(workbook),
    'meta.xml': writeMeta(workbook),
    'settings.xml': writeSettings(workbook),
  };
  return zipFiles([
    { name: 'mimetype', bytes: strToU8(mediaType), isStored: true },
    ...Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(xmlDeclaration + text) })),
    { name: 'META-INF/manifest.xml', bytes: strToU8(xmlDeclaration + writeManifest(Object.keys(parts))) },
  ]);
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

function writeContent(workbook: Workbook): string {
  const tables = workbook.sheets.map(writeTable);
  return documentOf(
    'content',
    writeAutomaticStyles(workbook.sheets),
    element('office:body', {}, element('office:spreadsheet', {}, ...tables)),
  );
}

/** Header rows are repeated on every printed page, header columns beside them. */
function writeTable({ name, rows, headerRows, headerColumns, widths }: Sheet): string {
  const columns = widths.map((width) => element('table:table-column', { 'table:style-name': `co${width}` }));
  const lines = rows.map((row) => element('table:table-row', {}, ...row.map(writeCell)));
  return element(
    'table:table',
    { 'table:name': name },
    headerColumns > 0 ? element('table:table-header-columns', {}, ...columns.slice(0, headerColumns)) : '',
    ...columns.slice(headerColumns),
    headerRows > 0 ? element('table:table-header-rows', {}, ...lines.slice(0, headerRows)) : '',
    ...lines.slice(headerRows),
  );
}

function writeCell(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text': {
      const { text, isHeader, isRight, columnSpan = 1, rowSpan = 1 } = cell;
      const isWide = columnSpan > 1 || rowSpan > 1;
      const attributes = {
        'table:style-name': `${isHeader ? 'header' : 'text'}${isRight ? '-right' : ''}`,
        'office:value-type': 'string',
        'table:number-columns-spanned': isWide ? columnSpan : undefined,
        'table:number-rows-spanned': isWide ? rowSpan : undefined,
      };
      return element('table:table-cell', attributes, ...writeParagraphs(text));
    }
    case 'number':
      return typedCell('float', { 'office:value': cell.value }, lookName(cell.look), cell.shown ?? cell.value);
    case 'date':
      return typedCell('date', { 'office:date-value': cell.date }, 'date', cell.date);
    case 'boolean':
      return typedCell('boolean', { 'office:boolean-value': String(cell.value) }, undefined, String(cell.value));
    default:
      return element(cell.kind === 'covered' ? 'table:covered-table-cell' : 'table:table-cell');
  }
}

function typedCell(type: string, value: Record<string, string>, style: string | undefined, shown: string): string {
  const attributes = { 'table:style-name': style, 'office:value-type': type, ...value };
  return element('table:table-cell', attributes, element('text:p', {}, escapeXml(shown)));
}

/** A paragraph for each line; spaces that XML would fold are elements (OpenDocument 1.3, part 3, clause 6.1.2). */
function writeParagraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
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
  });
}
