import { encodeTexts } from '../../format/text-bytes.ts';
import { Remembered } from '../../remember.ts';
import type { DataRow, DataTable } from './data-table.ts';
import { writeDataRows, writeRow } from './ods-cells.ts';
import { frameOf, writeMeta, writeSettings, writeStyles } from './ods-parts.ts';
import { writeAutomaticStyles } from './ods-styles.ts';
import { headerCell, type Sheet, type Workbook } from './workbook.ts';
import { element, escapeXml, xmlDeclaration } from './xml.ts';
import { makePiece, type Piece, type PieceCompression, packPieces, zipFiles } from './zip.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Returns a workbook as an OpenDocument spreadsheet. `mimetype` is the first file and not compressed, so that the kind
 * of file can be read at a fixed place. Source: OpenDocument 1.3, part 2 (packages, clause 3.3) and part 3 (schema).
 */
export function writeOds(workbook: Workbook, compression: PieceCompression): Uint8Array {
  const parts = {
    'styles.xml': writeStyles(workbook),
    'meta.xml': writeMeta(workbook),
    'settings.xml': writeSettings(workbook),
  };
  const manifest = writeManifest(['content.xml', ...Object.keys(parts)]);
  const files = Object.entries({ ...parts, 'META-INF/manifest.xml': manifest });
  return zipFiles(
    [
      { name: 'mimetype', bytes: encodeTexts([mediaType]), isStored: true },
      { name: 'content.xml', packed: packPieces(writeContent(workbook, compression), compression) },
      ...files.map(([name, xml]) => ({ name, bytes: encodeTexts([xmlDeclaration, xml]) })),
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

/** The part with the cells. Rows of a date with which a whole series has them too are compressed once. */
function writeContent({ sheets }: Workbook, compression: PieceCompression): Piece[] {
  const [start, end] = frameOf('content');
  const pieces: Piece[] = [];
  let texts = [`${xmlDeclaration}${start}${writeAutomaticStyles(sheets)}<office:body><office:spreadsheet>`];
  for (const sheet of sheets) {
    texts.push(...beginTable(sheet));
    if ('rows' in sheet) texts.push(...writeRows(sheet));
    else {
      texts.push(...repeated('rows', [writeRow(sheet.data.columns.map(({ name }) => headerCell(name)))]));
      pieces.push(makePiece(encodeTexts(texts), compression), ...writeDates(sheet.data, compression));
      texts = [];
    }
    texts.push('</table:table>');
  }
  texts.push(`</office:spreadsheet></office:body>${end}`);
  return [...pieces, makePiece(encodeTexts(texts), compression)];
}

/** Header columns are repeated on every printed page. */
function beginTable({ name, headerColumns, widths }: Omit<Sheet, 'rows'>): string[] {
  const columns = widths.map((width) => element('table:table-column', { 'table:style-name': `co${width}` }));
  return [
    `<table:table table:name="${escapeXml(name)}">`,
    ...repeated('columns', columns.slice(0, headerColumns)),
    ...columns.slice(headerColumns),
  ];
}

/** Header rows are repeated on every printed page. */
function writeRows({ rows, headerRows }: Sheet): string[] {
  const lines = rows.map(writeRow);
  return [...repeated('rows', lines.slice(0, headerRows)), ...lines.slice(headerRows)];
}

function repeated(kind: 'columns' | 'rows', content: readonly string[]): string[] {
  const name = `table:table-header-${kind}`;
  return content.length > 0 ? [`<${name}>`, ...content, `</${name}>`] : [];
}

const written = new Remembered<readonly DataRow[], Piece>();

function writeDates({ columns, dates }: DataTable, compression: PieceCompression): Piece[] {
  return dates.map((rows) =>
    written.of(rows, '', () => makePiece(encodeTexts(writeDataRows(rows, columns)), compression)),
  );
}
