import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Read } from '../problem.ts';
import { columnsOf } from './chart-data.ts';
import { parseChart } from './chart-file.ts';
import { checkChart } from './check-chart.ts';
import { drawChart } from './draw-chart.ts';
import { makeSeries, seriesColumns } from './series-data.ts';
import { makeStatuses, statusColumns } from './status-data.ts';

/** East has a town less from 2024; mill ceased then and went into hill. */
const areasYaml = `title: { en: Areas }
codes:
  - { code: east, name: { en: East }, counts: { towns: [{ value: 2, until: 2023-12-31 }, { value: 1, from: 2024-01-01 }] } }
  - { code: west, name: { en: West } }
  - { code: all, name: { en: All } }
`;
const townsYaml = `title: { en: Towns }
partOf: areas
codes:
  - { code: hill, name: { en: Hill }, partOf: east }
  - { code: mill, name: { en: Mill }, partOf: east, validUntil: 2023-12-31, successors: [hill] }
  - { code: quay, name: { en: Quay }, partOf: west }
`;
const datasetYaml = `title: { en: T }
source: { en: S }
dimensions: { area: { title: { en: Area }, codelist: areas, total: all } }
measures:
  signed: { title: { en: Signed }, unit: number }
  expected: { title: { en: Expected }, unit: number, date: forecast, forecasts: signed }
statuses:
  agreement: { title: { en: Agreement }, codelist: towns, values: { signed: { title: { en: Signed } }, open: { title: { en: Open } } } }
`;

function must<T>({ value, problems }: Read<T>): T {
  return value ?? expect.fail(JSON.stringify(problems));
}

const codelists = [
  must(parseCodelist('areas', 'areas.yaml', areasYaml, ['en'])),
  must(parseCodelist('towns', 'towns.yaml', townsYaml, ['en'])),
];
const dataset: Dataset = must(parseDataset('d', 'dataset.yaml', datasetYaml, codelists, ['en']));

/** Signed and expected in east and in west. */
function addDate(date: string, forecastDate: string, values: readonly string[], previous?: FigureSet, more = '') {
  const [signedEast, expectedEast, signedWest, expectedWest] = values;
  const text = `reportingDate: ${date}
forecastDate: ${forecastDate}
values:
  - { area: east, signed: ${signedEast}, expected: ${expectedEast} }
  - { area: west, signed: ${signedWest}, expected: ${expectedWest} }
  - { area: all, signed: 9, expected: 9 }
${more}`;
  return new FigureSet(dataset, must(parseSnapshot(`${date}.yaml`, text, dataset, ['en'])), previous);
}

const first = addDate('2022-12-31', '2023-06-30', ['1', '2', '1', '3']);
const second = addDate('2023-06-30', '2023-12-31', ['2', '2', '2', '5'], first);
const third = addDate('2024-06-30', '2024-12-31', ['1', '1', '4', '{ missing: confidential }'], second);

const chartOf = (rest: string) =>
  must(
    parseChart('c', 'c.yaml', `title: { en: C }\ndescription: { en: D }\nfigures: [signed, expected]\n${rest}`, ['en']),
  );
const line = chartOf(
  'spec: { layer: [{ data: { name: series }, mark: line, encoding: { x: { field: applies, type: temporal, scale: { type: utc } }, y: { field: printed, type: quantitative }, detail: { field: segment } } }] }',
);
const context = { figures: third, language: 'en', locale: 'en-GB', missingSymbol: (reason: string) => `(${reason})` };
const rows = makeSeries(line, context);
const pick = (figure: string, area: string, ...columns: string[]) =>
  rows.filter((row) => row.figure === figure && row.area === area).map((row) => columns.map((column) => row[column]));

