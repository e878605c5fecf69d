import type { Sheet, Workbook } from './workbook.ts';
import { element, escapeXml } from './xml.ts';

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = {
  'xmlns:office': `${odf}:office:1.0`,
  'xmlns:table': `${odf}:table:1.0`,
  'xmlns:text': `${odf}:text:1.0`,
  'xmlns:style': `${odf}:style:1.0`,
  'xmlns:number': `${odf}:datastyle:1.0`,
  'xmlns:fo': `${odf}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${odf}:meta:1.0`,
  'xmlns:config': `${odf}:config:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** Returns the beginning and the end of one part of an OpenDocument file: `content`, `styles`, `meta` or `settings`. */
export function frameOf(part: string): readonly [start: string, end: string] {
  const name = `office:document-${part}`;
  const empty = element(name, { ...namespaces, 'office:version': '1.3' });
  return [empty.replace(/\/>$/, '>'), `</${name}>`];
}

function documentOf(part: string, content: string): string {
  return frameOf(part).join(content);
}

/** Returns the part with the default style: the language of the texts. */
export function writeStyles({ locale }: Workbook): string {
  const { language, region } = new Intl.Locale(locale);
  const words = element('style:text-properties', { 'fo:language': language, 'fo:country': region ?? 'none' });
  const cell = element('style:default-style', { 'style:family': 'table-cell' }, words);
  return documentOf('styles', element('office:styles', {}, cell));
}

/** Returns the part about the file: title and language. No dates, so that the same figures give the same bytes. */
export function writeMeta({ title, locale }: Workbook): string {
  return documentOf(
    'meta',
    element(
      'office:meta',
      {},
      element('dc:title', {}, escapeXml(title)),
      element('dc:language', {}, escapeXml(locale)),
      element('meta:generator', {}, 'Peildatum'),
    ),
  );
}

/** Returns the part that keeps the header rows and columns of each sheet in view. */
export function writeSettings({ sheets }: Workbook): string {
  const tables = sheets.map((sheet) => entry(frozen(sheet), sheet.name));
  const view = [
    item('ViewId', 'string', 'view1'),
    element('config:config-item-map-named', { 'config:name': 'Tables' }, ...tables),
  ];
  const views = element('config:config-item-map-indexed', { 'config:name': 'Views' }, entry(view));
  const set = element('config:config-item-set', { 'config:name': 'ooo:view-settings' }, views);
  return documentOf('settings', element('office:settings', {}, set));
}

/** Split mode 2 is frozen; 0 is none. */
function frozen({ headerRows, headerColumns }: Omit<Sheet, 'rows'>): string[] {
  return [
    item('HorizontalSplitMode', 'short', headerColumns > 0 ? 2 : 0),
    item('VerticalSplitMode', 'short', headerRows > 0 ? 2 : 0),
    item('HorizontalSplitPosition', 'int', headerColumns),
    item('VerticalSplitPosition', 'int', headerRows),
    item('ActiveSplitRange', 'short', headerColumns > 0 ? 3 : 2),
    item('PositionRight', 'int', headerColumns),
    item('PositionBottom', 'int', headerRows),
  ];
}

function entry(content: readonly string[], name?: string): string {
  return element('config:config-item-map-entry', { 'config:name': name }, ...content);
}

function item(name: string, type: string, value: string | number): string {
  return element('config:config-item', { 'config:name': name, 'config:type': type }, escapeXml(String(value)));
}
