import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exampleDataset, languages } from '../dataset/dataset.examples.ts';
import type { Problem } from '../problem.ts';
import { type ReadOptions, readFigures } from './read-figures.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './template-parts.ts';

/** A cell of an example: a number, a text, nothing, or the XML of the whole cell with `@` for its address. */
export type ExampleCell = number | string | undefined | { readonly xml: string };

/** What an example says beside its cells. */
export interface ExampleOptions {
  readonly sheet?: string;
  /** XML behind the rows, as `<mergeCells>`. */
  readonly after?: string;
  /** XML before the rows, as `<cols>`. */
  readonly before?: string;
  /** Attributes of a row by its number, as `hidden="1"`. */
  readonly rows?: Readonly<Record<number, string>>;
  /** Formats of cells: number format ids by style, from 1. */
  readonly formats?: readonly number[];
  /** Own number formats by id. */
  readonly codes?: Readonly<Record<number, string>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Returns the bytes of a workbook with one sheet of cells, as Excel writes them. */
export function makeXlsx(cells: readonly (readonly ExampleCell[])[], options: ExampleOptions = {}): Uint8Array {
  const { sheet = 'Blad1', before = '', after = '', rows = {}, formats = [], codes = {} } = options;
  const empty = writeWorkbook(
    [{ name: sheet, widths: [10], rows: [], lines: [], frozen: { rows: 0, columns: 0 }, validations: [] }],
    {},
  );
  const xml = cells.map((row, index) => {
    const all = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}" ${rows[index + 1] ?? ''}>${all.join('')}</row>`;
  });
  const own = Object.entries(codes).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const styles = [0, ...formats].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return zipSync({
    ...unzipSync(empty),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}">${before}<sheetData>${xml.join('')}</sheetData>${after}</worksheet>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ),
  });
}

/** Returns a template with values in its cells, by address: a number, or a text. */
export function fillTemplate(template: Uint8Array, values: Readonly<Record<string, number | string>>): Uint8Array {
  const parts = unzipSync(template);
  const path = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  for (const [address, value] of Object.entries(values)) {
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"/>`);
    if (!cell.test(xml)) throw new Error(`no empty cell ${address}`);
    xml = xml.replace(cell, (_, style) => cellXml(value, address).replace('<c ', `<c s="${style}" `));
  }
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

/** Returns what a spreadsheet says about the shops of the examples, or its problems. */
export async function readExample(bytes: Uint8Array, options: Partial<ReadOptions> = {}, file = 'shops.xlsx') {
  const { value, problems } = await readWorkbook(file, bytes);
  if (!value) return { value: undefined, problems };
  return readFigures(value, { dataset: exampleDataset(), languages, date: '2022-10-17', ...options });
}

/** Returns values as `measure:codes=text`. */
export function briefFigures(read: Awaited<ReturnType<typeof readExample>>): string[] {
  return (read.value?.figures ?? []).map(({ measure, codes, value }) => {
    const text = 'text' in value ? value.text : value.missing;
    return `${measure.name}:${Object.values(codes).join(',')}=${text}`;
  });
}

/** Returns problems as `code cell`, or with the place where no cell is named. */
export function briefCells(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place, values }) => `${code} ${values.cell ?? `${place.line}:${place.column}`}`);
}

function cellXml(cell: ExampleCell, address: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') return cell.xml.replace('@', address);
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