describe('the data series', () => {
  it('have a row for each figure, date and code, the oldest date first, without the total', () => {
    expect(rows).toHaveLength(2 * 3 * 2);
    expect(rows.map(({ id }) => id).slice(0, 6)).toEqual([
      'signed:east@2022-12-31',
      'signed:west@2022-12-31',
      'signed:east@2023-06-30',
      'signed:west@2023-06-30',
      'signed:east',
      'signed:west',
    ]);
  });

  it('have the columns that a chart may ask for, and no others', () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columnsOf(dataset), ...seriesColumns].sort());
  });

  it('know the reporting date, the date about which they speak, and how long ago that is', () => {
    expect(pick('expected', 'west', 'reportingDate', 'applies', 'isForecast', 'isCurrent', 'datesBack')).toEqual([
      ['2022-12-31', '2023-06-30', true, false, 2],
      ['2023-06-30', '2023-12-31', true, false, 1],
      ['2024-06-30', '2024-12-31', true, true, 0],
    ]);
    expect(pick('signed', 'west', 'applies', 'dateLabel', 'isForecast').at(-1)).toEqual([
      '2024-06-30',
      '30 June 2024',
      false,
    ]);
  });

  it('end at the date of the answer', () => {
    expect(new Set(makeSeries(line, { ...context, figures: second }).map((row) => row.reportingDate))).toEqual(
      new Set(['2022-12-31', '2023-06-30']),
    );
  });

  it('are broken where a count of the code changed, and nowhere else', () => {
    expect(pick('signed', 'east', 'segment', 'isBreak')).toEqual([
      [1, false],
      [1, false],
      [2, true],
    ]);
    expect(pick('signed', 'west', 'segment', 'isBreak')).toEqual([
      [1, false],
      [1, false],
      [1, false],
    ]);
  });

  it('know what came of a forecast, at the first reporting date on or after its own', () => {
    const columns = ['start', 'printed', 'outcome', 'outcomeText', 'outcomeDate'];
    expect(pick('expected', 'west', ...columns)).toEqual([
      [1, 3, 2, '2', '2023-06-30'],
      [2, 5, 4, '4', '2024-06-30'],
      [4, null, null, null, null],
    ]);
  });

  it('do not compare a forecast with what came after a break', () => {
    expect(pick('expected', 'east', 'outcome', 'outcomeDate')).toEqual([
      [2, '2023-06-30'],
      [null, null],
      [null, null],
    ]);
  });

  it('give a symbol for a missing value', () => {
    expect(pick('expected', 'west', 'text').at(-1)).toEqual(['(confidential)']);
  });

  it('draw a line in two pieces where the series is broken', () => {
    const { svg, problems } = drawChart({ ...line, figures: ['signed'] }, context);
    expect(problems).toEqual([]);
    const pieces = [...svg.matchAll(/<path[^>]* d="(M[^"]*)"[^>]* stroke-width="3"/g)].map(([, d = '']) => d);
    expect(svg).toContain('<svg');
    expect(pieces.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the columns of a chart', () => {
  it('are those of the data that it uses', () => {
    expect(checkChart(line, dataset)).toEqual([]);
    const chart = chartOf('spec: { mark: bar, encoding: { x: { field: segment } } }');
    expect(checkChart(chart, dataset)).toMatchObject([{ code: 'chart-field-unknown', values: { field: 'segment' } }]);
  });
});

describe('the data statuses', () => {
  const statuses = 'statuses: { agreement: { signed: [quay], open: [hill] } }\n';
  const chart = chartOf(
    'spec: { layer: [{ data: { name: statuses }, mark: square, encoding: { y: { field: label }, x: { field: statusOrder } } }] }',
  );
  const figures = addDate('2024-06-30', '2024-12-31', ['0', '0', '1', '1'], undefined, statuses);

  it('have a row for each code that holds, with its status and of what it is a part', () => {
    const made = makeStatuses(chart, { ...context, figures });
    expect(made).toEqual([
      {
        code: 'hill',
        label: 'Hill',
        order: 0,
        parent: 'east',
        parentLabel: 'East',
        parentOrder: 0,
        status: 'open',
        statusLabel: 'Open',
        statusOrder: 1,
      },
      {
        code: 'quay',
        label: 'Quay',
        order: 2,
        parent: 'west',
        parentLabel: 'West',
        parentOrder: 1,
        status: 'signed',
        statusLabel: 'Signed',
        statusOrder: 0,
      },
    ]);
    expect(Object.keys(made[0] ?? {}).sort()).toEqual([...statusColumns].sort());
  });

  it('have no status where the snapshot says nothing', () => {
    expect(makeStatuses(chart, { ...context, figures: third })[0]).toMatchObject({ code: 'hill', status: null });
  });

  it('are drawn', () => {
    const { svg, problems } = drawChart(chart, { ...context, figures });
    expect(problems).toEqual([]);
    expect(svg).toContain('>Quay<');
  });

  it('must be of a scheme that exists', () => {
    expect(checkChart({ ...chart, status: 'agreemnt' }, dataset)).toMatchObject([
      { code: 'unknown-reference', values: { kind: 'status', suggestion: 'agreement' } },
    ]);
  });

  it('must be named where the dataset has none or several', () => {
    const [scheme = expect.fail()] = dataset.statuses;
    const several = [scheme, { ...scheme, id: 'other' }];
    expect(checkChart(chart, { ...dataset, statuses: [] })).toMatchObject([{ code: 'chart-without-statuses' }]);
    expect(checkChart(chart, { ...dataset, statuses: several })).toMatchObject([
      { code: 'chart-without-statuses', place: { line: 4 }, values: { known: 'agreement, other' } },
    ]);
  });
});
