import type { NumberLook } from './workbook.ts';
import { escapeXml } from './xml.ts';

/** Namespace of the parts of a workbook. */
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Places of the styles that every workbook has; those of numbers follow. */
export const cellStyles = { plain: 0, text: 1, textRight: 2, header: 3, headerRight: 4, date: 5 } as const;

/** The styles of the cells of a workbook; cells name them by their place. */
export interface Styles {
  /** Returns the place of the style of a number, and puts it there if it is new. */
  readonly placeOf: (look: NumberLook) => number;
  /** Returns the part with all styles (ECMA-376 part 1, 18.8.39). */
  readonly write: () => string;
}

/** Returns the styles of a new workbook. */
export function collectStyles(): Styles {
  const codes = new Map<string, number>();
  return {
    placeOf(look) {
      const code = formatCode(look);
      const at = codes.get(code) ?? codes.size;
      codes.set(code, at);
      return at + cellFormats.length;
    },
    write() {
      return writeStyles([...codes.keys()]);
    },
  };
}

/** Places of formats: 49 is text (18.8.30); below 164 they are those of the program that reads. */
const textFormat = 49;
const dateFormat = 164;

const topAligned = '<alignment vertical="top"/>';

/** In the order of `cellStyles`. */
const cellFormats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  formatCell(textFormat, 0, topAligned),
  formatCell(textFormat, 0, '<alignment horizontal="right" vertical="top"/>'),
  formatCell(textFormat, 1, '<alignment vertical="top" wrapText="1"/>'),
  formatCell(textFormat, 1, '<alignment horizontal="right" vertical="top" wrapText="1"/>'),
  formatCell(dateFormat, 0),
];

function formatCell(format: number, font: number, alignment = ''): string {
  const bold = font > 0 ? ' applyFont="1"' : '';
  const attributes = `numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${bold}`;
  return alignment ? `<xf ${attributes} applyAlignment="1">${alignment}</xf>` : `<xf ${attributes}/>`;
}

/** Fonts: plain and bold. Fills: none, and the one that Excel reserves. The order is that of CT_Stylesheet. */
function writeStyles(codes: readonly string[]): string {
  const formats = ['yyyy-mm-dd', ...codes].map(
    (code, at) => `<numFmt numFmtId="${dateFormat + at}" formatCode="${escapeXml(code)}"/>`,
  );
  const cells = [...cellFormats, ...codes.map((_, at) => formatCell(dateFormat + 1 + at, 0))];
  const font = (bold: string) =>
    `<font>${bold}<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    `<styleSheet xmlns="${mainNamespace}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function formatCode({ decimals, prefix, suffix }: NumberLook): string {
  const quote = (text: string) => (text ? `"${text.replaceAll('"', '')}"` : '');
  return `${quote(prefix)}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${quote(suffix)}`;
}
