import { breaksOf, isTouchedBy } from '../dataset/codelist-breaks.ts';
import { type Dataset, findMeasure } from '../dataset/dataset.ts';
import { type Codes, joinCodes } from '../dataset/snapshot.ts';
import type { Figure } from '../figures/figure.ts';
import { atDate, type FigureSet } from '../figures/figure-set.ts';
import { exactValue, printFigure } from '../figures/print.ts';
import { formatDate } from '../format/date.ts';
import { type ChartRow, combinationsOf, type DataContext, makeRow, printedNumber } from './chart-data.ts';
import type { Chart } from './chart-file.ts';

/**
 * The columns of the data `series` beside those of `snapshot`.
 *
 * `reportingDate` is the date of the snapshot; `applies` the date about which the figure speaks, as `dateLabel` in words:
 * for a forecast a later one, and then `isForecast` is true. `isCurrent`: of the answer's own date; `datesBack`: how many
 * reporting dates ago.
 *
 * `segment` counts from 1 and goes up where the codelist broke (a merger): rows of different segments do not compare, and
 * `isBreak` marks the first one after a break.
 *
 * Of a forecast, `start` is the value that was known when it was made and `outcome` the one that came of it, at the first
 * reporting date on or after the forecast date; each also as printed. Without an outcome, or with a break on the way, null.
 */
export const seriesColumns = [
  'reportingDate',
  'applies',
  'dateLabel',
  'isForecast',
  'isCurrent',
  'datesBack',
  'segment',
  'isBreak',
  'start',
  'startPrinted',
  'outcome',
  'outcomePrinted',
  'outcomeText',
  'outcomeDate',
] as const;

/** Returns one row for each figure of a chart, reporting date up to this one and combination of codes; the oldest date first. */
export function makeSeries(chart: Chart, context: DataContext): ChartRow[] {
  const sets = chainOf(context.figures);
  const segmentOf = countSegments(context.figures.dataset, sets);
  return chart.figures.flatMap((name, order) =>
    sets.flatMap((set, index) =>
      combinationsOf(chart, set).flatMap((codes) => {
        const isCurrent = set === context.figures;
        const found = isCurrent ? set.get(name, codes) : context.figures.getSince(set.date, name, codes);
        if (!found) return [];
        const figure = isCurrent ? found : named(atDate(found), context.figures);
        const before = sets[index - 1];
        const segment = segmentOf(codes, set.date);
        const isBreak = before ? segmentOf(codes, before.date) < segment && before.hasCombination(codes) : false;
        return [
          {
            ...makeRow(figure, order, context),
            reportingDate: set.date,
            applies: figure.date,
            dateLabel: formatDate(figure.date, context.locale),
            isForecast: isForecast(set.dataset, name),
            isCurrent,
            datesBack: sets.length - 1 - index,
            segment,
            isBreak,
            ...outcomeCells(found, set, sets, segmentOf, context.locale),
          },
        ];
      }),
    ),
  );
}

/** A line has one name: that of the answer in which it is drawn, whatever an earlier one called it. */
function named(figure: Figure, { dataset }: FigureSet): Figure {
  const own = findMeasure(dataset, figure.name);
  const isNamed = !own || (own.title === figure.title && own.short === figure.short);
  return isNamed ? figure : { ...figure, title: own.title, short: own.short };
}

/** The figures of this reporting date and of all earlier ones, oldest first. */
function chainOf(figures: FigureSet): FigureSet[] {
  const sets: FigureSet[] = [];
  for (let set: FigureSet | undefined = figures; set; set = set.previous) sets.unshift(set);
  return sets;
}

type SegmentOf = (codes: Codes, date: string) => number;

/** Returns in which unbroken piece of the series codes are on a date: 1 before the first break that touches them. */
function countSegments({ dimensions }: Dataset, sets: readonly FigureSet[]): SegmentOf {
  const breaks = breaksOf(
    dimensions,
    sets.map(({ date }) => date),
  );
  if (breaks.length === 0) return () => 1;
  const known = new Map<string, readonly string[]>();
  const datesOf = (codes: Codes): readonly string[] => {
    const key = joinCodes(codes);
    const dates = known.get(key) ?? [
      ...new Set(
        breaks
          .filter((found) =>
            dimensions.some(
              ({ id, codelist, total }) =>
                id === found.dimension && isTouchedBy(found, codelist, codes[id] ?? '', total),
            ),
          )
          .map(({ to }) => to),
      ),
    ];
    known.set(key, dates);
    return dates;
  };
  return (codes, date) => 1 + datesOf(codes).filter((to) => to <= date).length;
}

function isForecast(dataset: Dataset, name: string): boolean {
  return findMeasure(dataset, name)?.date === 'forecast';
}

/** The cells of what is no forecast. */
const noOutcome: ChartRow = {
  start: null,
  startPrinted: null,
  outcome: null,
  outcomePrinted: null,
  outcomeText: null,
  outcomeDate: null,
};

function outcomeCells(
  forecast: Figure,
  set: FigureSet,
  sets: readonly FigureSet[],
  segmentOf: SegmentOf,
  locale: string,
): ChartRow {
  const { name, codes, date } = forecast;
  const target = findMeasure(set.dataset, name)?.forecasts;
  if (target === undefined) return noOutcome;
  const start = set.get(target, codes);
  const later = sets.find((candidate) => candidate.date > set.date && candidate.date >= date);
  const comparable = (one: FigureSet) =>
    one.hasCombination(codes) && segmentOf(codes, one.date) === segmentOf(codes, set.date);
  const outcome = later && comparable(later) ? later.get(target, codes) : undefined;
  return {
    start: start ? numberOf(start) : null,
    startPrinted: start ? printedNumber(start) : null,
    outcome: outcome ? numberOf(outcome) : null,
    outcomePrinted: outcome ? printedNumber(outcome) : null,
    outcomeText: outcome ? (printFigure(outcome, locale) ?? null) : null,
    outcomeDate: outcome?.value ? (later?.date ?? null) : null,
  };
}

function numberOf(figure: Figure): number | null {
  return figure.value ? Number(exactValue(figure)) : null;
}
