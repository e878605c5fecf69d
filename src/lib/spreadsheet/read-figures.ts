import type { Measure } from '../dataset/dataset.ts';
import type { Codes } from '../dataset/snapshot.ts';
import { suggestName } from '../dataset/suggest.ts';
import { nameCell, parseRange } from '../format/cell-address.ts';
import { type Place, type Problem, problem, type Read } from '../problem.ts';
import { type DecimalSign, type ImportedValue, readCell } from './cell-value.ts';
import { overlaps } from './layout.ts';
import { findHeader, type SheetContext, type TableHeader } from './table-header.ts';
import { filledRows, findRows } from './table-rows.ts';
import { cellAt, type Sheet, type Workbook } from './workbook.ts';

/** One value of a spreadsheet. */
export interface ImportedFigure {
  readonly measure: Measure;
  readonly codes: Codes;
  readonly value: ImportedValue;
  /** Its cell: line and column are row and column. */
  readonly place: Place;
}

/** The values of a spreadsheet: one for every measure and every combination of codes that holds on the date. */
export interface ImportedFigures {
  /** Name of the sheet; empty for CSV. */
  readonly sheet: string;
  readonly figures: readonly ImportedFigure[];
}

/** What is asked of a spreadsheet. */
export interface ReadOptions extends Pick<SheetContext, 'dataset' | 'languages'> {
  readonly date: string;
  /** Name of the sheet; the first one without it. */
  readonly sheetName?: string | undefined;
  /** The sign before decimals in numbers that are text. Without it such a number is a problem. */
  readonly decimal?: DecimalSign | undefined;
}

/**
 * Returns the values of a spreadsheet, or everything that is wrong with it, each at its cell: the place's line and column
 * are the cell's row and column. `readable` are the values of the cells with which nothing is wrong.
 */
export function readFigures(
  workbook: Workbook,
  options: ReadOptions,
): Read<ImportedFigures> & { readonly readable?: readonly ImportedFigure[] } {
  const { file, sheets } = workbook;
  const { sheetName, dataset, languages, date } = options;
  const sheet = sheetName === undefined ? sheets[0] : sheets.find(({ name }) => name === sheetName);
  if (!sheet) {
    const names = sheets.map(({ name }) => name);
    const values = { name: sheetName ?? '', ...suggestName(sheetName ?? '', names) };
    return { value: undefined, problems: [problem('sheet-unknown', { file, line: 1, column: 1 }, values)] };
  }
  const context: SheetContext = { file, sheet, dataset, languages };
  const { header, problems } = findHeader(context);
  if (!header) return { value: undefined, problems };
  problems.push(...checkShown(context, header));
  const hasColumns = dataset.dimensions.every((wanted) =>
    header.dimensions.some(({ dimension }) => dimension === wanted),
  );
  const found = hasColumns ? findRows(context, header, date) : { rows: [], problems: [] };
  problems.push(...found.problems);
  const codesOfRow = new Map(found.rows.map(({ row, codes }) => [row, codes]));
  const figures = filledRows(sheet, header.row).flatMap((row) =>
    header.measures.flatMap(({ column, measure }): ImportedFigure[] => {
      const value = readValue(sheet, file, row, column, measure, options.decimal);
      if ('code' in value) problems.push(value);
      const codes = codesOfRow.get(row);
      return 'code' in value || !codes ? [] : [{ measure, codes, value, place: { file, line: row, column } }];
    }),
  );
  return { value: problems.length > 0 ? undefined : { sheet: sheet.name, figures }, problems, readable: figures };
}

function readValue(
  sheet: Sheet,
  file: string,
  row: number,
  column: number,
  measure: Measure,
  decimal: DecimalSign | undefined,
): ImportedValue | Problem {
  const cell = cellAt(sheet, row, column);
  const read = readCell(cell, sheet.isPlainText, decimal);
  if (typeof read !== 'string') return read;
  const values = { cell: nameCell(sheet.name, row, column), found: cell.text, measure: measure.name };
  return problem(read, { file, line: row, column }, values);
}

/** Merged cells hold one value for several places, and nobody checks what is hidden. */
function checkShown({ file, sheet }: SheetContext, header: TableHeader): Problem[] {
  const columns = [...header.measures, ...header.dimensions].map(({ column }) => column);
  const area = { top: header.row, left: Math.min(...columns), bottom: sheet.rows.length, right: Math.max(...columns) };
  const at = (row: number, column: number) => ({ file, line: row, column });
  return [
    ...sheet.merged
      .filter((range) => overlaps(range, area))
      .map((range) => {
        const { top, left } = parseRange(range) ?? { top: 1, left: 1 };
        return problem('cell-merged', at(top, left), { cell: nameCell(sheet.name, top, left), range });
      }),
    ...filledRows(sheet, header.row - 1)
      .filter((row) => sheet.hiddenRows.has(row))
      .map((row) => problem('row-hidden', at(row, area.left), { cell: nameCell(sheet.name, row, area.left), row })),
    ...columns
      .filter((column) => sheet.hiddenColumns.has(column))
      .map((column) =>
        problem('column-hidden', at(header.row, column), { cell: nameCell(sheet.name, header.row, column) }),
      ),
  ];
}
