import { describe, expect, it } from 'vitest';
import { earlierYaml, exampleFigures, explainedYaml, need } from './figure.examples.ts';
import { areExplained, breaksBetween } from './series-breaks.ts';

const before = exampleFigures({ snapshot: earlierYaml });
const now = exampleFigures({ previous: before });
const explained = exampleFigures({ previous: before, snapshot: explainedYaml });
const later = exampleFigures({
  previous: explained,
  snapshot: explainedYaml.replace('2022-10-17', '2023-10-17').replace(/seriesBreak.*/, ''),
});

describe('a break in a series', () => {
  it('is where the codelist changed between two dates, for the code that it touches', () => {
    expect(breaksBetween({ region: 'north' }, now, before)).toMatchObject([
      { date: '2022-10-17', changes: [{ counts: [{ kind: 'shops', before: 5, after: 4 }] }] },
    ]);
    expect(breaksBetween({ region: 'south' }, now, before)).toEqual([]);
  });

  it('touches the total', () => {
    expect(breaksBetween({ region: 'all' }, now, before)).toHaveLength(1);
  });

  it('is looked for at every date in between', () => {
    expect(breaksBetween({ region: 'north' }, later, before)).toMatchObject([{ date: '2022-10-17' }]);
    expect(breaksBetween({ region: 'north' }, later, explained)).toEqual([]);
  });

  it('is explained where the snapshot of that date says why', () => {
    expect(areExplained(breaksBetween({ region: 'north' }, now, before))).toBe(false);
    expect(areExplained(breaksBetween({ region: 'north' }, explained, before))).toBe(true);
  });

  it('leaves a change without a value until it is explained, and then goes with it', () => {
    expect(need(now, 'growth', 'north')).toMatchObject({ missing: 'not-applicable' });
    expect(need(now, 'growth', 'south').breaks).toEqual([]);
    expect(need(explained, 'growth', 'north').breaks).toMatchObject([{ note: { en: 'A shop closed.' } }]);
  });
});
