import { describe, expect, it } from 'vitest';
import { briefs, shopsSnapshotYaml } from '../../dataset/dataset.examples.ts';
import { checkFigures } from '../check-figures.ts';
import { earlierYaml, exampleFigures } from '../figure.examples.ts';

const check = (rule: string, from = '', to = '', more = '') =>
  checkFigures(exampleFigures({ rules: `  a: { ${rule} }\n`, snapshot: shopsSnapshotYaml.replace(from, to) + more }));
const addsUp = 'adds-up: { of: [open, shops], over: region }';

describe('parts that add up', () => {
  it('are fine', () => {
    expect(check(addsUp)).toEqual([]);
  });

  it('are refused at the total where they do not', () => {
    expect(check(addsUp, 'open: 1', 'open: 2')).toMatchObject([
      { code: 'sum-differs', values: { computed: '4', stored: '3', total: 'Alles' }, place: { line: 5, column: 26 } },
    ]);
  });

  it('are not judged where a part is missing', () => {
    expect(check(addsUp, 'open: 1', 'open: { missing: confidential }')).toEqual([]);
  });

  it('are not judged where the total is missing', () => {
    expect(check(addsUp, 'open: 3', 'open: { missing: confidential }')).toEqual([]);
  });

  it('add up exactly, not as floating point does', () => {
    const snapshot = shopsSnapshotYaml
      .replace('open: 2', 'open: 0.1')
      .replace('open: 1', 'open: 0.2')
      .replace('open: 3', 'open: 0.3');
    expect(checkFigures(exampleFigures({ rules: `  a: { ${addsUp} }\n`, snapshot }))).toEqual([]);
  });
});

describe('an order', () => {
  it('is refused at the value that is too large', () => {
    expect(check('at-most: [open, shops]', 'open: 2', 'open: 5')).toMatchObject([
      {
        code: 'order-differs',
        values: { smaller: 'open:north', smallerValue: '5', largerValue: '4' },
        place: { line: 3, column: 28 },
      },
    ]);
  });

  it('allows equal values', () => {
    expect(check('at-most: [open, shops]', 'open: 2', 'open: 4')).toEqual([]);
  });
});

describe('a count', () => {
  it('equals that of the codelist on the reporting date', () => {
    expect(check('codelist-count: { of: shops, dimension: region, count: shops }')).toEqual([]);
  });

  it('is refused where it is that of an earlier period', () => {
    expect(
      check('codelist-count: { of: shops, dimension: region, count: shops }', 'shops: 4', 'shops: 5'),
    ).toMatchObject([
      { code: 'count-differs', values: { computed: '4', stored: '5', date: '2022-10-17', codelist: 'regions' } },
    ]);
  });
});

describe('a whole number', () => {
  it('may be typed with zeros after the point', () => {
    expect(check('whole: { of: open }', 'open: 2', 'open: 2.00')).toEqual([]);
  });

  it('has no half', () => {
    expect(briefs(check('whole: { of: open }', 'open: 2', 'open: 2.5'))).toEqual(['not-whole 3:28']);
  });
});

describe('a range', () => {
  it.each([
    ['-1', 'min', '0'],
    ['11', 'max', '10'],
  ])('refuses %s', (value, range, bound) => {
    expect(check('range: { of: open, min: 0, max: 10 }', 'open: 2', `open: ${value}`)).toMatchObject([
      { code: 'out-of-range', values: { range, bound } },
    ]);
  });

  it('includes both bounds', () => {
    expect(check('range: { of: open, min: 1, max: 3 }')).toEqual([]);
  });
});

describe('a large change', () => {
  const compare = (rule: string, more = '', before = earlierYaml) =>
    checkFigures(
      exampleFigures({
        rules: `  a: { ${rule} }\n`,
        snapshot: shopsSnapshotYaml + more,
        previous: exampleFigures({ snapshot: before }),
      }),
    );

  it('is a warning', () => {
    expect(compare('change: { of: open, percent: 60 }')).toMatchObject([
      {
        code: 'change-large',
        severity: 'warning',
        values: { figure: 'open:north', before: '1', stored: '2', limit: '60%' },
      },
    ]);
  });

  it('is not reported at exactly the limit', () => {
    expect(compare('change: { of: open, percent: 100 }')).toEqual([]);
  });

  it('is any step away from zero', () => {
    expect(compare('change: { of: open, percent: 1000 }', '', earlierYaml.replace('open: 1', 'open: 0'))).toHaveLength(
      1,
    );
  });

  it('is silent once somebody acknowledged it', () => {
    const more = 'acknowledged:\n  - { rule: a, figure: "open:north", reason: new counting }\n';
    expect(compare('change: { of: open, percent: 60 }', more)).toEqual([]);
  });

  it('must be there when it is acknowledged', () => {
    const more = 'acknowledged:\n  - { rule: a, figure: "open:south", reason: new counting }\n';
    expect(compare('change: { of: open, percent: 100 }', more)).toMatchObject([
      { code: 'deviation-idle', severity: 'warning', place: { line: 7, column: 5 } },
    ]);
  });

  it('cannot be seen without an earlier date', () => {
    expect(check('change: { of: open, percent: 0 }')).toEqual([]);
  });
});

describe('a declared deviation', () => {
  it('makes a broken rule acceptable', () => {
    const more = 'deviations:\n  - { rule: a, figure: "open:all", printed: 3, computed: 4, note: { nl: X, en: X } }\n';
    expect(check(addsUp, 'open: 1', 'open: 2', more)).toEqual([]);
  });

  it('suggests the rule that was meant', () => {
    const more =
      'deviations:\n  - { rule: printd, figure: "open:all", printed: 3, computed: 4, note: { nl: X, en: X } }\n';
    expect(check(addsUp, '', '', more)).toMatchObject([
      { code: 'unknown-reference', values: { kind: 'rule', suggestion: 'printed' } },
    ]);
  });
});
