import type { Spec } from './chart-file.ts';
import type { Depicted } from './prepare-chart.ts';

/** A made-up chart as it is handed to the painter. */
export function exampleChart(spec: Spec, rows: readonly ExampleRow[], more: Partial<Depicted> = {}): Depicted {
  return {
    id: 'example',
    language: 'en',
    locale: 'en-GB',
    title: [{ text: 'Trees' }],
    description: [{ text: 'Trees by park' }],
    spec: { data: { name: 'snapshot' }, ...spec },
    datasets: { snapshot: rows, outlines: [square('north', 0), square('south', 1)] },
    rows,
    ...more,
  };
}

export type ExampleRow = ReturnType<typeof exampleRow>;

/** Returns a row about a park: `north` or `south`, `oaks` or `limes`, a day of 2024. */
export function exampleRow(park: string, figure: string, value: number | null, day = 1) {
  const date = `2024-01-${String(day).padStart(2, '0')}`;
  return {
    figure,
    figureLabel: figure === 'oaks' ? 'Oaks' : 'Limes & others',
    figureOrder: figure === 'oaks' ? 0 : 1,
    park,
    parkLabel: `Park ${park}`,
    parkOrder: park === 'north' ? 0 : 1,
    value,
    printed: value,
    text: value === null ? '..' : String(value),
    unit: 'tree',
    date,
    id: `${figure}:${park}@${date}`,
  };
}

function square(code: string, x: number): object {
  const ring = [
    [x, 50],
    [x, 51],
    [x + 1, 51],
    [x + 1, 50],
    [x, 50],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const properties = { code, park: code, parkLabel: `Park ${code}`, longitude: x + 0.5, latitude: 50.5 };
  return { ...properties, type: 'Feature', geometry, properties };
}

/** Specifications of many kinds, all about the same rows. */
export const exampleSpecs: Readonly<Record<string, Spec>> = {
  bars: {
    mark: 'bar',
    encoding: {
      y: { field: 'parkLabel', sort: { field: 'parkOrder' } },
      x: { field: 'value', aggregate: 'sum', type: 'quantitative' },
      color: { field: 'figureLabel' },
    },
  },
  hatched: {
    mark: 'bar',
    encoding: {
      y: { field: 'parkLabel' },
      x: { field: 'value', type: 'quantitative' },
      color: { field: 'figureLabel', scale: { range: ['var(--chart-1)', 'hatch(--chart-2)'] } },
    },
  },
  line: {
    mark: { type: 'line', point: true, clip: true },
    encoding: {
      x: { field: 'date', type: 'temporal', scale: { type: 'utc' } },
      y: { field: 'value', type: 'quantitative', aggregate: 'mean' },
      color: { field: 'figureLabel' },
    },
  },
  months: {
    mark: 'bar',
    encoding: { x: { field: 'date', timeUnit: 'utcdate', type: 'ordinal' }, y: { aggregate: 'count' } },
  },
  // Layers of which lines stand apart, fitted into a size: two runs of Vega's layout.
  fitted: {
    width: 300,
    height: 120,
    autosize: { type: 'fit', contains: 'padding' },
    transform: [{ joinaggregate: [{ op: 'max', field: 'value', as: 'highest' }] }],
    encoding: {
      x: { field: 'date', type: 'temporal', scale: { type: 'utc', padding: 40 }, axis: { format: '%-d/%-m' } },
      y: { field: 'value', type: 'quantitative', scale: { nice: true, range: [{ expr: 'height' }, 20] } },
    },
    layer: [
      { mark: 'line', encoding: { detail: { field: 'park' }, order: { field: 'date' } } },
      { mark: { type: 'point', filled: true } },
      {
        transform: [{ filter: 'datum.value == datum.highest' }],
        mark: { type: 'text', dy: -12 },
        encoding: { text: { field: 'text' } },
      },
    ],
  },
  stacked: {
    width: 300,
    mark: 'area',
    encoding: {
      x: { field: 'date', type: 'ordinal' },
      y: { field: 'value', type: 'quantitative', stack: 'normalize' },
      color: { field: 'figureLabel' },
    },
  },
  facets: {
    facet: { field: 'parkLabel' },
    columns: 2,
    spec: {
      width: 80,
      height: 80,
      mark: { type: 'bar', clip: true },
      encoding: { x: { field: 'figureLabel' }, y: { field: 'value', type: 'quantitative' } },
    },
  },
  pie: {
    mark: 'arc',
    encoding: { theta: { field: 'value', type: 'quantitative', stack: true }, color: { field: 'figureLabel' } },
  },
  units: {
    transform: [
      { calculate: 'sequence(0, min(max(datum.value, 0), 9))', as: 'unit' },
      { flatten: ['unit'] },
      { window: [{ op: 'row_number', as: 'n' }] },
    ],
    mark: 'square',
    encoding: { x: { field: 'n', type: 'ordinal' }, y: { field: 'parkLabel' } },
  },
  map: {
    width: 240,
    height: 240,
    layer: [
      {
        data: { name: 'outlines' },
        transform: [{ lookup: 'code', from: { data: { name: 'snapshot' }, key: 'park', fields: ['value'] } }],
        mark: 'geoshape',
        encoding: {
          color: { field: 'value', type: 'quantitative', scale: { type: 'threshold', domain: [10, 100] } },
        },
      },
      {
        data: { name: 'outlines' },
        mark: 'text',
        encoding: {
          longitude: { field: 'longitude', type: 'quantitative' },
          latitude: { field: 'latitude', type: 'quantitative' },
          text: { field: 'parkLabel' },
        },
      },
    ],
  },
};
