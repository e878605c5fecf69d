import { describe, expect, it } from 'vitest';
import { countOn, findCode, isValidCode, parseCodelist } from './codelist.ts';
import { brief, briefs, exampleCodelist, languages, regionsYaml } from './dataset.examples.ts';

const problemsOf = (text: string) => parseCodelist('a', 'a.yaml', text, languages).problems;
const regions = exampleCodelist('regions', regionsYaml);
const code = (name: string) => findCode(regions, name) ?? expect.fail(name);

describe('a codelist', () => {
  it('gives the count that holds on a date, both ends included', () => {
    expect(['2021-12-31', '2022-01-01'].map((date) => countOn(code('north'), 'shops', date))).toEqual([5, 4]);
  });

  it('knows no count of a kind that it does not have', () => {
    expect(countOn(code('south'), 'schools', '2022-01-01')).toBeUndefined();
  });

  it('lets a code hold from its first day up to and including its last', () => {
    expect(
      ['2019-12-31', '2020-01-01'].map((date) => [isValidCode(code('south'), date), isValidCode(code('old'), date)]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('refuses a code that stands twice', () => {
    expect(briefs(problemsOf(regionsYaml.replace('code: all', 'code: north')))).toEqual(['row-twice 13:11']);
  });

  it('refuses an unknown parent and suggests one', () => {
    expect(problemsOf(`${regionsYaml}    parent: nort\n`)).toMatchObject([
      { code: 'unknown-reference', values: { suggestion: 'north' } },
    ]);
  });

  it('refuses an unknown successor', () => {
    expect(problemsOf(regionsYaml.replace('[south]', '[south, west]')).map(brief)).toEqual(['unknown-reference 12:25']);
  });

  it('refuses two counts that hold on the same day', () => {
    expect(problemsOf(regionsYaml.replace('until: 2021-12-31', 'until: 2022-01-01'))).toMatchObject([
      { code: 'validity-overlap', values: { code: 'north', date: '2022-01-01' } },
    ]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(briefs(problemsOf(`${regionsYaml}    validFrom: 2022-01-01\n    validUntil: 2021-01-01\n`))).toEqual([
      'date-order 16:17',
    ]);
  });
});
