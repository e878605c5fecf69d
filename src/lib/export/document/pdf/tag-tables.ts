import { headersOf } from '../columns.ts';
import type { Cell, Table } from '../document.ts';
import { type PdfObjects, parsePdf, referencesOf, serializePdf } from './pdf-objects.ts';

/** A cell of a document with its place in the structure tree of a PDF. */
interface Tagged {
  readonly cell: Cell;
  readonly row: number;
  readonly isHead: boolean;
  readonly object: number;
  readonly id: string;
}

/**
 * Returns a PDF of Typst in which every header cell of a table says for what it is the header (ISO 32000-1, 14.8.5.7: Scope), and
 * every cell names its headers. Typst knows header rows; header cells of rows become so here, from the document's own tables.
 * Throws if the tables in the PDF are not those of the document.
 */
export function tagTables(bytes: Uint8Array, tables: readonly Table[]): Uint8Array {
  if (tables.length === 0) return bytes;
  const pdf = parsePdf(bytes);
  const found = findElements(pdf, 'Table');
  if (found.length !== tables.length)
    throw new Error(`${found.length} tables in the PDF, ${tables.length} in the document`);
  const objects = new Map(pdf.objects);
  const ids: [string, number][] = [];
  tables.forEach((table, at) => {
    const cells = matchCells(pdf, found[at] ?? 0, table, at);
    const idOf = new Map(cells.map(({ cell, id }) => [cell, id]));
    for (const tagged of cells) {
      objects.set(tagged.object, tagCell(objects.get(tagged.object) ?? '', tagged, table, idOf));
      if (tagged.cell.isHeader) ids.push([tagged.id, tagged.object]);
    }
  });
  return serializePdf({ ...pdf, objects: nameIds(objects, ids) });
}

/** Numbers of the structure elements of a kind, in the order of reading. */
export function findElements({ objects, trailer }: PdfObjects, kind: string): number[] {
  const catalog = objects.get(referencesOf(trailer, 'Root')[0] ?? 0) ?? '';
  const root = referencesOf(catalog, 'StructTreeRoot')[0] ?? 0;
  const isWanted = new RegExp(`/S\\s*/${kind}\\b`);
  const found: number[] = [];
  const visit = (number: number): void => {
    const body = objects.get(number) ?? '';
    if (isWanted.test(body)) found.push(number);
    for (const child of referencesOf(body, 'K')) visit(child);
  };
  visit(root);
  return found;
}

/** The cells of a table beside those of its structure element: both stand row by row. */
function matchCells(pdf: PdfObjects, element: number, table: Table, at: number): Tagged[] {
  const isCell = (number: number) => /\/S\s*\/T[HD]\b/.test(pdf.objects.get(number) ?? '');
  const visit = (number: number): number[] =>
    isCell(number) ? [number] : referencesOf(pdf.objects.get(number) ?? '', 'K').flatMap(visit);
  const numbers = visit(element);
  const rows = [
    ...table.head.map(({ cells }, row) => ({ cells, row, isHead: true })),
    ...table.body.map(({ cells }, row) => ({ cells, row, isHead: false })),
  ];
  const cells = rows.flatMap(({ cells: own, row, isHead }) => own.map((cell) => ({ cell, row, isHead })));
  if (numbers.length !== cells.length)
    throw new Error(`table ${at + 1}: ${numbers.length} cells in the PDF, ${cells.length} in the document`);
  return cells.map((tagged, index) => ({
    ...tagged,
    object: numbers[index] ?? 0,
    id: `T${at + 1}${tagged.isHead ? 'H' : 'B'}${tagged.row + 1}C${tagged.cell.column + 1}`,
  }));
}

function tagCell(body: string, tagged: Tagged, table: Table, idOf: ReadonlyMap<Cell, string>): string {
  const { cell, row, isHead, id } = tagged;
  const headers = isHead ? groupsOver(cell, row, table) : headersOfBoth(cell, row, table);
  const attributes = [
    '/O /Table',
    ...(cell.isHeader ? [`/Scope ${cell.scope === 'row' ? '/Row' : '/Column'}`] : []),
    ...(cell.columnSpan > 1 ? [`/ColSpan ${cell.columnSpan}`] : []),
    ...(cell.rowSpan > 1 ? [`/RowSpan ${cell.rowSpan}`] : []),
    ...(headers.length > 0 ? [`/Headers [${headers.map((header) => `(${idOf.get(header) ?? ''})`).join(' ')}]`] : []),
  ];
  return body
    .replace(/\/S\s*\/T[HD]\b/, cell.isHeader ? `/S /TH\n  /ID (${id})` : '/S /TD')
    .replace(/\n\s*\/ID \(U[^)]*\)/, '')
    .replace(/\/A \[[\s\S]*?\]\s*(?=\/K|\/Pg|>>\s*$)/, `/A [<< ${attributes.join(' ')} >>]\n  `);
}

/** Above a header cell: the header cells of the rows before it that span its columns. */
function groupsOver(cell: Cell, row: number, { head }: Table): Cell[] {
  return head
    .slice(0, row)
    .flatMap(({ cells }) => cells)
    .filter(({ column, columnSpan }) => column <= cell.column && cell.column < column + columnSpan);
}

function headersOfBoth(cell: Cell, row: number, table: Table): Cell[] {
  const { columns, rows } = headersOf(cell, row, table);
  return [...rows, ...columns];
}

/** The tree by which identifiers are found (ISO 32000-1, 14.7.2), with the identifiers of all header cells. */
function nameIds(objects: Map<number, string>, ids: readonly [string, number][]): Map<number, string> {
  const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([id, number]) => `(${id}) ${number} 0 R`).join(' ');
  for (const [number, body] of objects) {
    if (!/\/Type\s*\/StructTreeRoot/.test(body)) continue;
    const tree = `/IDTree << /Limits [(${sorted[0]?.[0]}) (${sorted.at(-1)?.[0]})] /Names [${names}] >>`;
    const without = body.replace(/\/IDTree\s*<<[\s\S]*?\]\s*>>\s*/, '');
    objects.set(number, without.replace(/\/ParentTreeNextKey/, `${tree}\n  /ParentTreeNextKey`));
  }
  return objects;
}
