import { expect, it } from 'vitest';
import { writeChartCsv } from './chart-csv.ts';
import { exampleChart, exampleRow } from './depicted.examples.ts';
import { shownRows } from './drawn-data.ts';
import { drawnRows } from './drawn-rows.ts';
import type { PreparedChart } from './prepare-chart.ts';

const rows = [
  exampleRow('north', 'oaks', 12),
  exampleRow('north', 'limes', 30),
  exampleRow('south', 'oaks', 7),
  exampleRow('south', 'limes', null),
];
const drawn = (spec: object) =>
  drawnRows('snapshot', rows, exampleChart(spec as never, rows)).map(({ id }) => id.slice(0, 7));
const all = ['oaks:no', 'limes:n', 'oaks:so', 'limes:s'];

it('leaves out what a filter leaves out, however it is written', () => {
  expect(drawn({ mark: 'bar', transform: [{ filter: "datum.figure == 'oaks'" }] })).toEqual(['oaks:no', 'oaks:so']);
  expect(drawn({ mark: 'bar', transform: [{ filter: { field: 'park', oneOf: ['south'] } }] })).toEqual([
    'oaks:so',
    'limes:s',
  ]);
});

it('evaluates what the filter reads: a maximum, a computed column, a parameter', () => {
  const transform = [
    { joinaggregate: [{ op: 'max', field: 'value', as: 'most' }] },
    { calculate: 'datum.most - datum.value', as: 'less' },
    { filter: 'datum.less <= within' },
  ];
  expect(drawn({ mark: 'bar', params: [{ name: 'within', value: 18 }], transform })).toEqual(['oaks:no', 'limes:n']);
});

it('counts what any layer draws, and filters of the views around it', () => {
  const layer = [
    { mark: 'bar', transform: [{ filter: 'datum.value > 10' }] },
    { mark: 'text', transform: [{ filter: '!isValid(datum.value)' }] },
  ];
  expect(drawn({ layer })).toEqual(['oaks:no', 'limes:n', 'limes:s']);
  expect(drawn({ transform: [{ filter: "datum.park == 'south'" }], layer })).toEqual(['limes:s']);
});

it('counts the rows of a layer also where the next one leaves out more of them, or makes rows of its own', () => {
  const transform = [{ filter: "datum.figure == 'oaks'" }];
  const fewer = { mark: 'text', transform: [{ filter: "datum.park == 'south'" }] };
  const sum = { mark: 'rule', transform: [{ aggregate: [{ op: 'sum', field: 'value', as: 'sum' }] }] };
  for (const layer of [
    [{ mark: 'bar' }, fewer, sum],
    [sum, fewer, { mark: 'bar' }],
    [fewer, sum],
  ]) {
    expect(drawn({ transform, layer })).toEqual(['oaks:no', 'oaks:so']);
  }
  expect(drawn({ transform, layer: [fewer, fewer] })).toEqual(['oaks:so']);
});

it('keeps a row without a value, of which nothing is seen', () => {
  const encoding = { x: { field: 'value', type: 'quantitative' } };
  expect(drawn({ mark: 'bar', transform: [{ filter: "datum.park == 'south'" }], encoding })).toContain('limes:s');
});

it('keeps the rows of which a sum is made, and all where nothing is filtered or the filter cannot be evaluated', () => {
  const sum = { aggregate: [{ op: 'sum', field: 'value', as: 'sum' }], groupby: ['park'] };
  expect(
    drawn({ mark: 'bar', transform: [{ filter: "datum.figure == 'oaks'" }, sum, { filter: 'datum.sum > 99' }] }),
  ).toEqual(['oaks:no', 'oaks:so']);
  expect(drawn({ mark: 'bar' })).toEqual(all);
});

it('keeps in a map the rows of the shapes that are drawn', () => {
  const from = { data: { name: 'snapshot' }, key: 'park', fields: ['value'] };
  const transform = [{ filter: "datum.code == 'north'" }, { lookup: 'code', from }];
  expect(drawn({ layer: [{ data: { name: 'outlines' }, mark: 'geoshape', transform }] })).toEqual([
    'oaks:no',
    'limes:n',
  ]);
});

it('leaves the same rows out of the table and of the download', () => {
  const spec = { mark: 'bar', transform: [{ filter: "datum.figure == 'oaks'" }] };
  const chart = { ...exampleChart(spec as never, rows), kind: 'chart', figures: [], problems: [] } as PreparedChart;
  expect(shownRows(chart).rows).toHaveLength(2);
  expect(writeChartCsv(chart)).not.toContain('Limes');
});
