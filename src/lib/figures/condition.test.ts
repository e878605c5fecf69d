import { describe, expect, it } from 'vitest';
import { shopsSnapshotYaml } from '../dataset/dataset.examples.ts';
import { type Condition, conditions, meets } from './condition.ts';
import { earlierYaml, exampleFigures, explainedYaml, need } from './figure.examples.ts';

const figures = exampleFigures({ snapshot: explainedYaml, previous: exampleFigures({ snapshot: earlierYaml }) });
const met = (name: string, region: string, set = figures) =>
  conditions.filter((condition) => meets(need(set, name, region), condition, set));
const is = (condition: Condition, open: string) => {
  const set = exampleFigures({ snapshot: shopsSnapshotYaml.replace('open: 2', `open: ${open}`) });
  return meets(need(set, 'open', 'north'), condition, set);
};

describe('a figure meets', () => {
  it('what fits a number that went up', () => {
    expect(met('open', 'north')).toEqual(['known', 'positive', 'not-zero', 'comparable', 'increased']);
  });

  it('what fits a number that stayed the same', () => {
    expect(met('open', 'south')).toEqual(['known', 'positive', 'not-zero', 'comparable', 'unchanged']);
  });

  it('"decreased" where it went down', () => {
    expect(met('share', 'south')).toContain('decreased');
  });

  it('no condition on another date where there is none', () => {
    expect(met('open', 'north', exampleFigures())).toEqual(['known', 'positive', 'not-zero', 'not-comparable']);
  });

  it('only "missing" and "not-comparable" where it has no value', () => {
    expect(met('growth', 'north', exampleFigures())).toEqual(['missing', 'not-comparable']);
  });

  it('nothing about another date across a break in the series that nobody explained', () => {
    const set = exampleFigures({ previous: exampleFigures({ snapshot: earlierYaml }) });
    expect(met('open', 'north', set)).toEqual(['known', 'positive', 'not-zero', 'not-comparable']);
    expect(met('open', 'south', set)).toContain('comparable');
  });

  it('"zero" and neither "positive" nor "negative" at nought', () => {
    expect((['zero', 'positive', 'negative', 'not-zero'] as const).map((condition) => is(condition, '0'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('"negative" below nought', () => {
    expect(is('negative', '-1')).toBe(true);
  });

  it('"unchanged" where both dates print the same', () => {
    const before = exampleFigures({
      snapshot: earlierYaml.replace('south, open: 1, shops: 2', 'south, open: 1001, shops: 3000'),
    });
    const set = exampleFigures({ previous: before });
    expect(meets(need(set, 'share', 'south'), 'unchanged', set)).toBe(true);
  });
});
