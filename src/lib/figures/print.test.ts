import { expect, it } from 'vitest';
import { shopsSnapshotYaml } from '../dataset/dataset.examples.ts';
import { exampleFigures, need } from './figure.examples.ts';
import { exactValue, printFigure, printUnit } from './print.ts';

const figures = exampleFigures();

it('prints a figure rounded once', () => {
  expect(printFigure(need(figures, 'share', 'south'), 'nl-BE')).toBe('33%');
});

it('prints what an earlier document printed', () => {
  const set = exampleFigures({ snapshot: shopsSnapshotYaml.replace('shops: 3', 'shops: 3, printed: { share: 34 }') });
  expect(printFigure(need(set, 'share', 'south'), 'nl-BE')).toBe('34%');
});

it('prints nothing for a figure without a value', () => {
  expect([
    printFigure(need(figures, 'growth'), 'nl-BE'),
    printUnit(need(figures, 'growth'), 'nl', 'nl-BE'),
    exactValue(need(figures, 'growth')),
  ]).toEqual([undefined, '', '']);
});

it('prints the unit in the plural that goes with the number', () => {
  expect([
    printUnit(need(figures, 'open', 'south'), 'nl', 'nl-BE'),
    printUnit(need(figures, 'open'), 'en', 'en-GB'),
  ]).toEqual(['winkel', 'shops']);
});

it('gives the exact value apart from what is printed', () => {
  expect(exactValue(need(figures, 'share', 'south'))).toBe('33.3333333333333');
});

it('prints a figure in each locale, with its sign or without, whatever was printed before', () => {
  const figure = need(figures, 'share', 'south');
  const print = () => [
    printFigure(figure, 'nl-BE'),
    printFigure(figure, 'nl-BE', true),
    printFigure({ ...figure, decimals: 1 }, 'nl-BE'),
    printFigure({ ...figure, decimals: 1 }, 'en-GB'),
  ];
  expect([print(), print()]).toEqual([
    ['33%', '+33%', '33,3%', '33.3%'],
    ['33%', '+33%', '33,3%', '33.3%'],
  ]);
});
