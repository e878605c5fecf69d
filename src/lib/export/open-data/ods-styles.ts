import type { NumberLook, Workbook } from './workbook.ts';
import { element, escapeXml } from './xml.ts';

/** Returns the name of the cell style of a number. */
export function lookName(look: NumberLook): string {
  const code = [...`${look.prefix}|${look.suffix}`].map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
  return `number-${look.decimals}-${code}`;
}

/** Returns the styles of cells, columns and numbers that some sheets use, each once. */
export function writeAutomaticStyles(sheets: Workbook['sheets']): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))].sort((a, b) => a - b);
  return element(
    'office:automatic-styles',
    {},
    ...widths.map(columnStyle),
    ...looksOf(sheets).flatMap(([name, look]) => [numberStyle(`${name}-format`, look), cellStyle(name, '')]),
    dateStyle('date-format'),
    cellStyle('date', ''),
    textFormat(),
    ...[false, true].flatMap((isRight) => [textStyle(isRight), headerStyle(isRight)]),
  );
}

/** Numbers of the data are shown in full. */
function looksOf(sheets: Workbook['sheets']): [string, NumberLook][] {
  const looks = new Map<string, NumberLook>();
  for (const cell of sheets.flatMap((sheet) => ('rows' in sheet ? sheet.rows.flat() : []))) {
    if (cell.kind === 'number') looks.set(lookName(cell.look), cell.look);
  }
  return [...looks].sort(([a], [b]) => (a < b ? -1 : 1));
}

function columnStyle(width: number): string {
  const properties = element('style:table-column-properties', {
    'style:column-width': `${(width * 0.2).toFixed(1)}cm`,
  });
  return element('style:style', { 'style:name': `co${width}`, 'style:family': 'table-column' }, properties);
}

/** A cell style shows its value by the format that bears its name; `@` is the format of text. */
function cellStyle(name: string, properties: string, format = `${name}-format`): string {
  const dataStyle = format === '@' ? 'text-format' : format;
  const attributes = { 'style:name': name, 'style:family': 'table-cell', 'style:data-style-name': dataStyle };
  return element('style:style', attributes, properties);
}

function textStyle(isRight: boolean): string {
  const cell = element('style:table-cell-properties', { 'style:vertical-align': 'top' });
  return cellStyle(isRight ? 'text-right' : 'text', cell + alignment(isRight), '@');
}

function headerStyle(isRight: boolean): string {
  const cell = element('style:table-cell-properties', { 'fo:wrap-option': 'wrap', 'style:vertical-align': 'top' });
  const text = element('style:text-properties', { 'fo:font-weight': 'bold' });
  return cellStyle(isRight ? 'header-right' : 'header', cell + alignment(isRight) + text, '@');
}

function alignment(isRight: boolean): string {
  return isRight ? element('style:paragraph-properties', { 'fo:text-align': 'end' }) : '';
}

function textFormat(): string {
  return element('number:text-style', { 'style:name': 'text-format' }, element('number:text-content'));
}

function numberStyle(name: string, { decimals, prefix, suffix }: NumberLook): string {
  const number = element('number:number', {
    'number:decimal-places': decimals,
    'number:min-decimal-places': decimals,
    'number:min-integer-digits': 1,
    'number:grouping': 'true',
  });
  const text = (words: string) => (words ? element('number:text', {}, escapeXml(words)) : '');
  return element('number:number-style', { 'style:name': name }, text(prefix), number, text(suffix));
}

function dateStyle(name: string): string {
  const hyphen = element('number:text', {}, '-');
  return element(
    'number:date-style',
    { 'style:name': name },
    element('number:year', { 'number:style': 'long' }),
    hyphen,
    element('number:month', { 'number:style': 'long' }),
    hyphen,
    element('number:day', { 'number:style': 'long' }),
  );
}
