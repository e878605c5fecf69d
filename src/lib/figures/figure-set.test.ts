import { describe, expect, it } from 'vitest';
import { agesYaml, exampleCodelist, languages, shopsYaml } from '../dataset/dataset.examples.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { earlierYaml, exampleFigures, explainedYaml, need } from './figure.examples.ts';
import { atDate, FigureSet, figureId } from './figure-set.ts';
import { exactValue } from './print.ts';

const previous = exampleFigures({ snapshot: earlierYaml });
const figures = exampleFigures({ previous, snapshot: explainedYaml });
const value = (name: string, region?: string) => exactValue(need(figures, name, region));
const missing = (from: string, to: string) => exampleFigures({ previous, snapshot: explainedYaml.replace(from, to) });

describe('a figure', () => {
  it.each([
    ['share', 'north', '50'],
    ['both', 'south', '4'],
    ['everywhere', 'all', '3'],
    ['closed', 'all', '4'],
    ['growth', 'north', '1'],
    ['pace', 'all', '50'],
  ])('is computed: %s of %s', (name, region, expected) => {
    expect(value(name, region)).toBe(expected);
  });

  it('has the name and the codes in its id', () => {
    expect(need(figures, 'share', 'north').id).toBe('share:north');
  });

  it('has only its name as id without dimensions, and all codes with several', () => {
    expect([figureId('open', {}), figureId('open', { region: 'north', age: 'young' })]).toEqual([
      'open',
      'open:north,young',
    ]);
  });

  it('has the date in its id where it is of another date', () => {
    expect(atDate(need(previous, 'open')).id).toBe('open:all@2021-10-17');
  });

  it('knows the numerator and then the denominator', () => {
    expect(need(figures, 'share').parts.map(({ id }) => id)).toEqual(['open:all', 'shops:all']);
  });

  it('knows file, line and column of each stored value below it', () => {
    expect(
      need(figures, 'share').origins.map(({ figure, text, place }) => [
        figure,
        text,
        place.file,
        place.line,
        place.column,
      ]),
    ).toEqual([
      ['open:all', '3', '2022-10-17.yaml', 5, 26],
      ['shops:all', '7', '2022-10-17.yaml', 5, 36],
    ]);
  });

  it('knows the stored values of both dates below a change', () => {
    expect(need(figures, 'growth').origins.map(({ place }) => place.file)).toEqual([
      '2022-10-17.yaml',
      '2021-10-17.yaml',
    ]);
  });

  it('keeps the text that was typed', () => {
    expect(need(missing('open: 2', 'open: 2.50'), 'open', 'north').stored).toBe('2.50');
  });

  it('does not keep rounding errors: a third and two thirds make one', () => {
    const share = need(figures, 'share', 'south').value;
    expect(share?.mul(3).toFraction()).toBe('100');
  });

  it('is the same object each time', () => {
    expect(need(figures, 'share')).toBe(need(figures, 'share'));
  });

  it('does not exist for an unknown name or code', () => {
    expect([
      figures.get('x', { region: 'all' }),
      figures.get('open', { region: 'x' }),
      figures.get('open', {}),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a missing value', () => {
  it.each(['share', 'both', 'closed', 'growth', 'pace'])(
    'makes what is computed from it missing for the same reason: %s',
    (name) => {
      const set = missing('open: 2', 'open: { missing: confidential }');
      expect(need(set, name, 'north')).toMatchObject({ missing: 'confidential' });
    },
  );

  it('makes a sum over its dimension missing', () => {
    expect(need(missing('open: 2', 'open: { missing: confidential }'), 'everywhere').missing).toBe('confidential');
  });

  it('leaves other figures alone', () => {
    expect(exactValue(need(missing('open: 2', 'open: { missing: confidential }'), 'share', 'south'))).not.toBe('');
  });
});

describe('a computation', () => {
  it('does not apply where the denominator is zero', () => {
    expect(need(missing('shops: 4', 'shops: 0'), 'share', 'north').missing).toBe('not-applicable');
  });

  it('multiplies by 1000 where a ratio is for every thousand', () => {
    const dataset = shopsYaml.replace('to: shops }, unit: percent', 'to: shops, per: 1000 }, unit: number');
    expect(exactValue(need(exampleFigures({ dataset }), 'share', 'north'))).toBe('500');
  });

  it('has no change without an earlier date', () => {
    expect(need(exampleFigures(), 'growth').missing).toBe('not-available');
  });

  it('does not compare with nothing: a relative change from zero does not apply', () => {
    const before = exampleFigures({ snapshot: earlierYaml.replace('north, open: 1', 'north, open: 0') });
    expect(need(exampleFigures({ previous: before }), 'pace', 'north').missing).toBe('not-applicable');
  });

  it('finds an earlier date by name', () => {
    expect([figures.since('2021-10-17'), figures.since('2022-10-17'), figures.since('2020-01-01')]).toEqual([
      previous,
      figures,
      undefined,
    ]);
  });

  it('sums only the highest level of a codelist with levels', () => {
    const codes = agesYaml
      .replace('code: young,', 'code: young, parent: all,')
      .replace('code: older,', 'code: older, parent: young,');
    const codelist = exampleCodelist('ages', `${codes}  - { code: all, name: { nl: Alle, en: All } }\n`);
    const text = shopsYaml
      .replaceAll('region', 'age')
      .replace('codelist: ages', 'codelist: ages')
      .replace('codelist: regions', 'codelist: ages');
    const dataset = parseDataset('a', 'a.yaml', text, [codelist], languages).value ?? expect.fail();
    const rows = ['young', 'older', 'all'].map((age) => `  - { age: ${age}, open: 1, shops: 2 }\n`).join('');
    const snapshot =
      parseSnapshot('2022-10-17.yaml', `reportingDate: 2022-10-17\nvalues:\n${rows}`, dataset, languages).value ??
      expect.fail();
    const set = new FigureSet(dataset, snapshot);
    expect(exactValue(set.get('everywhere', { age: 'all' }) ?? expect.fail())).toBe('1');
  });
});

describe('the codes of a dimension', () => {
  it('are those that hold on the date, without the total', () => {
    expect(figures.codesOf('region').map(({ code }) => code)).toEqual(['north', 'south']);
  });
});
