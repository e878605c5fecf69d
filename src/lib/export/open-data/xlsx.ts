import type { Workbook } from './workbook.ts';
import { writeSheet } from './xlsx-sheet.ts';
import { collectStyles, mainNamespace } from './xlsx-styles.ts';
import { collectTexts } from './xlsx-texts.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';
import { type Compression, zipFiles } from './zip.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Returns a workbook as an Excel file; the same workbook gives the same bytes. Texts stand once, in a part of their own.
 * Source: ECMA-376 part 1, clauses 12.3 (parts) and 18 (SpreadsheetML); part 2 (packages).
 */
export function writeXlsx({ sheets }: Workbook, compression: Compression): Uint8Array {
  const styles = collectStyles();
  const texts = collectTexts();
  const written = sheets.map((sheet, at) => writeSheet(sheet, { styles, texts }, at === 0));
  const names = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const parts: (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', writeContentTypes(names)],
    ['_rels/.rels', writeRelations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeBook(sheets.map(({ name }) => name))],
    ['xl/_rels/workbook.xml.rels', writeBookRelations(names)],
    ...written.map((xml, at) => [`xl/${names[at]}`, xml] as const),
    ['xl/styles.xml', styles.write()],
    ['xl/sharedStrings.xml', texts.write()],
  ];
  const encoder = new TextEncoder();
  return zipFiles(
    parts.map(([name, xml]) => ({ name, bytes: encoder.encode(xmlDeclaration + xml) })),
    compression,
  );
}

function writeContentTypes(sheets: readonly string[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${contentType}.${type}+xml"/>`;
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook.xml', 'sheet.main'),
    ...sheets.map((name) => part(name, 'worksheet')),
    part('styles.xml', 'styles'),
    part('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function writeBookRelations(sheets: readonly string[]): string {
  return writeRelations([
    ...sheets.map((name) => ['worksheet', name] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

function writeRelations(entries: readonly (readonly [type: string, target: string])[]): string {
  const all = entries.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${all.join('')}</Relationships>`;
}

function writeBook(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}
