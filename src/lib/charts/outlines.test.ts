import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { finishSvg } from './finish-svg.ts';
import { findLabelPoint } from './label-point.ts';
import { makeVegaLocale } from './vega-locale.ts';
import { ringArea, windForDrawing } from './wind.ts';

const square = (left: number, bottom: number, size: number): Position[] => [
  [left, bottom],
  [left + size, bottom],
  [left + size, bottom + size],
  [left, bottom + size],
  [left, bottom],
];

it('winds outer rings clockwise and holes the other way', () => {
  const wound = windForDrawing({ type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 2, 3)] });
  const areas = wound.type === 'Polygon' ? wound.coordinates.map(ringArea) : [];
  expect(areas).toEqual([-100, 9]);
  expect(windForDrawing(wound)).toEqual(wound);
});

it('puts a label beside a hole, in the largest part', () => {
  const [longitude = 0, latitude = 0] =
    findLabelPoint({
      type: 'MultiPolygon',
      coordinates: [[square(20, 0, 2)], [square(0, 0, 10), square(1, 0.5, 3)]],
    }) ?? [];
  const isInHole = longitude > 1 && longitude < 4 && latitude > 0.5 && latitude < 3.5;
  expect(isInHole).toBe(false);
  expect(longitude).toBeCloseTo(5);
});

it('has no place for a label on a point', () => {
  expect(findLabelPoint({ type: 'Point', coordinates: [1, 2] })).toBeUndefined();
});

it('rounds geometry, never text, and turns an inline style into attributes', () => {
  const raw =
    '<svg viewBox="0 0 10.5 20"><g role="x"><text transform="translate(1.23456,-1e-9)" style="fill:red;font-size:2px">2.000</text><text opacity="0">gone</text></g><g clip-path="url(#clip0)"/><clipPath id="clip0"/></svg>';
  expect(finishSvg(raw, { id: 'a-nl', language: 'nl-BE', title: 'A & B', description: 'C' })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" width="11" viewBox="0 0 11 20" font-family="\'Source Sans 3\', sans-serif" role="img" lang="nl-BE" aria-labelledby="a-nl-title a-nl-desc">' +
      '<title id="a-nl-title">A &amp; B</title><desc id="a-nl-desc">C</desc>' +
      '<g><text transform="translate(1.23,0)" fill="red" font-size="2px">2.000</text></g>' +
      '<g clip-path="url(#a-nl-clip0)"/><clipPath id="a-nl-clip0"/></svg>',
  );
});

it('writes numbers and months as the locale does', () => {
  const { number, time } = makeVegaLocale('nl-BE');
  expect(number).toMatchObject({ decimal: ',', thousands: '.', grouping: [3, 3, 3] });
  expect([time.months[0], time.days[0], time.months[11]]).toEqual(['januari', 'zondag', 'december']);
});
