import { expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Read } from '../problem.ts';
import { codeLabel, makeChartData } from './chart-data.ts';
import { parseChart } from './chart-file.ts';
import { checkChart } from './check-chart.ts';
import { drawChart } from './draw-chart.ts';

function must<T>({ value, problems }: Read<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

const list = (id: string, codes: string) =>
  must(parseCodelist(id, `${id}.yaml`, `title: { en: ${id} }\ncodes: [${codes}]`, ['en']));
const code = (name: string) => `{ code: ${name}, name: { en: Name ${name} } }`;
const codelists = [
  list('sexes', [code('F'), code('M')].join()),
  list('ages', [code('Y'), code('O'), code('ALL')].join()),
];

function makeFigures(dimensions: string, values: string): FigureSet {
  const source = `title: { en: T }\nsource: { en: S }\n${dimensions}measures:\n  people: { title: { en: People }, unit: number }\n`;
  const dataset = must(parseDataset('d', 'data/d/dataset.yaml', source, codelists, ['en']));
  return new FigureSet(
    dataset,
    must(parseSnapshot('data/d/2024-01-01.yaml', `reportingDate: 2024-01-01\nvalues:\n${values}`, dataset, ['en'])),
  );
}

const two = makeFigures(
  'dimensions:\n  sex: { title: { en: Sex }, codelist: sexes }\n  age: { title: { en: Age }, codelist: ages, total: ALL }\n',
  ['F,Y,1200', 'F,O,20', 'F,ALL,1220', 'M,Y,5', 'M,O,{ missing: confidential }', 'M,ALL,5']
    .map((row) => row.split(','))
    .map(([sex, age, people]) => `  - { sex: ${sex}, age: ${age}, people: ${people} }\n`)
    .join(''),
);
const none = makeFigures('', '  - { people: 7 }\n');

const chartOf = (rest: string) =>
  must(
    parseChart('c', 'c.yaml', `title: { en: People }\ndescription: { en: Bars }\nfigures: [people]\n${rest}`, ['en']),
  );
const context = { language: 'en', locale: 'en-GB', missingSymbol: (reason: string) => `(${reason})` };

it('gives a row for each combination of codes of two dimensions, without the total', () => {
  const { rows } = makeChartData(chartOf('spec: { mark: bar }'), { ...context, figures: two });
  expect(rows.map(({ id }) => id)).toEqual(['people:F,Y', 'people:F,O', 'people:M,Y', 'people:M,O']);
  expect(rows[0]).toEqual({
    figure: 'people',
    figureLabel: 'People',
    figureOrder: 0,
    sex: 'F',
    sexLabel: 'Name F',
    sexOrder: 0,
    age: 'Y',
    ageLabel: 'Name Y',
    ageOrder: 0,
    value: 1200,
    printed: 1200,
    text: '1,200',
    unit: 'number',
    date: '2024-01-01',
    id: 'people:F,Y',
  });
});

it('tells codes apart that have the same name at the same time, and only those', () => {
  const codes = [
    '{ code: A1, name: { en: Newton }, validUntil: 2020-12-31 }',
    '{ code: A2, name: { en: Newton } }',
    '{ code: B1, name: { en: Ashford } }',
    '{ code: B2, name: { en: Ashford } }',
  ];
  const towns = list('towns', codes.join());
  const labels = (date: string) => towns.codes.map((town) => codeLabel(town, towns, 'en', date));
  expect(labels('2024-01-01')).toEqual(['Newton', 'Newton', 'Ashford (B1)', 'Ashford (B2)']);
  expect(labels('2020-01-01')).toEqual(['Newton (A1)', 'Newton (A2)', 'Ashford (B1)', 'Ashford (B2)']);
});

it('gives no number and a symbol where a value is missing', () => {
  const { rows } = makeChartData(chartOf('spec: { mark: bar }'), { ...context, figures: two });
  expect(rows[3]).toMatchObject({ value: null, printed: null, text: '(confidential)' });
});

it('keeps the total if it is asked for', () => {
  const { rows } = makeChartData(chartOf('totals: true\nspec: { mark: bar }'), { ...context, figures: two });
  expect(rows).toHaveLength(6);
});

it('draws a dataset with two dimensions and a missing value', () => {
  const chart = chartOf(
    'spec: { mark: bar, encoding: { x: { field: ageLabel }, y: { field: value, type: quantitative }, color: { field: sexLabel } } }',
  );
  const { svg, problems } = drawChart(chart, { ...context, figures: two });
  expect(problems).toEqual([]);
  expect(svg).toContain('>1,200<');
  expect(svg).not.toMatch(/NaN|undefined/);
});

it('draws a dataset without dimensions', () => {
  const chart = chartOf(
    'texts: { word: { en: "It\'s {people}" } }\nspec: { transform: [{ calculate: "\'{word}\'", as: word }], mark: text, encoding: { text: { field: word } } }',
  );
  const { svg, rows, problems } = drawChart(chart, { ...context, figures: none });
  expect(problems).toEqual([]);
  expect(rows.map(({ id }) => id)).toEqual(['people']);
  expect(svg).toContain(">It's 7<");
});

it('points at a column that the data do not have', () => {
  const chart = chartOf('spec:\n  mark: bar\n  encoding:\n    x: { field: agelabel }\n');
  expect(checkChart(chart, two.dataset)).toMatchObject([
    {
      code: 'chart-field-unknown',
      place: { line: 7, column: 17 },
      values: { field: 'agelabel', suggestion: 'ageLabel' },
    },
  ]);
});

it('knows the columns that a transform makes, and looks inside expressions', () => {
  const spec = (field: string) =>
    `spec:\n  transform:\n    - { calculate: "datum.${field} * 2", as: twice }\n  mark: bar\n  encoding: { x: { field: twice } }\n`;
  expect(checkChart(chartOf(spec('value')), two.dataset)).toEqual([]);
  expect(checkChart(chartOf(spec('valeu')), two.dataset)).toHaveLength(1);
});

it('says so when Vega-Lite cannot draw a specification', () => {
  const { svg, problems } = drawChart(chartOf('spec: { transform: [{ filter: "unheard > 1" }], mark: bar }'), {
    ...context,
    figures: two,
  });
  expect(problems.map(({ code: found }) => found)).toEqual(['chart-spec-invalid']);
  expect(svg).toBe('');
});

it('refuses a figure that the dataset does not have, and a map of codes without outlines', () => {
  const chart = must(
    parseChart(
      'c',
      'c.yaml',
      'kind: map\ntitle: { en: A }\ndescription: { en: B }\nfigures: [persons]\nspec: { mark: geoshape }\n',
      ['en'],
    ),
  );
  expect(checkChart(chart, two.dataset).map(({ code: found }) => found)).toEqual([
    'unknown-reference',
    'chart-without-outlines',
  ]);
});

it('gives the row of a figure once for a language, and another one for another language or place among the figures', () => {
  const rowsIn = (language: string, chart = chartOf('spec: { mark: bar }')) =>
    makeChartData(chart, { ...context, language, figures: two }).rows;
  expect(rowsIn('en')[0]).toBe(rowsIn('en')[0]);
  expect(rowsIn('fr')[0]).toMatchObject({ figureLabel: 'people', sexLabel: 'F' });
  expect(rowsIn('en')[0]).toMatchObject({ figureLabel: 'People', sexLabel: 'Name F' });
  const twice = rowsIn('en', { ...chartOf('spec: { mark: bar }'), figures: ['people', 'people'] });
  expect(twice.map(({ figureOrder }) => figureOrder)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});
