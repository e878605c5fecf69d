import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { boxesOf, findFaintNeighbours, findOutside, findOverlaps } from './chart-boxes.examples.ts';
import { exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { paintChart } from './paint-chart.ts';
import { makeTextMeasure } from './text-metrics.ts';

const font = (weight: string) =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
const measureText = makeTextMeasure({ regular: font('400Regular'), bold: font('700Bold') });
const rows = [
  exampleRow('north', 'oaks', 12, 1),
  exampleRow('north', 'limes', 30, 1),
  exampleRow('south', 'oaks', 7, 9),
  exampleRow('south', 'limes', null, 9),
  exampleRow('north', 'oaks', 1500, 20),
];
const paint = (spec: object, locale = 'en-GB') =>
  paintChart(exampleChart(spec as never, rows, { locale }), measureText).svg;

/** One element on a line, and ids without the prefix that keeps them apart on a page. */
const readable = (svg: string) => `${svg.replaceAll('example-en-', '').replaceAll('><', '>\n<')}\n`;

describe.each(Object.entries(exampleSpecs))('a chart of the kind %s', (name, spec) => {
  const svg = paint(spec);
  const boxes = boxesOf(svg, measureText);

  it('is as it was looked at and approved', async () => {
    await expect(readable(svg)).toMatchFileSnapshot(path.join('expected', `${name}.svg`));
  });

  it('keeps its texts apart and inside the picture, and its neighbours visible', () => {
    expect(findOutside(boxes)).toEqual([]);
    expect(findOverlaps(boxes)).toEqual([]);
    expect(findFaintNeighbours(boxes, 'light')).toEqual([]);
    expect(findFaintNeighbours(boxes, 'dark')).toEqual([]);
  });
});

it('keeps a shape on the map that has no value, without a colour', () => {
  const chart = exampleChart(exampleSpecs.map ?? {}, [
    exampleRow('north', 'oaks', 30),
    exampleRow('south', 'oaks', null),
  ]);
  const shapes = [...paintChart(chart).svg.matchAll(/<path d="M[^"]*L[^"]*" fill="([^"]*)"/g)];
  expect(shapes.map(([, fill]) => fill)).toEqual(['var(--chart-step-2)', 'var(--chart-surface)']);
});

describe('in another time zone', () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });
  const inZones = (spec: object) =>
    ['Pacific/Apia', 'Europe/Brussels', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return paint(spec);
    });

  it.each(Object.entries(exampleSpecs))('a chart of the kind %s is the same', (_, spec) => {
    expect(new Set(inZones(spec)).size).toBe(1);
  });

  it('a chart in local time, which the check refuses, would not be', () => {
    const encoding = { x: { field: 'date', timeUnit: 'date', type: 'ordinal' }, y: { aggregate: 'count' } };
    expect(new Set(inZones({ mark: 'bar', encoding })).size).toBeGreaterThan(1);
  });
});

it('writes numbers and dates as the locale does', () => {
  const spec = { mark: 'text', encoding: { y: { field: 'value', type: 'quantitative', axis: { values: [1500] } } } };
  expect(paint(spec, 'nl-BE')).toContain('>1.500<');
  expect(paint(spec, 'en-GB')).toContain('>1,500<');
});
