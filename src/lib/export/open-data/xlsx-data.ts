import { columnLetters } from '../../format/cell-address.ts';
import { encodeTexts } from '../../format/text-bytes.ts';
import type { Column, DataRow } from './data-table.ts';
import type { DataSheet } from './workbook.ts';
import { frameSheet } from './xlsx-sheet.ts';
import { cellStyles } from './xlsx-styles.ts';
import { collectTranslations, type Translations } from './xlsx-translations.ts';
import { type Compression, type Packed, packBytes } from './zip.ts';

/** The sheet with the data of a page as it stands in the workbooks of all its languages: cells name texts by their place. */
export interface WrittenData {
  readonly packed: Packed;
  /** The texts that cells name, in the language of each workbook. */
  readonly texts: readonly (readonly string[])[];
  /** How many cells name a text. */
  readonly uses: number;
}

/** Returns the sheet with the data of a page, written once; `sheets` are those of its languages, which differ in texts only. */
export function writeData(sheets: readonly DataSheet[], isFirst: boolean, compression: Compression): WrittenData {
  const [sheet] = sheets;
  if (!sheet) throw new Error('a page has a language');
  const texts = collectTranslations(sheets.length);
  const { columns } = sheet.data;
  const header = columns.map(
    ({ name }, at) =>
      `<c r="${columnLetters(at + 1)}1" s="${cellStyles.header}" t="s"><v>${texts.placeOf([name])}</v></c>`,
  );
  const [own = [], ...others] = sheets.map(({ data }) => data.dates.flat());
  const writers = columns.map((column, at) => cellWriter(column, at, texts));
  const rows = own.map((row, at) => {
    const translated = others.map((all) => all[at] ?? []);
    let xml = `<row r="${at + 2}">`;
    for (const write of writers) xml += write(row, translated, at + 2);
    return `${xml}</row>`;
  });
  const xml = frameSheet(sheet, isFirst, [`<row r="1">${header.join('')}</row>`, ...rows]);
  return { packed: packBytes(encodeTexts(xml), compression), texts: texts.texts, uses: texts.uses() };
}

/** Returns the cell of a column in a row; nothing where it is empty. Numbers are those of a program that reads them: 64 bits. */
type CellWriter = (row: DataRow, translated: readonly DataRow[], number: number) => string;

function cellWriter({ kind, isWorded }: Column, at: number, texts: Translations): CellWriter {
  const start = `<c r="${columnLetters(at + 1)}`;
  if (kind === 'text') {
    return (row, translated, number) => {
      const text = row[at];
      // A text that one language has and another lacks is empty there.
      const words = isWorded ? [text ?? '', ...translated.map((other) => other[at] ?? '')] : [text ?? ''];
      if (text === undefined && words.every((word) => word === '')) return '';
      return `${start}${number}" s="${cellStyles.text}" t="s"><v>${texts.placeOf(words)}</v></c>`;
    };
  }
  const write = typedCells[kind];
  return (row, _, number) => (row[at] === undefined ? '' : `${start}${number}"${write(row[at])}`);
}

const typedCells = {
  number: (value: string) => `><v>${Number(value)}</v></c>`,
  date: (date: string) => ` s="${cellStyles.date}"><v>${dayNumber(date)}</v></c>`,
  boolean: (value: string) => ` t="b"><v>${value === 'true' ? 1 : 0}</v></c>`,
};

const days = new Map<string, number>();

/** Days since 30 December 1899, which holds from 1 March 1900 on (18.17.4.1). A sheet has few dates, each many times. */
function dayNumber(date: string): number {
  const known = days.get(date) ?? (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  days.set(date, known);
  return known;
}
