import { describe, expect, it } from 'vitest';
import { writeChartCsv } from './chart-csv.ts';
import { type DataTableWords, makeDataTable } from './data-table.ts';
import { exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { dataOfMarks } from './drawn-data.ts';
import type { PreparedChart } from './prepare-chart.ts';

const words: DataTableWords = {
  headOf: (figure) => ({ oaks: 'Oaks', limes: 'Limes & others' })[figure] ?? figure,
  titleOf: (id) => `The ${id}`,
  reportingDate: 'Date',
  appliesTo: 'About',
  figure: 'Figure',
  value: 'Value',
  status: 'Status',
  code: 'Code',
  partOf: 'Part of',
  formatDate: (date) => `on ${date}`,
};

const chart = (rows: readonly object[], more: object = {}): PreparedChart => ({
  ...exampleChart(exampleSpecs.bars ?? {}, rows as never),
  kind: 'chart',
  figures: [],
  problems: [],
  ...more,
});
const texts = (prepared: PreparedChart) => {
  const { rowTitles, columns, rows } = makeDataTable(prepared, words);
  return [
    [...rowTitles, ...columns],
    ...rows.map(({ headers, cells }) => [...headers, ...cells.map((cell) => cell?.text)]),
  ];
};

describe('the table of a chart', () => {
  it('has a row for each code and a column for each figure', () => {
    const rows = [exampleRow('north', 'oaks', 3), exampleRow('south', 'oaks', 4), exampleRow('north', 'limes', 5)];
    expect(texts(chart(rows))).toEqual([
      ['The park', 'Oaks', 'Limes & others'],
      ['Park north', '3', '5'],
      ['Park south', '4', undefined],
    ]);
  });

  it('has a row for each figure if there are no dimensions', () => {
    const { park: _, parkLabel: __, parkOrder: ___, ...row } = exampleRow('north', 'oaks', 3);
    expect(texts(chart([row]))).toEqual([
      ['Figure', 'Value'],
      ['Oaks', '3'],
    ]);
  });

  it('has a row for each combination of two dimensions', () => {
    const row = (park: string, kind: string, value: number) => ({
      ...exampleRow(park, 'oaks', value),
      kind,
      kindLabel: `Kind ${kind}`,
      kindOrder: 0,
    });
    expect(texts(chart([row('north', 'a', 1), row('north', 'b', 2)]))).toEqual([
      ['The park', 'The kind', 'Oaks'],
      ['Park north', 'Kind a', '1'],
      ['Park north', 'Kind b', '2'],
    ]);
  });

  it('has a row for each date of a series, and tells to which date a forecast applies', () => {
    const row = (figure: string, reportingDate: string, applies: string, value: number) => ({
      ...exampleRow('north', figure, value),
      reportingDate,
      applies,
      dateLabel: applies,
    });
    const series = [row('oaks', '2024', '2024', 1), row('oaks', '2025', '2025', 2), row('limes', '2025', '2026', 3)];
    const spec = { data: { name: 'series' }, mark: 'line' };
    expect(texts(chart([], { spec, datasets: { snapshot: [], series } }))).toEqual([
      ['Date', 'About', 'The park', 'Oaks', 'Limes & others'],
      ['on 2024', 'on 2024', 'Park north', '1', undefined],
      ['on 2025', 'on 2025', 'Park north', '2', undefined],
      ['on 2025', 'on 2026', 'Park north', undefined, '3'],
    ]);
    expect(texts(chart([], { spec, datasets: { snapshot: [], series: series.slice(0, 2) } }))[0]).toEqual([
      'Date',
      'The park',
      'Oaks',
    ]);
  });

  it('has the status of each code of a chart by status', () => {
    const statuses = [{ code: 'a', label: 'Town', order: 0, parentLabel: 'County', status: 'x', statusLabel: 'Begun' }];
    const spec = { data: { name: 'statuses' }, mark: 'square' };
    expect(texts(chart([], { spec, datasets: { snapshot: [], statuses } }))).toEqual([
      ['Code', 'Part of', 'Status'],
      ['Town', 'County', 'Begun'],
    ]);
  });

  it('has the status of each shape of a map by status', () => {
    const outlines = [
      { code: 'a', towns: 'a', townsLabel: 'Town', status: 'x', statusLabel: 'Begun', geometry: null },
      { code: null, towns: null, townsLabel: null, status: null, statusLabel: null, geometry: null },
    ];
    const spec = { layer: [{ data: { name: 'outlines' }, mark: 'geoshape' }] };
    expect(texts(chart([], { spec, datasets: { snapshot: [], outlines } }))).toEqual([
      ['Code', 'Status'],
      ['Town', 'Begun'],
    ]);
  });

  it('gives each number with its figure, and no figure where a value is missing', () => {
    const { rows } = makeDataTable(chart([exampleRow('north', 'oaks', 3), exampleRow('north', 'limes', null)]), words);
    expect(rows[0]?.cells).toEqual([{ text: '3', figure: 'oaks:north@2024-01-01', value: '3' }, { text: '..' }]);
  });
});

describe('the CSV of a chart', () => {
  it('has the codes, the names and the values of its rows', () => {
    const rows = [exampleRow('north', 'oaks', 3), exampleRow('south', 'limes', null)];
    expect(writeChartCsv(chart(rows)).split('\r\n')).toEqual([
      'figure,figureLabel,park,parkLabel,value,printed,text,unit,date,id',
      'oaks,Oaks,north,Park north,3,3,3,tree,2024-01-01,oaks:north@2024-01-01',
      'limes,Limes & others,south,Park south,,,..,tree,2024-01-01,limes:south@2024-01-01',
      '',
    ]);
  });

  it('holds no formula, and keeps negative numbers as numbers', () => {
    const row = { ...exampleRow('north', 'oaks', -3), parkLabel: '=HYPERLINK("x")', text: '-3' };
    expect(writeChartCsv(chart([row]))).toContain('north,"\'=HYPERLINK(""x"")",-3,-3,\'-3,');
  });
});

it('knows which data marks draw, in layers, facets and lookups', () => {
  expect([...dataOfMarks(exampleSpecs.map)]).toEqual(['outlines', 'snapshot']);
  expect([...dataOfMarks(exampleSpecs.facets)]).toEqual(['snapshot']);
  expect([...dataOfMarks({ data: { name: 'series' }, layer: [{ mark: 'line' }] })]).toEqual(['series']);
  expect([...dataOfMarks({ layer: [{ data: { values: [] }, mark: 'rule' }] })]).toEqual(['inline']);
});
