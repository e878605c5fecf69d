import { describe, expect, it } from 'vitest';
import { brief, briefs, exampleDataset, readDataset, shopsYaml } from './dataset.examples.ts';
import { findMeasure, operandsOf } from './dataset.ts';

const figure = (fields: string) =>
  briefs(readDataset(`${shopsYaml}  x: { title: { nl: X, en: X }, unit: shop, ${fields} }\n`).problems);

describe('a dataset', () => {
  it('reads every operation', () => {
    expect(exampleDataset().figures.map(({ operation }) => operation.kind)).toEqual([
      'ratio',
      'sum',
      'sum-over',
      'difference',
      'change',
      'relative-change',
    ]);
  });

  it('rounds half away from zero unless it says otherwise', () => {
    expect(
      [exampleDataset(), exampleDataset('rounding: half-to-even\n')].map((dataset) => dataset.measures[0]?.rounding),
    ).toEqual(['half-away-from-zero', 'half-to-even']);
  });

  it('finds a measure and a figure by name', () => {
    expect(['open', 'share', 'x'].map((name) => findMeasure(exampleDataset(), name)?.name)).toEqual([
      'open',
      'share',
      undefined,
    ]);
  });

  it('names the operands of each operation', () => {
    expect(exampleDataset().figures.map(({ operation }) => operandsOf(operation).join())).toEqual([
      'open,shops',
      'open,shops',
      'open',
      'shops,open',
      'open',
      'open',
    ]);
  });

  it('refuses a figure without an operation', () => {
    expect(figure('decimals: 0')).toEqual(['operation-count 17:3']);
  });

  it('refuses a figure with two operations', () => {
    expect(figure('sum: [open, shops], change: { of: open }')).toEqual(['operation-count 17:3']);
  });

  it('refuses a figure that is computed from itself', () => {
    expect(figure('sum: [open, x]')).toEqual(['figure-cycle 17:3']);
  });

  it('names the whole way round a cycle, and does not blame a figure beside it', () => {
    const more = ['a: b', 'b: a', 'c: a'].map((pair) =>
      pair.replace(/(.): (.)/, '  $1: { title: { nl: X, en: X }, unit: shop, sum: [open, $2] }\n'),
    );
    expect(readDataset(shopsYaml + more.join('')).problems.map(({ values }) => values.path)).toEqual([
      'a → b → a',
      'b → a → b',
    ]);
  });

  it('refuses a sum of different units', () => {
    expect(figure('sum: [open, share]')).toEqual(['unit-differs 17:39']);
  });

  it('wants percentage points for a difference of percentages', () => {
    expect(figure('change: { of: share }')).toEqual(['unit-differs 17:39']);
  });

  it('wants percent for a relative change', () => {
    expect(figure('relative-change: { of: open }')).toEqual(['unit-differs 17:39']);
  });

  it('refuses an unknown operand where it stands', () => {
    expect(figure('sum: [open, shopz]')).toEqual(['unknown-reference 17:57']);
  });

  it('refuses an unknown dimension to sum over', () => {
    expect(figure('sum: { of: open, over: regio }')).toEqual(['unknown-reference 17:68']);
  });

  it('refuses a figure with the name of a measure', () => {
    expect(briefs(readDataset(shopsYaml.replace('  both:', '  shops:')).problems)).toContain('yaml-duplicate-key 12:3');
  });

  it.each([
    ['unit: percent }', 'unit: procent }', 'percent'],
    ['codelist: regions', 'codelist: region', 'regions'],
    ['total: all', 'total: al', 'all'],
  ])('suggests a name instead of an unknown one: %s', (from, to, suggestion) => {
    expect(readDataset(shopsYaml.replace(from, to)).problems[0]).toMatchObject({
      code: 'unknown-reference',
      values: { suggestion },
    });
  });

  it.each([
    ['adds-up: { of: opn, over: region }', '18:23'],
    ['adds-up: { of: [open, opn], over: region }', '18:30'],
    ['adds-up: { of: open, over: regin }', '18:35'],
    ['at-most: [open, shop]', '18:24'],
    ['codelist-count: { of: shops, dimension: region, count: shop }', '18:63'],
  ])('refuses an unknown name in a rule: %s', (rule, place) => {
    expect(readDataset(`${shopsYaml}rules:\n  a: { ${rule} }\n`).problems.map(brief)).toEqual([
      `unknown-reference ${place}`,
    ]);
  });
});
