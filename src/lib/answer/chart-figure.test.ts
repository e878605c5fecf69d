import { expect, it } from 'vitest';
import { exampleChart, exampleRow } from '../charts/depicted.examples.ts';
import type { DrawnChart } from '../charts/draw-chart.ts';
import type { Answer } from './answer.ts';
import { chartsOnPage, findTableOf } from './chart-figure.ts';

const use = (component: string, id: string, within: readonly object[] = []) => ({
  component,
  attributes: { id: { value: id } },
  within,
});

/** An answer of which the narrative uses these, and whose tables print these figures. */
const answerWith = (uses: readonly object[], tables: Record<string, readonly string[]> = {}) =>
  ({
    narrative: { uses },
    table: (id: string) => ({
      rows: [{ cells: (tables[id] ?? []).map((figure) => ({ segments: [{ text: '1', figure: { id: figure } }] })) }],
    }),
  }) as unknown as Answer;

const chartOf = (...rows: ReturnType<typeof exampleRow>[]): DrawnChart => ({
  ...exampleChart({ mark: 'bar' }, rows),
  kind: 'chart',
  figures: [],
  problems: [],
  svg: '',
});
const oaks = exampleRow('north', 'oaks', 3);
const limes = exampleRow('north', 'limes', 4);
const both = [oaks.id, limes.id];

it('finds the table of the page that prints every figure of a chart', () => {
  const answer = answerWith([use('Table', 'some'), use('Table', 'all')], { some: [oaks.id], all: both });
  expect(findTableOf(chartOf(oaks, limes), answer)).toBe('all');
});

it('finds none if a figure is not in it, if it has no value, or if the table may be hidden', () => {
  const shown = answerWith([use('Table', 'all')], { all: both });
  expect(findTableOf(chartOf(oaks, exampleRow('south', 'oaks', 1)), shown)).toBeUndefined();
  expect(findTableOf(chartOf(oaks, exampleRow('north', 'limes', null)), shown)).toBeUndefined();
  const hidden = answerWith([use('Table', 'all', [use('When', '')])], { all: both });
  expect(findTableOf(chartOf(oaks, limes), hidden)).toBeUndefined();
});

it('names each chart and map of a page once', () => {
  const uses = [use('Chart', 'a'), use('Table', 't'), use('Map', 'm'), use('Chart', 'a')];
  expect(chartsOnPage(answerWith(uses))).toEqual(['a', 'm']);
});
