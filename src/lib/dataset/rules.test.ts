import { expect, it } from 'vitest';
import { exampleDataset } from './dataset.examples.ts';

it('reads a rule for one figure as a list of one', () => {
  expect(exampleDataset('rules: { a: { whole: { of: open } } }\n').rules).toEqual({
    a: { kind: 'whole', of: ['open'] },
  });
});

it('reads an order as a list', () => {
  expect(exampleDataset('rules: { a: { at-most: [open, shops] } }\n').rules).toEqual({
    a: { kind: 'at-most', of: ['open', 'shops'] },
  });
});

it('lets a dataset have no rules', () => {
  expect(exampleDataset().rules).toEqual({});
});
