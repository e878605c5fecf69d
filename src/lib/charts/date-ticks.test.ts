import { expect, it } from 'vitest';
import { datesOfTicks, tickAtDates } from './date-ticks.ts';
import { exampleChart } from './depicted.examples.ts';
import { paintChart } from './paint-chart.ts';

const x = (more: object = {}) => ({ field: 'applies', type: 'temporal', scale: { type: 'utc' }, ...more });
const y = { field: 'printed', type: 'quantitative' };
const line = (more: object = {}) => ({
  data: { name: 'series' },
  mark: 'line',
  encoding: { x: x(more), y },
});
const series = ['2024-03-31', '2024-09-30', '2025-02-15'].map((applies, at) => ({
  applies,
  reportingDate: applies,
  printed: at,
}));
const draw = (spec: object) =>
  paintChart(exampleChart(tickAtDates(spec as never), [], { datasets: { snapshot: [], series } })).svg;

it('puts a tick and a label at each reporting date, and none elsewhere', () => {
  const svg = draw({ width: 600, ...line({ axis: { format: '%-d/%-m/%y', tickCount: 4 } }) });
  expect([...svg.matchAll(/>(\d+\/\d+\/\d+)</g)].map(([, label]) => label)).toEqual(['31/3/24', '30/9/24', '15/2/25']);
});

it('leaves the newest label where not all fit', () => {
  const svg = draw({ width: 100, ...line({ axis: { format: '%-d/%-m/%y' } }) });
  const labels = [...svg.matchAll(/>(\d+\/\d+\/\d+)</g)].map(([, label]) => label);
  expect(labels.length).toBeLessThan(3);
  expect(labels.at(-1)).toBe('15/2/25');
});

it('sets the axis that layers share once, and the axes of parts beside each other apart', () => {
  const layered = tickAtDates({
    data: { name: 'series' },
    layer: [
      { mark: 'line', encoding: { x: x() } },
      { mark: 'point', encoding: { x: x({ field: 'reportingDate' }) } },
    ],
  } as never);
  expect(layered.params).toEqual([{ name: 'dates_applies', value: [] }]);
  const beside = tickAtDates({ hconcat: [line(), line({ field: 'reportingDate' })] } as never);
  expect(beside.params).toHaveLength(2);
});

it.each([
  ['no axis', line({ axis: null })],
  ['values of its own', line({ axis: { values: [1] } })],
  ['months', line({ timeUnit: 'utcyearmonth' })],
  ['other data', { ...line(), data: { name: 'snapshot' } }],
])('leaves a specification with %s as it is', (_, spec) => {
  expect(tickAtDates(spec as never)).toBe(spec);
});

it('gives dates in universal time, the newest first', () => {
  expect(datesOfTicks(tickAtDates(line() as never), series)).toEqual({
    dates_applies: [Date.UTC(2025, 1, 15), Date.UTC(2024, 8, 30), Date.UTC(2024, 2, 31)],
  });
});
