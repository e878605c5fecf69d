import type { Reader } from '../../answer/reader.ts';
import { type Dimension, findMeasure } from '../../dataset/dataset.ts';
import { missingReasons } from '../../dataset/snapshot.ts';
import type { Figure } from '../../figures/figure.ts';
import type { FigureSet } from '../../figures/figure-set.ts';
import { exactValue, printFigure } from '../../figures/print.ts';
import { Remembered } from '../../remember.ts';
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

/** A row of the data: cells are texts: decimals with a point, ISO dates, `true` or `false`. */
export type DataRow = readonly (string | undefined)[];

/** Open data in long form: one value a row. */
export interface DataTable {
  readonly columns: readonly Column[];
  /** The rows of each reporting date. */
  readonly dates: readonly (readonly DataRow[])[];
}

/** The rows of dates that stand on several pages, by language and names of columns: in a whole series and in its answers. */
export type KnownRows = Remembered<FigureSet, readonly DataRow[]>;

/** Columns that together name a row. */
export const rowKey = ['reporting_date', 'figure_id'] as const;

/**
 * Returns every figure of some dates as a row, in order of date, then of the dataset, then of the codelists. Rows of a date
 * that are `known` are the same objects.
 */
export function makeDataTable(
  sets: readonly FigureSet[],
  reader: Reader,
  known: KnownRows = new Remembered(),
): DataTable {
  const dimensions = allDimensions(sets);
  const columns = makeColumns(sets, dimensions, reader);
  const key = [reader.language, ...columns.map(({ name }) => name)].join();
  return { columns, dates: sets.map((set) => known.of(set, key, () => makeRows(set, dimensions, reader))) };
}

const figures = new Remembered<FigureSet, readonly Figure[]>();

/** Returns every figure of a date, in the order of the dataset, then of the codelists. */
export function figuresOf(set: FigureSet): readonly Figure[] {
  return figures.of(set, '', () =>
    set.measures.flatMap(({ name }) => set.combinations.flatMap((codes) => set.get(name, codes) ?? [])),
  );
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
  if (figure.deviations.length === 0) return '';
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

function makeColumns(
  sets: readonly FigureSet[],
  dimensions: readonly Dimension[],
  { language, words }: Reader,
): Column[] {
  const { data } = words;
  const text = { kind: 'text', isOptional: false, isWorded: false } as const;
  const number = { ...text, kind: 'number', isOptional: true } as const;
  return [
    { ...text, name: 'figure_id', title: data.figureId },
    { ...text, name: 'figure_name', title: data.figureName },
    { ...text, name: 'figure_title', title: data.figureTitle, isWorded: true },
    ...dimensions.flatMap(({ id, title }) => {
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

/** Cells stand in the order of `makeColumns`. */
function makeRows(set: FigureSet, dimensions: readonly Dimension[], reader: Reader): DataRow[] {
  const { language, locale, words } = reader;
  const labels = dimensions.map(({ id }) => labelsOf(set, id, language));
  return figuresOf(set).map((figure) => {
    const missing = words.missing[figure.missing ?? 'not-available'];
    const [numerator, denominator] = figure.operation?.kind === 'ratio' ? figure.parts : [];
    const status = statusOf(figure, set);
    return [
      figure.id,
      figure.name,
      figure.title[language] ?? figure.name,
      ...dimensions.flatMap(({ id }, at) => codeCells(figure.codes[id] ?? '', labels[at])),
      figure.reportingDate,
      figure.date,
      exactValue(figure) || undefined,
      printFigure(figure, locale) ?? missing.symbol,
      figure.unit.id,
      unitTitle(figure.unit, reader) || undefined,
      (numerator && exactValue(numerator)) || undefined,
      (denominator && exactValue(denominator)) || undefined,
      status,
      figure.value ? words.data[status === 'F' ? 'forecast' : 'normal'] : missing.label,
      String(figure.deviations.length > 0),
      deviationText(figure, reader) || undefined,
    ];
  });
}

type Labels = ReadonlyMap<string, string | undefined>;

/** The names of the codes of a dimension in a language; undefined if a date does not have the dimension. */
function labelsOf({ dataset }: FigureSet, dimension: string, language: string): Labels | undefined {
  const found = dataset.dimensions.find(({ id }) => id === dimension);
  return found && new Map(found.codelist.codes.map(({ code, name }) => [code, name[language]]));
}

function codeCells(code: string, labels: Labels | undefined): DataRow {
  return labels ? [code, labels.get(code) ?? code] : [undefined, undefined];
}

function isForecast({ name }: Figure, { dataset }: FigureSet): boolean {
  return findMeasure(dataset, name)?.date === 'forecast';
}
