import { encodeTexts } from '../../format/text-bytes.ts';
import type { Workbook } from './workbook.ts';
import { type WrittenData, writeData } from './xlsx-data.ts';
import { writeSheet } from './xlsx-sheet.ts';
import { collectStyles, mainNamespace } from './xlsx-styles.ts';
import { collectTexts } from './xlsx-texts.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';
import { type Compression, type ZipEntry, zipFiles } from './zip.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Returns the workbook of a page in each of its languages as an Excel file; the same workbooks give the same bytes. Texts
 * stand in a part of their own, so that the sheet with the data is the same in all of them.
 * Source: ECMA-376 part 1, clauses 12.3 (parts) and 18 (SpreadsheetML); part 2 (packages).
 */
export function writeXlsx(workbooks: readonly Workbook[], compression: Compression): Uint8Array[] {
  const at = workbooks[0]?.sheets.findIndex((sheet) => 'data' in sheet) ?? -1;
  const sheets = workbooks.flatMap((workbook) => workbook.sheets[at] ?? []).filter((sheet) => 'data' in sheet);
  const data = sheets.length > 0 ? writeData(sheets, at === 0, compression) : undefined;
  return workbooks.map((workbook, language) => writeBook(workbook, language, data, compression));
}

function writeBook(
  { sheets }: Workbook,
  language: number,
  data: WrittenData | undefined,
  compression: Compression,
): Uint8Array {
  const styles = collectStyles();
  const texts = collectTexts(data?.texts[language], data?.uses);
  const shared = { styles, texts };
  const names = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const part = (name: string, xml: string): ZipEntry => ({ name, bytes: encodeTexts([xmlDeclaration, xml]) });
  const written = sheets.map((sheet, at): ZipEntry => {
    const name = `xl/${names[at]}`;
    if ('rows' in sheet) return { name, bytes: encodeTexts(writeSheet(sheet, shared, at === 0)) };
    return data ? { name, packed: data.packed } : part(name, '');
  });
  return zipFiles(
    [
      part('[Content_Types].xml', writeContentTypes(names)),
      part('_rels/.rels', writeRelations([['officeDocument', 'xl/workbook.xml']])),
      part('xl/workbook.xml', writeBookPart(sheets.map(({ name }) => name))),
      part('xl/_rels/workbook.xml.rels', writeBookRelations(names)),
      ...written,
      part('xl/styles.xml', styles.write()),
      part('xl/sharedStrings.xml', texts.write()),
    ],
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

function writeBookPart(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}
