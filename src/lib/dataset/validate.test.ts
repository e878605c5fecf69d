import { describe, expect, it } from 'vitest';
import { describeProblem } from '../problem.ts';
import { codelistSchema } from './codelist.ts';
import { briefs, languages, shopsYaml } from './dataset.examples.ts';
import { datasetSchema } from './dataset.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

const check = (text: string) => validate(readYaml('a.yaml', text), codelistSchema(languages), languages).problems;
const checkDataset = (text: string) => validate(readYaml('a.yaml', text), datasetSchema(languages), languages).problems;
const told = (problems: ReturnType<typeof check>) => problems.map((found) => describeProblem(found, 'en'));
const head = 'title: { nl: A, en: A }\ncodes:\n  - code: a\n    name: { nl: A, en: A }\n';

describe('a file that does not fit its schema', () => {
  it('asks whether a known field was meant', () => {
    const found = check(`${head}    validForm: 2020-01-01`);
    expect([briefs(found), told(found)[0]?.message]).toEqual([
      ['unknown-field 5:5'],
      'The field "validForm" is not known here. Did you mean "validFrom"?',
    ]);
  });

  it('asks the same inside a record', () => {
    const found = checkDataset(shopsYaml.replace('codelist: regions', 'codelst: regions'));
    expect(told(found).map(({ message }) => message)).toContain(
      'The field "codelst" is not known here. Did you mean "codelist"?',
    );
  });

  it('asks the same in the reason for a missing value or an option of several forms', () => {
    const found = checkDataset(shopsYaml.replace('of: open, over: region', 'of: open, ovr: region'));
    expect(told(found).map(({ message }) => message)).toContain(
      'The field "ovr" is not known here. Did you mean "over"?',
    );
  });

  it('names the language of a missing translation', () => {
    const found = check(head.replace('{ nl: A, en: A }\ncodes', '{ nl: A }\ncodes'));
    expect(found).toMatchObject([{ code: 'missing-translation', values: { language: 'en' }, place: { line: 1 } }]);
  });

  it('takes an empty text for a missing translation', () => {
    expect(briefs(check('title:\n  nl: A\n  en:\ncodes: [{ code: a, name: { nl: A, en: A } }]'))).toEqual([
      'missing-translation 3:6',
    ]);
  });

  it('accepts a language that the site does not have', () => {
    expect(check(head.replace('en: A }\n', 'en: A, fr: A }\n'))).toEqual([]);
  });

  it('says which field is missing, at the row', () => {
    expect(check('title: { nl: A, en: A }\ncodes:\n  - name: { nl: A, en: A }')).toMatchObject([
      { code: 'missing-field', values: { field: 'code' }, place: { line: 3, column: 5 } },
    ]);
  });

  it('tells all that an empty file lacks', () => {
    expect(check('').map(({ code }) => code)).toEqual(['missing-field', 'missing-field']);
  });

  it('refuses a date that does not exist', () => {
    expect(briefs(check(`${head}    validFrom: 2022-02-30`))).toEqual(['invalid-date 5:16']);
  });

  it('says in words what an empty list lacks', () => {
    expect(told(check('title: { nl: A, en: A }\ncodes: []'))[0]?.hint).toMatch(/^Give a list with at least one item/);
  });

  it('says in words that fields are expected', () => {
    expect(told(check('title: A\ncodes: [{ code: a, name: { nl: A, en: A } }]'))[0]?.hint).toMatch(
      /^Give a group of fields/,
    );
  });

  it('lists the words that a field may hold', () => {
    const found = checkDataset(shopsYaml.replace('decimals: 1 }', 'decimals: 1, rounding: up }'));
    expect(told(found)[0]?.hint).toBe('Give half-away-from-zero or half-to-even or toward-zero.');
  });

  it('names both forms where a word or a date is expected', () => {
    const found = checkDataset(shopsYaml.replace('change: { of: open }', 'change: { of: open, since: last }'));
    expect(told(found)[0]?.hint).toBe('Give "previous" or a date as year-month-day, such as 2022-10-17.');
  });

  it('explains a currency code', () => {
    const found = checkDataset(shopsYaml.replace('units:\n', 'units:\n  euro: { currency: eur }\n'));
    expect(told(found)).toMatchObject([{ hint: 'Give a currency code of three capitals, such as EUR.' }]);
  });

  it('misses the words of a unit in one language', () => {
    const found = checkDataset(shopsYaml.replace(', en: { one: shop, other: shops } }', ' }'));
    expect(found).toMatchObject([{ code: 'missing-translation', values: { language: 'en' } }]);
  });

  it.each(['{}', '{ whole: { of: open }, range: { of: open } }'])('wants exactly one kind of rule: %s', (rule) => {
    const found = checkDataset(`${shopsYaml}rules:\n  a: ${rule}\n`);
    expect(told(found)[0]?.hint).toMatch(/^Give exactly one kind of rule/);
  });

  it('refuses a name that cannot stand in an address, at the name', () => {
    expect(briefs(checkDataset(`${shopsYaml}rules:\n  Añ: { whole: { of: open } }\n`))).toEqual(['invalid-value 18:3']);
  });

  it('never shows a code of the program in its words', () => {
    const broken = [
      head.replace('code: a', 'code: [a]'),
      head.replace('code: a', 'code: é'),
      `${head}    counts: { a: [{ value: x }] }`,
      '- a',
      'a',
    ];
    for (const text of broken.flatMap(check).map((found) => describeProblem(found, 'nl')))
      expect(`${text.message} ${text.hint}`).not.toMatch(/expected|undefined|Too small|Invalid|\{\w+\}/);
  });
});
