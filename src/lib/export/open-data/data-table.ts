import type { Reader } from '../../answer/reader.ts';
import { findCode } from '../../dataset/codelist.ts';
import { findMeasure } from '../../dataset/dataset.ts';
import { missingReasons } from '../../dataset/snapshot.ts';
import type { Figure } from '../../figures/figure.ts';
import type { FigureSet } from '../../figures/figure-set.ts';
import { exactValue, printFigure } from '../../figures/print.ts';
import { allDimensions } from './series-definitions.ts';
import { unitTitle } from './unit-title.ts';

/** What the cells of a column hold; `text` is in the language of the reader or a code. */
export type ColumnKind = 'text' | 'number' | 'date' | 'boolean';

/** A column of the data: a name for programs, the same in every language, and a title for people. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** Whether a cell may be empty. */
  readonly isOptional: boolean;
  /** Whether its texts are in the language of the reader. */
  readonly isWorded: boolean;
}

/** Open data in long form: one value a row. Cells are texts: decimals with a point, ISO dates, `true` or `false`. */
export interface DataTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** Columns that together name a row. */
export const rowKey = ['reporting_date', 'figure_id'] as const;

/** Returns every figure of some dates as a row, in order of date, then of the dataset, then of the codelists. */
export function makeDataTable(sets: readonly FigureSet[], reader: Reader): DataTable {
  const columns = makeColumns(sets, reader);
  const rows = sets.flatMap((set) =>
    figuresOf(set).map((figure) => {
      const cells = makeCells(figure, set, reader);
      return columns.map(({ name }) => cells[name]);
    }),
  );
  return { columns, rows };
}

/** Returns every figure of a date, in the order of the dataset, then of the codelists. */
export function figuresOf(set: FigureSet): Figure[] {
  return set.measures.flatMap(({ name }) => set.combinations.flatMap((codes) => set.get(name, codes) ?? []));
}

/**
 * Returns the status of a figure as SDMX's observation status (CL_OBS_STATUS 2.2): why there is no value, F for a
 * forecast, A for any other value.
 */
export function statusOf(figure: Figure, set: FigureSet): string {
  if (!figure.value) return missingReasons[figure.missing ?? 'not-available'];
  return isForecast(figure, set) ? 'F' : 'A';
}

/** Returns the deviations of a figure in words, as the notes of the page have them; empty if there is none. */
export function deviationText(figure: Figure, { language, words }: Reader): string {
  return figure.deviations
    .map(({ printed, computed, note }) => {
      const values = words.labels.deviation.replace('{printed}', printed).replace('{computed}', computed);
      return `${note[language] ?? ''} ${values}`;
    })
    .join(' ');
}

/** Returns the name of a dimension's column in the data: a name of a dimension has no underscore, so none clash. */
export function columnOf(dimension: string, part: 'code' | 'label'): string {
  return `${dimension.replaceAll('-', '_')}_${part}`;
}

function makeColumns(sets: readonly FigureSet[], { language, words }: Reader): Column[] {
  const { data } = words;
  const text = { kind: 'text', isOptional: false, isWorded: false } as const;
  const number = { ...text, kind: 'number', isOptional: true } as const;
  return [
    { ...text, name: 'figure_id', title: data.figureId },
    { ...text, name: 'figure_name', title: data.figureName },
    { ...text, name: 'figure_title', title: data.figureTitle, isWorded: true },
    ...allDimensions(sets).flatMap(({ id, title }) => {
      const words = title[language] ?? id;
      const isOptional = !sets.every(({ dataset }) => dataset.dimensions.some((dimension) => dimension.id === id));
      return [
        { ...text, name: columnOf(id, 'code'), title: data.codeOf.replace('{dimension}', () => words), isOptional },
        { ...text, name: columnOf(id, 'label'), title: words, isOptional, isWorded: true },
      ];
    }),
    { ...text, name: 'reporting_date', title: data.reportingDate, kind: 'date' },
    { ...text, name: 'date', title: data.date, kind: 'date' },
    { ...number, name: 'value', title: data.value },
    { ...text, name: 'printed', title: data.printed, isWorded: true },
    { ...text, name: 'unit', title: data.unit },
    { ...text, name: 'unit_title', title: data.unitTitle, isOptional: true, isWorded: true },
    { ...number, name: 'numerator', title: data.numerator },
    { ...number, name: 'denominator', title: data.denominator },
    { ...text, name: 'status', title: data.status },
    { ...text, name: 'status_title', title: data.statusTitle, isWorded: true },
    { ...text, name: 'deviation', title: data.deviation, kind: 'boolean' },
    { ...text, name: 'deviation_note', title: data.deviationNote, isOptional: true, isWorded: true },
  ];
}

function makeCells(figure: Figure, set: FigureSet, reader: Reader): Record<string, string | undefined> {
  const { language, locale, words } = reader;
  const missing = words.missing[figure.missing ?? 'not-available'];
  const [numerator, denominator] = figure.operation?.kind === 'ratio' ? figure.parts : [];
  return {
    figure_id: figure.id,
    figure_name: figure.name,
    figure_title: figure.title[language] ?? figure.name,
    ...codeCells(figure, set, language),
    reporting_date: figure.reportingDate,
    date: figure.date,
    value: exactValue(figure) || undefined,
    printed: printFigure(figure, locale) ?? missing.symbol,
    unit: figure.unit.id,
    unit_title: unitTitle(figure.unit, reader) || undefined,
    numerator: (numerator && exactValue(numerator)) || undefined,
    denominator: (denominator && exactValue(denominator)) || undefined,
    status: statusOf(figure, set),
    status_title: figure.value ? words.data[isForecast(figure, set) ? 'forecast' : 'normal'] : missing.label,
    deviation: String(figure.deviations.length > 0),
    deviation_note: deviationText(figure, reader) || undefined,
  };
}

function codeCells(figure: Figure, { dataset }: FigureSet, language: string): Record<string, string> {
  return Object.fromEntries(
    dataset.dimensions.flatMap(({ id, codelist }) => {
      const code = figure.codes[id] ?? '';
      return [
        [columnOf(id, 'code'), code],
        [columnOf(id, 'label'), findCode(codelist, code)?.name[language] ?? code],
      ];
    }),
  );
}

function isForecast({ name }: Figure, { dataset }: FigureSet): boolean {
  return findMeasure(dataset, name)?.date === 'forecast';
}
