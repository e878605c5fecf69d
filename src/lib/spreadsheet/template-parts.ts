import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../format/cell-address.ts';

/** Formats of a template's cells, by their place in the styles part. */
export const cellStyles = {
  plain: 0,
  header: 1,
  label: 2,
  input: 3,
  total: 4,
  totalInput: 5,
  title: 6,
  wrapped: 7,
} as const;
export type CellStyle = keyof typeof cellStyles;

/** A cell that is written; without text it is empty. */
export interface TemplateCell {
  readonly text?: string;
  readonly style: CellStyle;
}

/** A rule for what may be typed in a range of cells; `formula` is about its first cell. */
export interface Validation {
  readonly range: string;
  readonly formula: string;
  /** Whether another value is refused, or only warned about. */
  readonly isStrict: boolean;
  readonly title: string;
  readonly message: string;
}

/** A sheet of a template. */
export interface TemplateSheet {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TemplateCell[])[];
  /** Lines of text in the row that has the most, by row; programs do not measure a row before it is edited. */
  readonly lines: readonly number[];
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Returns the bytes of a workbook of locked sheets, the same for the same input (ECMA-376 part 1, 12.3 and 18). `names`
 * become hidden names that stand for a text.
 */
export function writeWorkbook(sheets: readonly TemplateSheet[], names: Readonly<Record<string, string>>): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesPart(sheets.length),
    '_rels/.rels': relationsPart([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets, names),
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesPart,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, index)]),
    ),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)]);
  // fflate reads the parts of a local date, so this is the first moment of ZIP in any time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), os: 3, level: 9 });
}

function contentTypesPart(sheets: number): string {
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${contentTypes}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${contentTypes}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${contentTypes}.worksheet+xml"/>`,
    ),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`;
}

function relationsPart(entries: readonly (readonly [type: string, target: string])[]): string {
  const all = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly TemplateSheet[], names: Readonly<Record<string, string>>): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = Object.entries(names)
    .sort()
    .map(([name, text]) => `<definedName name="${name}" hidden="1">"${escapeXml(text)}"</definedName>`);
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
}

/** The elements stand in the order that CT_Worksheet demands (18.3.1.99). */
function sheetPart({ widths, rows, lines, frozen, validations }: TemplateSheet, index: number): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView ${index === 0 ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>`,
    ...rows.map((cells, at) => {
      const height = (lines[at] ?? 1) > 1 ? ` ht="${15 * (lines[at] ?? 1)}" customHeight="1"` : '';
      return `<row r="${at + 1}"${height}>${cells.map((cell, column) => cellPart(cell, at, column)).join('')}</row>`;
    }),
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationPart).join('')}</dataValidations>`
      : '',
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function pane({ rows, columns }: TemplateSheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const active = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${columnLetters(columns + 1)}${rows + 1}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function cellPart({ text, style }: TemplateCell, row: number, column: number): string {
  const at = `r="${columnLetters(column + 1)}${row + 1}" s="${cellStyles[style]}"`;
  if (text === undefined) return `<c ${at}/>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Excel refuses a file whose title is over 32 characters, or whose message is over 225. */
function validationPart({ range, formula, isStrict, title, message }: Validation): string {
  const told = `errorTitle="${escapeXml(title.slice(0, 32))}" error="${escapeXml(message.slice(0, 225))}" prompt="${escapeXml(message.slice(0, 225))}"`;
  const style = isStrict ? '' : ' errorStyle="warning"';
  return `<dataValidation type="custom"${style} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${told} sqref="${range}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

const border =
  '<left style="thin"><color rgb="FF8A8A8A"/></left><right style="thin"><color rgb="FF8A8A8A"/></right><top style="thin"><color rgb="FF8A8A8A"/></top><bottom style="thin"><color rgb="FF8A8A8A"/></bottom><diagonal/>';
const topAligned = '<alignment vertical="top" wrapText="1"/>';

/** Fonts: plain, bold, title. Fills: none, the one that Excel reserves, grey, yellow. The order of `cellXfs` is that of cellStyles. */
const stylesPart = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8D6"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${topAligned}</xf>`,
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${topAligned}</xf>`,
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
  return text.replace(/[&<>"\n]/g, (character) => entities[character] ?? character);
}
