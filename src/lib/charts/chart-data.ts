import { type Code, type Codelist, findCode, isValidCode } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Codes, MissingReason } from '../dataset/snapshot.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { exactValue, printFigure } from '../figures/print.ts';
import { roundTo } from '../format/rational.ts';
import { Remembered } from '../remember.ts';
import type { Chart } from './chart-file.ts';

/** What a cell of a chart's data may hold. */
export type Cell = string | number | boolean | null;

/** A row of the data `snapshot`: one figure, in the columns that columnsOf names. */
export type ChartRow = Readonly<Record<string, Cell>>;

/** For whom a chart is drawn, and from what. */
export interface DataContext {
  readonly figures: FigureSet;
  readonly language: string;
  readonly locale: string;
  /** Symbol that stands where there is no value. */
  readonly missingSymbol: (reason: MissingReason) => string;
}

/** The data of a chart: rows, and the figure of each row. */
export interface ChartData {
  readonly rows: readonly ChartRow[];
  readonly figures: readonly Figure[];
}

const columns = ['figure', 'figureLabel', 'figureOrder', 'value', 'printed', 'text', 'unit', 'date', 'id'];

/**
 * Returns the columns of the data `snapshot` of a dataset.
 * `value` is the figure at full precision and `printed` the number that is printed, both null if there is none;
 * `text` is what is printed. Each dimension has a column for its code, one with `Label` and one with `Order`.
 */
export function columnsOf({ dimensions }: Dataset): string[] {
  return [...columns, ...dimensions.flatMap(({ id }) => [id, `${id}Label`, `${id}Order`])];
}

/** Returns one row for each figure of a chart and each combination of codes, in the order of figures, then codelists. */
export function makeChartData(chart: Chart, context: DataContext): ChartData {
  const { figures: set } = context;
  const combinations = combinationsOf(chart, set);
  const found = chart.figures.flatMap((name, order) =>
    combinations.flatMap((codes) => {
      const figure = set.get(name, codes);
      return figure ? [{ figure, row: makeRow(figure, order, context) }] : [];
    }),
  );
  return { rows: found.map(({ row }) => row), figures: found.map(({ figure }) => figure) };
}

/** Returns the combinations of codes that are rows of a chart on a date. */
export function combinationsOf({ totals, codes: own }: Chart, { combinations, dataset }: FigureSet): Codes[] {
  const wanted = Object.entries(own ?? {});
  return combinations.filter(
    (codes) => (totals || !hasTotal(codes, dataset)) && wanted.every(([id, code]) => codes[id] === code),
  );
}

/** Returns whether one of the codes stands for a total. */
export function hasTotal(codes: Codes, { dimensions }: Dataset): boolean {
  return dimensions.some(({ id, total }) => total !== undefined && codes[id] === total);
}

const rows = new WeakMap<Dataset, Remembered<Figure, ChartRow>>();

/**
 * Returns the row of a figure, in the columns that columnsOf names. Every later answer draws it again, in its own series:
 * it is made once for each dataset and language.
 */
export function makeRow(figure: Figure, figureOrder: number, context: DataContext): ChartRow {
  const { language, locale, figures } = context;
  const ofDataset = rows.get(figures.dataset) ?? new Remembered<Figure, ChartRow>();
  rows.set(figures.dataset, ofDataset);
  return ofDataset.of(figure, `${language} ${locale} ${figureOrder}`, () => fillRow(figure, figureOrder, context));
}

function fillRow(figure: Figure, figureOrder: number, context: DataContext): ChartRow {
  const { language, locale, missingSymbol, figures } = context;
  return {
    figure: figure.name,
    figureLabel: (figure.short ?? figure.title)[language] ?? figure.name,
    figureOrder,
    ...codeCells(figure.codes, figures.dataset, language, figure.reportingDate),
    value: figure.value ? Number(exactValue(figure)) : null,
    printed: printedNumber(figure),
    text: printFigure(figure, locale) ?? missingSymbol(figure.missing ?? 'not-available'),
    unit: figure.unit.id,
    date: figure.date,
    id: figure.id,
  };
}

function codeCells(codes: Codes, { dimensions }: Dataset, language: string, date: string): ChartRow {
  return Object.fromEntries(
    dimensions.flatMap(({ id, codelist }): [string, Cell][] => {
      const code = codes[id] ?? '';
      const known = findCode(codelist, code);
      return [
        [id, code],
        [`${id}Label`, known ? codeLabel(known, codelist, language, date) : code],
        [`${id}Order`, known ? codelist.codes.indexOf(known) : null],
      ];
    }),
  );
}

const sharedNames = new WeakMap<Codelist, Map<string, ReadonlySet<string>>>();

/**
 * Returns the name of a code as a drawing shows it: with the code behind it where another code that holds on the date has the
 * same name, because marks with the same name would be drawn in one place.
 */
export function codeLabel(code: Code, codelist: Codelist, language: string, date: string): string {
  const name = code.name[language] ?? code.code;
  const known = sharedNames.get(codelist) ?? new Map<string, ReadonlySet<string>>();
  sharedNames.set(codelist, known);
  const key = `${language} ${date}`;
  const shared = known.get(key) ?? findSharedNames(codelist, language, date);
  known.set(key, shared);
  return shared.has(name) ? `${name} (${code.code})` : name;
}

function findSharedNames({ codes }: Codelist, language: string, date: string): ReadonlySet<string> {
  const names = codes.filter((code) => isValidCode(code, date)).map(({ name, code }) => name[language] ?? code);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

/** Returns the number that is printed: that of an earlier document where it was recorded, else the value, rounded once. */
export function printedNumber({ printed, value, decimals, rounding }: Figure): number | null {
  if (!value) return null;
  return Number(printed ? printed.text : roundTo(value, decimals, rounding));
}
