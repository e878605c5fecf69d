import { findCode } from '../../dataset/codelist.ts';
import type { Dimension } from '../../dataset/dataset.ts';
import { type Codes, missingReasons } from '../../dataset/snapshot.ts';
import type { Figure } from '../../figures/figure.ts';
import type { FigureSet } from '../../figures/figure-set.ts';
import { exactValue } from '../../figures/print.ts';
import { formatDate } from '../../format/date.ts';
import { deviationText, statusOf } from './data-table.ts';
import { allDimensions, allMeasures, figureReader } from './series-definitions.ts';
import type { Subject } from './subject.ts';
import { unitTitle } from './unit-title.ts';

/** Names of the dimensions of figures and of dates; an underscore, so that no dimension of a dataset has them. */
const figureDimension = 'figure_name';
const dateDimension = 'reporting_date';

/**
 * Returns the figures as a JSON-stat dataset: figures, the dimensions of the dataset, reporting dates, in that order.
 * A cell whose code did not exist on a date is null with status M. No `updated`: when a build ran says nothing about
 * the data. Source: JSON-stat 2.0 Full Format.
 */
export function writeJsonStat(subject: Subject, cells: readonly StatCell[] = makeStatCells(subject.sets)): object {
  const { title, description, sources, sets, address } = subject;
  const dimensions = allDimensions(sets);
  const notes = cells.flatMap(({ figure }) => noteOf(figure, subject));
  const geo = dimensions.filter(({ codelist }) => codelist.outlines).map(({ id }) => id);
  const parts = { ...describeFigures(subject), ...describeCodes(subject), ...describeDates(subject) };
  return {
    version: '2.0',
    class: 'dataset',
    href: `${address}data.json`,
    label: title,
    note: [description, ...notes],
    source: sources.join(' '),
    id: Object.keys(parts),
    size: Object.values(parts).map(({ category }) => category.index.length),
    role: { time: [dateDimension], metric: [figureDimension], ...(geo.length > 0 && { geo }) },
    dimension: parts,
    value: cells.map(({ value }) => value),
    status: cells.map(({ status }) => status),
  };
}

interface Part {
  readonly label: string;
  readonly category: { readonly index: readonly string[] } & Record<string, unknown>;
}

/** A cell of the dataset: its figure, if there is one, its value and its status. */
export interface StatCell {
  readonly figure: Figure | undefined;
  readonly value: number | null;
  readonly status: string;
}

/** Returns the cells of some dates, which are those of every language, in row-major order: the last dimension changes fastest. */
export function makeStatCells(sets: readonly FigureSet[]): StatCell[] {
  const dimensions = allDimensions(sets);
  const combinations = allCombinations(sets, dimensions);
  return allMeasures(sets).flatMap((measure) => {
    const readers = sets.map((set) => figureReader(set, measure, dimensions));
    return combinations.flatMap((codes) =>
      sets.map((set, at) => {
        const figure = readers[at]?.(codes);
        const value = figure?.value ? Number(exactValue(figure)) : null;
        return { figure, value, status: figure ? statusOf(figure, set) : missingReasons['not-applicable'] };
      }),
    );
  });
}

function allCombinations(sets: readonly FigureSet[], dimensions: readonly Dimension[]): Codes[] {
  return dimensions.reduce<Codes[]>(
    (combinations, dimension) => {
      const used = usedCodes(sets, dimension);
      return combinations.flatMap((codes) => used.map((code) => ({ ...codes, [dimension.id]: code })));
    },
    [{}],
  );
}

/** The codes of a dimension that hold on one of the dates, in the order of the codelist, totals included. */
function usedCodes(sets: readonly FigureSet[], { id, codelist }: Dimension): string[] {
  const used = new Set(sets.flatMap((set) => set.combinations.map((codes) => codes[id])));
  return codelist.codes.map(({ code }) => code).filter((code) => used.has(code));
}

function describeFigures({ sets, reader }: Subject): Record<string, Part> {
  const { language, locale, words } = reader;
  const measures = allMeasures(sets);
  const entries = <T>(make: (measure: (typeof measures)[number]) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      measures.flatMap((measure): [string, T][] => {
        const made = make(measure);
        return made === undefined ? [] : [[measure.name, made]];
      }),
    );
  const forecasts = (sets ?? []).flatMap(({ snapshot }) => snapshot.forecastDate ?? []);
  const note = entries(({ date }) =>
    date === 'forecast' && forecasts.length > 0
      ? [`${words.data.forecast}: ${forecasts.map((day) => formatDate(day, locale)).join(', ')}`]
      : undefined,
  );
  return {
    [figureDimension]: {
      label: words.data.figureTitle,
      category: {
        index: measures.map(({ name }) => name),
        label: entries(({ name, title }) => title[language] ?? name),
        unit: entries(({ unit, decimals }) => ({
          decimals,
          label: unitTitle(unit, reader),
          ...(unit.kind === 'percent' && { symbol: '%', position: 'end' }),
        })),
        ...(Object.keys(note).length > 0 && { note }),
      },
    },
  };
}

function describeCodes({ sets, reader }: Subject): Record<string, Part> {
  const { language } = reader;
  return Object.fromEntries(
    allDimensions(sets).map((dimension): [string, Part] => {
      const index = usedCodes(sets, dimension);
      const label = Object.fromEntries(
        index.map((code) => [code, findCode(dimension.codelist, code)?.name[language] ?? code]),
      );
      const child = childrenOf(dimension, index);
      const category = { index, label, ...(Object.keys(child).length > 0 && { child }) };
      return [dimension.id, { label: dimension.title[language] ?? dimension.id, category }];
    }),
  );
}

/** Codes by the code of which they are a part. */
function childrenOf({ codelist }: Dimension, index: readonly string[]): Record<string, string[]> {
  const parts = index.map((whole): [string, string[]] => [
    whole,
    index.filter((code) => findCode(codelist, code)?.parent === whole),
  ]);
  return Object.fromEntries(parts.filter(([, children]) => children.length > 0));
}

function describeDates({ sets, reader }: Subject): Record<string, Part> {
  const label = Object.fromEntries(sets.map(({ date }) => [date, formatDate(date, reader.locale)]));
  return {
    [dateDimension]: {
      label: reader.words.data.reportingDate,
      category: { index: sets.map(({ date }) => date), label },
    },
  };
}

function noteOf(figure: Figure | undefined, { reader }: Subject): string[] {
  const text = figure && deviationText(figure, reader);
  return text ? [`${figure.id} (${figure.reportingDate}): ${text}`] : [];
}
