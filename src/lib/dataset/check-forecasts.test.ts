import { expect, it } from 'vitest';
import { readDataset, shopsYaml } from './dataset.examples.ts';

const check = (forecast: string) =>
  readDataset(shopsYaml.replace('figures:', `  expected: { title: { nl: X, en: X }, ${forecast} }\nfigures:`)).problems;

it('knows which measure a forecast is about', () => {
  expect(check('unit: shop, date: forecast, forecasts: open')).toEqual([]);
});

it('suggests the figure that was meant', () => {
  expect(check('unit: shop, date: forecast, forecasts: oepn')).toMatchObject([
    { code: 'unknown-reference', values: { kind: 'figure', suggestion: 'open' } },
  ]);
});

it('refuses a forecast among figures that forecast nothing, and a forecast of a forecast', () => {
  expect(check('unit: shop, forecasts: open')).toMatchObject([{ code: 'forecast-of-no-forecast' }]);
  expect(check('unit: shop, date: forecast, forecasts: expected')).toMatchObject([{ code: 'forecast-of-no-forecast' }]);
});

it('refuses a forecast in another unit', () => {
  expect(check('unit: percent, date: forecast, forecasts: open')).toMatchObject([
    { code: 'unit-differs', place: { line: 10 }, values: { units: 'percent, shop' } },
  ]);
});
