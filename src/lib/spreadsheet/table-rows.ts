import { type Code, type Codelist, isValidCode, validityOf } from '../dataset/codelist.ts';
import type { Dataset, Dimension } from '../dataset/dataset.ts';
import { type Codes, combineCodes, joinCodes } from '../dataset/snapshot.ts';
import { suggestName } from '../dataset/suggest.ts';
import { nameCell } from '../format/cell-address.ts';
import { type Problem, problem } from '../problem.ts';
import { normalizeLabel } from './labels.ts';
import type { SheetContext, TableHeader } from './table-header.ts';
import { cellAt, type Sheet } from './workbook.ts';

/** A row of a sheet and the codes for which its values hold. */
export interface TableRow {
  readonly row: number;
  readonly codes: Codes;
}

/**
 * Returns the rows of a table with their codes; every combination that holds on the date must be there once. Rows
 * without anything in them are left out.
 */
export function findRows(
  context: SheetContext,
  header: TableHeader,
  date: string,
): { rows: TableRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = filledRows(context.sheet, header.row).flatMap((row): TableRow[] => {
    const codes = readCodes(context, header, row, date, problems);
    return codes ? [{ row, codes }] : [];
  });
  const isSound = problems.length === 0;
  problems.push(...findTwice(context, header, rows));
  if (isSound) problems.push(...findLacking(context, header, rows, date));
  return { rows, problems };
}

/** Returns the rows below a row in which something stands. */
export function filledRows(sheet: Sheet, above: number): number[] {
  return sheet.rows.flatMap((cells, index) =>
    index + 1 > above && cells.some(({ kind }) => kind !== 'empty') ? [index + 1] : [],
  );
}

function readCodes(
  context: SheetContext,
  header: TableHeader,
  row: number,
  date: string,
  problems: Problem[],
): Codes | undefined {
  const { dataset } = context;
  const found = dataset.dimensions.map((dimension) => ({
    dimension,
    code: readCode(context, header, row, dimension, date, problems),
  }));
  if (found.some(({ code }) => code === undefined)) return undefined;
  return Object.fromEntries(found.map(({ dimension, code }) => [dimension.id, code ?? '']));
}

function readCode(
  { file, sheet }: SheetContext,
  header: TableHeader,
  row: number,
  dimension: Dimension,
  date: string,
  problems: Problem[],
): string | undefined {
  const columns = header.dimensions.filter((entry) => entry.dimension === dimension).map(({ column }) => column);
  const given = columns.filter((column) => cellAt(sheet, row, column).kind !== 'empty');
  const tell = (code: Parameters<typeof problem>[0], column: number, values: Problem['values']) => {
    const cell = nameCell(sheet.name, row, column);
    problems.push(problem(code, { file, line: row, column }, { cell, ...values }));
  };
  if (given.length === 0) {
    tell('row-without-code', columns[0] ?? 1, { dimension: dimension.id });
    return undefined;
  }
  const meant = given.map((column) => {
    const { text } = cellAt(sheet, row, column);
    const code = findMeant(dimension.codelist, text, date);
    if (!code)
      tell('row-code-unknown', column, { found: text, ...suggestName(text, labelsOf(dimension.codelist, date)) });
    return code;
  });
  const [first] = meant;
  if (!first || meant.includes(undefined)) return undefined;
  const other = meant.findIndex((code) => code !== first);
  if (other > 0) {
    const texts = given.map((column) => cellAt(sheet, row, column).text);
    tell('row-codes-differ', given[other] ?? 1, { found: texts[other] ?? '', other: texts[0] ?? '' });
    return undefined;
  }
  if (isValidCode(first, date)) return first.code;
  tell('row-code-ceased', given[0] ?? 1, { code: first.code, date, ...validityOf(first) });
  return undefined;
}

/** The code that a text is, or whose name it is in any language; one that holds on the date goes before one that does not. */
function findMeant({ codes }: Codelist, text: string, date: string): Code | undefined {
  const exact = codes.find(({ code }) => code === text);
  if (exact) return exact;
  const label = normalizeLabel(text);
  const named = codes.filter(
    ({ code, name }) =>
      normalizeLabel(code) === label || Object.values(name).some((text) => normalizeLabel(text) === label),
  );
  const valid = named.filter((code) => isValidCode(code, date));
  const candidates = valid.length > 0 ? valid : named;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function labelsOf({ codes }: Codelist, date: string): string[] {
  const valid = codes.filter((code) => isValidCode(code, date));
  return [...new Set(valid.flatMap(({ code, name }) => [code, ...Object.values(name)]))];
}

function findTwice({ file, sheet }: SheetContext, header: TableHeader, rows: readonly TableRow[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, codes }) => {
    const key = joinCodes(codes);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    const column = header.dimensions[0]?.column ?? header.measures[0]?.column ?? 1;
    const values = { cell: nameCell(sheet.name, row, column), codes: key || '–', first: earlier };
    return [problem('sheet-row-twice', { file, line: row, column }, values)];
  });
}

function findLacking(
  { file, sheet, dataset }: SheetContext,
  header: TableHeader,
  rows: readonly TableRow[],
  date: string,
): Problem[] {
  const given = rows.map(({ codes }) => joinCodes(codes));
  const place = { file, line: header.row, column: 1 };
  return combineCodes(dataset.dimensions, date)
    .filter((codes) => !given.includes(joinCodes(codes)))
    .map((codes) =>
      problem('sheet-row-missing', place, { sheet: sheet.name || file, codes: describeCodes(codes, dataset), date }),
    );
}

/** Codes with their names, so that a drafter knows which row is meant: `BE-VAN (Antwerpen)`. */
function describeCodes(codes: Codes, { dimensions }: Dataset): string {
  const parts = dimensions.map(({ id, codelist }) => {
    const code = codelist.codes.find((known) => known.code === codes[id]);
    return code ? `${code.code} (${Object.values(code.name)[0]})` : '–';
  });
  return parts.join(', ') || '–';
}
