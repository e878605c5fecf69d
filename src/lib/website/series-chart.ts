import type { Dossier } from '../answer/answer.ts';
import type { KeyFigureName } from '../answer/dossier-file.ts';
import { makeKeyFigures } from '../answer/key-figures.ts';
import type { Reader } from '../answer/reader.ts';
import type { Chart, Spec } from '../charts/chart-file.ts';
import { type DrawnChart, drawChart } from '../charts/draw-chart.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { printFigure } from '../figures/print.ts';
import { findFigure } from '../figures/reference.ts';
import { formatDate } from '../format/date.ts';

/**
 * Returns a line chart for each key figure of a dossier, over all its reporting dates up to the newest; one that has a
 * value at fewer than two of them has none. A line stops where the series breaks.
 */
export function makeSeriesCharts(dossier: Dossier, reader: Reader): DrawnChart[] {
  const newest = dossier.answers[0]?.figures;
  if (!newest) return [];
  return dossier.keyFigures.flatMap((asked, index) => {
    const known = valuesOf(asked, newest);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first === last) return [];
    const chart: Chart = {
      ...describeChart(asked, index, { first, last, count: known.length }, newest, reader),
      yaml: readYaml(`content/${dossier.id}/dossier.yaml`, ''),
    };
    const { language, locale, words } = reader;
    const missingSymbol = (reason: keyof typeof words.missing) => words.missing[reason].symbol;
    return [drawChart(chart, { figures: newest, language, locale, missingSymbol })];
  });
}

interface Known {
  readonly first: Figure;
  readonly last: Figure;
  readonly count: number;
}

/** A key figure at each reporting date at which it has a value, the oldest first. */
function valuesOf({ figure, at }: KeyFigureName, newest: FigureSet): Figure[] {
  const found: Figure[] = [];
  for (let set: FigureSet | undefined = newest; set; set = set.previous) {
    const { figure: known } = findFigure(set, figure, at, nowhere);
    if (known?.value) found.unshift(known);
  }
  return found;
}

const nowhere = { file: 'content', line: 1, column: 1 };

function describeChart(
  asked: KeyFigureName,
  index: number,
  known: Known,
  newest: FigureSet,
  reader: Reader,
): Omit<Chart, 'yaml'> {
  const { language, locale, words } = reader;
  const { labels } = words.website;
  const label = makeKeyFigures([asked], newest, reader)[0]?.label ?? asked.figure;
  const date = ({ date: on }: Figure) => formatDate(on, locale);
  const values: Readonly<Record<string, string>> = {
    title: label,
    count: String(known.count),
    first: date(known.first),
    last: date(known.last),
    start: printFigure(known.first, locale) ?? '',
    end: printFigure(known.last, locale) ?? '',
  };
  const fill = (text: string) =>
    withoutBraces(text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
  return {
    id: `series-${index + 1}`,
    kind: 'chart',
    title: { [language]: fill(labels.seriesChart) },
    description: { [language]: fill(labels.seriesChartDescription) },
    figures: [asked.figure],
    totals: true,
    codes: known.last.codes,
    texts: { break: { [language]: withoutBraces(labels.seriesBreak) } },
    literals: [],
    spec: makeSpec(known.last),
  };
}

/** Braces in a title are no place for a figure. */
function withoutBraces(text: string): string {
  return text.replace(/[{}]/g, '');
}

/** The same for each figure in a unit, so that it is compiled once. */
function makeSpec({ unit }: Figure): Spec {
  const value = { field: 'printed', type: 'quantitative' } as const;
  const isHighest = 'datum.printed == datum.highest';
  const breakText = (test: string) => ({ condition: { test, value: '{break}' }, value: '' });
  return {
    width: 632,
    height: 300,
    autosize: { type: 'fit', contains: 'padding' },
    data: { name: 'series' },
    transform: [
      {
        joinaggregate: [
          { op: 'max', field: 'printed', as: 'highest' },
          { op: 'max', field: 'datesBack', as: 'oldest' },
        ],
      },
    ],
    encoding: {
      x: {
        field: 'applies',
        type: 'temporal',
        scale: { type: 'utc', nice: false, range: [8, { expr: 'width - 24' }] },
        axis: {
          title: null,
          grid: false,
          format: '%-d/%-m/%y',
        },
      },
      y: {
        ...value,
        // Room above the highest value for its number.
        scale: { zero: true, nice: true, range: [{ expr: 'height' }, 34] },
        axis: {
          title: null,
          tickCount: 4,
          domain: false,
          ticks: false,
          ...(unit.id === 'percent' && { labelExpr: "datum.label + '%'" }),
        },
      },
    },
    layer: [
      {
        mark: { type: 'rule', strokeDash: [2, 4] },
        encoding: {
          y: { value: 0 },
          y2: { value: 'height' },
          strokeWidth: { condition: { test: 'datum.isBreak', value: 1 }, value: 0 },
        },
      },
      // The name of a break stands on the side where there is most room.
      {
        mark: { type: 'text', align: 'right', baseline: 'bottom', dx: -6, dy: -6 },
        encoding: { y: { value: 'height' }, text: breakText('datum.isBreak && datum.datesBack * 2 <= datum.oldest') },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 6, dy: -6 },
        encoding: { y: { value: 'height' }, text: breakText('datum.isBreak && datum.datesBack * 2 > datum.oldest') },
      },
      { mark: { type: 'line', color: 'var(--chart-1)', strokeWidth: 3 }, encoding: { detail: { field: 'segment' } } },
      { mark: { type: 'point', filled: true, size: 90, opacity: 1, color: 'var(--chart-1)' } },
      lastText({ baseline: 'bottom', dy: -12 }, isHighest),
      lastText({ baseline: 'top', dy: 12 }, `!(${isHighest})`),
    ],
  };
}

/** The newest value as it is printed: above its point, or below where the line comes from above. */
function lastText(place: object, test: string): object {
  return {
    transform: [{ filter: 'datum.isCurrent' }],
    mark: { type: 'text', align: 'right', dx: 12, fontWeight: 700, ...place },
    encoding: { text: { condition: { test, field: 'text' }, value: '' } },
  };
}
