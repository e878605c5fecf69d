import { Parser } from 'saxen';
import { type CellRange, parseRange } from '../format/cell-address.ts';

/** What a sheet shows beside values: merged and hidden cells, and cells that are shown in percent or are an error. */
export interface Layout {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merged: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Addresses, as `C7`. */
  readonly percent: ReadonlySet<string>;
  /** What a formula gave in place of a value, as `#REF!`, by address. */
  readonly errors: ReadonlyMap<string, string>;
}

/** The layout of each sheet, in order, and the workbook's names that stand for a text. */
export interface WorkbookLayout {
  readonly sheets: readonly Layout[];
  readonly names: ReadonlyMap<string, string>;
}

/** Returns the text of a part of a workbook (ECMA-376, part 2), or undefined if there is no such part. */
export type ReadPart = (path: string) => string | undefined;

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Returns the layout of a workbook's sheets (ECMA-376 part 1, 18.2, 18.3 and 18.8). Throws if a part is not XML. */
export function readLayout(readPart: ReadPart): WorkbookLayout {
  const workbook = tagsOf(readPart('xl/workbook.xml') ?? '');
  const targets = new Map(
    tagsOf(readPart('xl/_rels/workbook.xml.rels') ?? '').map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  const percentStyles = findPercentStyles(tagsOf(readPart('xl/styles.xml') ?? ''));
  const sheets = workbook.filter(({ name }) => name === 'sheet');
  const names = workbook.filter(({ name }) => name === 'definedName');
  return {
    sheets: sheets.map(({ attributes }) => {
      const target = targets.get(attribute(attributes, 'id')) ?? '';
      const tags = tagsOf(readPart(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '');
      return {
        name: attributes.name ?? '',
        isHidden: (attributes.state ?? 'visible') !== 'visible',
        ...readSheet(tags, percentStyles),
      };
    }),
    names: new Map(names.map(({ attributes, text }) => [attributes.name ?? '', text.replace(/^"([\s\S]*)"$/, '$1')])),
  };
}

function readSheet(tags: readonly Tag[], percentStyles: ReadonlySet<string>): Omit<Layout, 'name' | 'isHidden'> {
  const named = (wanted: string) => tags.filter(({ name }) => name === wanted).map(({ attributes }) => attributes);
  const cells = named('c');
  const percent = cells.filter(({ s = '', t = 'n' }) => t === 'n' && percentStyles.has(s));
  return {
    merged: named('mergeCell').map(({ ref = '' }) => ref),
    hiddenRows: new Set(
      named('row')
        .filter(isHidden)
        .map(({ r }) => Number(r)),
    ),
    hiddenColumns: new Set(
      named('col')
        .filter(isHidden)
        .flatMap(({ min, max }) => range(Number(min), Math.min(Number(max), 1000))),
    ),
    percent: new Set(percent.map(({ r = '' }) => r)),
    errors: findErrors(tags),
  };
}

function findErrors(tags: readonly Tag[]): Map<string, string> {
  const errors = new Map<string, string>();
  let address: string | undefined;
  for (const { name, attributes, text } of tags) {
    if (name === 'c') address = attributes.t === 'e' ? attributes.r : undefined;
    if (name === 'v' && address) errors.set(address, text);
  }
  return errors;
}

/** Numbers of the cell formats that show a percentage: formats 9 and 10, and own ones with `%` outside quotes. */
function findPercentStyles(tags: readonly Tag[]): Set<string> {
  const formats = new Set(['9', '10']);
  for (const { name, attributes } of tags) {
    const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\\./g, '');
    if (name === 'numFmt' && code.includes('%')) formats.add(attributes.numFmtId ?? '');
  }
  const start = tags.findIndex(({ name }) => name === 'cellXfs');
  const end = tags.findIndex(({ name }, index) => index > start && name !== 'xf' && !insideXf.includes(name));
  const styles = tags.slice(start + 1, end < 0 ? undefined : end).filter(({ name }) => name === 'xf');
  return new Set(styles.flatMap(({ attributes }, index) => (formats.has(attributes.numFmtId ?? '') ? `${index}` : [])));
}

const insideXf = ['alignment', 'protection', 'extLst', 'ext'];

/** Every element in the order in which it opens, without namespace prefixes, with the text inside. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    const tag = { name: name.replace(/^.*:/, ''), attributes: Object.fromEntries(decoded), text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  parser.on('text', (text, decode) => {
    const tag = open.at(-1);
    if (tag) tag.text += decode(text);
  });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.parse(xml);
  return tags;
}

function attribute(attributes: Tag['attributes'], name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];
}

function isHidden({ hidden }: Tag['attributes']): boolean {
  return hidden === '1' || hidden === 'true';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Returns whether two rectangles of cells have a cell in common. */
export function overlaps(reference: string, other: CellRange): boolean {
  const one = parseRange(reference);
  if (!one) return false;
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
