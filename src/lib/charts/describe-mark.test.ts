import { expect, it } from 'vitest';
import { exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { paintChart } from './paint-chart.ts';

const titlesOf = (svg: string) =>
  [...svg.matchAll(/<path[^>]*><title>([^<]*)<\/title><\/path>/g)].map(([, title]) => title);
const rows = [exampleRow('north', 'oaks', 3), exampleRow('south', 'limes', 5)];
const bars = {
  mark: 'bar',
  encoding: { y: { field: 'parkLabel' }, x: { field: 'value', type: 'quantitative' } },
};

it('tells the codes, the figure and what is printed for the row of a mark, as XML', () => {
  expect(titlesOf(paintChart(exampleChart(bars, rows)).svg)).toEqual([
    'Park north – Oaks: 3',
    'Park south – Limes &amp; others: 5',
  ]);
});

it('tells what the encoding says instead', () => {
  const encoding = (tooltip: unknown) => ({ ...bars, encoding: { ...bars.encoding, tooltip } });
  const titles = (tooltip: unknown) => titlesOf(paintChart(exampleChart(encoding(tooltip), rows.slice(0, 1))).svg);
  expect(titles({ field: 'parkLabel' })).toEqual(['Park north']);
  expect(
    titles([
      { field: 'parkLabel', title: 'Where' },
      { field: 'text', title: 'Trees' },
    ]),
  ).toEqual(['Where: Park north; Trees: 3']);
});

it('tells the figures of a shape of a map, and the name alone if there are many', () => {
  const map = exampleSpecs.map ?? {};
  expect(titlesOf(paintChart(exampleChart(map, rows)).svg)).toEqual([
    'Park north – Oaks: 3',
    'Park south – Limes &amp; others: 5',
  ]);
  const many = [1, 2, 3, 4, 5].map((day) => exampleRow('north', 'oaks', day, day));
  expect(titlesOf(paintChart(exampleChart(map, many)).svg)).toEqual(['Park north', 'Park south']);
});

it('says nothing over a line, over text, or over marks that stand for no row', () => {
  const { svg } = paintChart(
    exampleChart(
      { layer: [{ mark: 'line' }, { mark: 'text' }, { ...bars, encoding: { x: { aggregate: 'count' } } }] },
      rows,
    ),
  );
  expect(titlesOf(svg)).toEqual([]);
  expect(svg).not.toContain('data-title');
});
