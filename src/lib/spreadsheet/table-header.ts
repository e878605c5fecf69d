import type { Dataset, Dimension, Measure } from '../dataset/dataset.ts';
import type { LanguageCode } from '../dataset/fields.ts';
import { findSimilar } from '../dataset/suggest.ts';
import { nameCell } from '../format/cell-address.ts';
import { type Problem, problem } from '../problem.ts';
import { dimensionAliases, measureAliases, normalizeLabel, textIn } from './labels.ts';
import type { Sheet } from './workbook.ts';

/** Which column holds what, below which row. A dimension may have a column of codes and one of names. */
export interface TableHeader {
  readonly row: number;
  readonly measures: readonly { readonly column: number; readonly measure: Measure }[];
  readonly dimensions: readonly { readonly column: number; readonly dimension: Dimension }[];
}

/** What the readers of a sheet know. */
export interface SheetContext {
  readonly file: string;
  readonly sheet: Sheet;
  readonly dataset: Dataset;
  readonly languages: readonly LanguageCode[];
}

type Meaning = { readonly measure: Measure } | { readonly dimension: Dimension };

/** Titles and notes may stand above the header. */
const rowsToSearch = 20;

/**
 * Returns the header of a sheet: the row, of the first twenty, in which the most columns are known. Unknown columns,
 * columns that stand twice and columns that are missing are problems.
 */
export function findHeader(context: SheetContext): { header: TableHeader | undefined; problems: Problem[] } {
  const { file, sheet, dataset } = context;
  const meanings = collectMeanings(context);
  const known = (row: number) => cellsOf(sheet, row).filter(({ label }) => meanings.has(label)).length;
  const rows = Array.from({ length: Math.min(rowsToSearch, sheet.rows.length) }, (_, index) => index + 1);
  const best = rows.reduce((found, row) => (known(row) > known(found) ? row : found), 1);
  if (known(best) === 0) {
    const values = { sheet: sheet.name || file, known: titlesOf(context).join(', ') };
    return { header: undefined, problems: [problem('sheet-without-header', { file, line: 1, column: 1 }, values)] };
  }
  const problems: Problem[] = [];
  const found = cellsOf(sheet, best).flatMap(({ column, label, text }): (Meaning & { column: number })[] => {
    const place = { file, line: best, column };
    const cell = nameCell(sheet.name, best, column);
    const meant = meanings.get(label) ?? [];
    const [only] = meant;
    if (meant.length === 1 && only) return [{ ...only, column }];
    if (meant.length > 1) {
      const titles = meant.map((meaning) => ('measure' in meaning ? meaning.measure.name : meaning.dimension.id));
      problems.push(problem('column-ambiguous', place, { cell, found: text, known: titles.join(', ') }));
    } else {
      const titles = titlesOf(context);
      const suggestion = findSimilar(text, titles) ?? '';
      problems.push(problem('column-unknown', place, { cell, found: text, suggestion, known: titles.join(', ') }));
    }
    return [];
  });
  const measures = found.flatMap((entry) => ('measure' in entry ? [entry] : []));
  const dimensions = found.flatMap((entry) => ('dimension' in entry ? [entry] : []));
  const header = { row: best, measures, dimensions };
  problems.push(...findTwice(header, context));
  if (problems.length === 0) problems.push(...findLacking(header, dataset, context));
  return { header, problems };
}

/** The cells of a row in which something stands. */
function cellsOf(sheet: Sheet, row: number): { column: number; label: string; text: string }[] {
  return (sheet.rows[row - 1] ?? []).flatMap(({ kind, text }, index) =>
    kind === 'empty' ? [] : [{ column: index + 1, label: normalizeLabel(text), text: text.replace(/\s+/gu, ' ') }],
  );
}

function collectMeanings({ dataset, languages }: SheetContext): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (aliases: readonly string[], meaning: Meaning) => {
    for (const alias of new Set(aliases)) meanings.set(alias, [...(meanings.get(alias) ?? []), meaning]);
  };
  for (const measure of dataset.measures) add(measureAliases(measure, languages), { measure });
  for (const dimension of dataset.dimensions) add(dimensionAliases(dimension, dataset), { dimension });
  return meanings;
}

function titlesOf({ dataset, languages }: SheetContext): string[] {
  const all = [...dataset.dimensions, ...dataset.measures];
  return [...new Set(languages.flatMap((language) => all.map(({ title }) => textIn(title, language))))];
}

function findTwice({ row, measures }: TableHeader, { file, sheet }: SheetContext): Problem[] {
  return measures.flatMap(({ column, measure }, index) => {
    const first = measures.findIndex((other) => other.measure === measure);
    const values = { cell: nameCell(sheet.name, row, column), found: measure.name };
    return first === index ? [] : [problem('column-twice', { file, line: row, column }, values)];
  });
}

function findLacking(header: TableHeader, dataset: Dataset, { file, sheet, languages }: SheetContext): Problem[] {
  const given = [
    ...header.measures.map(({ measure }) => measure),
    ...header.dimensions.map(({ dimension }) => dimension),
  ];
  const lacking = [...dataset.dimensions, ...dataset.measures].filter((wanted) => !given.includes(wanted as Measure));
  const place = { file, line: header.row, column: 1 };
  return lacking.map(({ title }) =>
    problem('column-missing', place, { sheet: sheet.name || file, column: textIn(title, languages[0] ?? '') }),
  );
}
