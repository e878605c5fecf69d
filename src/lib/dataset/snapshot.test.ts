import { describe, expect, it } from 'vitest';
import { describeProblem } from '../problem.ts';
import { briefs, exampleDataset, languages, shopsSnapshotYaml, shopsYaml } from './dataset.examples.ts';
import { combineCodes, isDecimal, joinCodes, parseSnapshot } from './snapshot.ts';

const dataset = exampleDataset();
const read = (text: string, of = dataset) => parseSnapshot('data/shops/2022-10-17.yaml', text, of, languages);
const problemsOf = (from: string, to: string) => read(shopsSnapshotYaml.replace(from, to)).problems;
const dimensions = (text: string) =>
  exampleDataset('', shopsYaml.replace(/dimensions:\n.*\n/, text).replace(/ {2}everywhere.*\n/, ''));

describe('a snapshot', () => {
  it('keeps a value as it was typed, with its place', () => {
    const { value } = read(shopsSnapshotYaml.replace('open: 2', 'open: 2.50'));
    expect(value?.values[0]).toMatchObject({
      measure: 'open',
      text: '2.50',
      place: { line: 3, column: 28, length: 4 },
    });
  });

  it.each(['not-available', 'confidential', 'not-applicable'])(
    'lets a value be missing because it is %s',
    (missing) => {
      expect(
        read(shopsSnapshotYaml.replace('open: 2', `open: { missing: ${missing} }`)).value?.values[0],
      ).toMatchObject({ missing });
    },
  );

  it('refuses another reason for a missing value and lists those that exist', () => {
    const [found] = problemsOf('open: 2', 'open: { missing: unknown }');
    expect(found && describeProblem(found, 'en').hint).toBe('Give not-available or confidential or not-applicable.');
  });

  it('explains how to write a number', () => {
    const [found] = problemsOf('open: 2', 'open: "2,5"');
    expect(found && describeProblem(found, 'en').hint).toMatch(/^Give a number with a point/);
  });

  it('refuses a missing row', () => {
    expect(briefs(problemsOf('  - { region: south, open: 1, shops: 3 }\n', ''))).toEqual(['row-missing 2:1']);
  });

  it('refuses a row that stands twice', () => {
    expect(briefs(problemsOf('region: all', 'region: south'))).toEqual(
      ['row-missing 2:1', 'row-twice 5:5'].sort().reverse(),
    );
  });

  it('refuses a row without a measure', () => {
    expect(problemsOf('open: 1, ', '')).toMatchObject([
      { code: 'value-missing', values: { codes: 'south', measure: 'open' } },
    ]);
  });

  it('refuses a code that has ceased and names its successor', () => {
    const [found] = problemsOf('region: south', 'region: old');
    expect(found).toMatchObject({
      code: 'code-not-valid',
      values: { name: 'Oud', successor: 'south' },
      place: { line: 4, column: 15 },
    });
  });

  it('refuses an unknown code and suggests one', () => {
    expect(problemsOf('region: south', 'region: sout')[0]).toMatchObject({
      code: 'unknown-reference',
      values: { suggestion: 'south' },
    });
  });

  it('refuses an unknown measure and suggests one', () => {
    expect(problemsOf('open: 1', 'opn: 1')[0]).toMatchObject({ code: 'unknown-field', values: { suggestion: 'open' } });
  });

  it('refuses a printed value of an unknown figure', () => {
    expect(problemsOf('shops: 3', 'shops: 3, printed: { shar: 33 }')[0]).toMatchObject({
      code: 'unknown-field',
      values: { suggestion: 'share' },
    });
  });

  it('keeps a printed value with its place', () => {
    expect(
      read(shopsSnapshotYaml.replace('shops: 3', 'shops: 3, printed: { share: 33 }')).value?.printed,
    ).toMatchObject([{ figure: 'share', text: '33', codes: { region: 'south' }, place: { line: 4, column: 59 } }]);
  });

  it('refuses a date that differs from the name of the file', () => {
    expect(briefs(problemsOf('2022-10-17', '2022-10-18'))).toEqual(['date-differs-from-name 1:16']);
  });

  it.each(['2022-10-17', '2021-12-31'])('refuses a forecast for %s, which is not after the reporting date', (date) => {
    expect(briefs(problemsOf('values', `forecastDate: ${date}\nvalues`))).toEqual(['date-order 2:15']);
  });

  it('refuses a deviation without a note in every language', () => {
    const { problems } = read(
      `${shopsSnapshotYaml}deviations:\n  - { rule: a, figure: b, printed: 1, computed: 2, note: { nl: X } }\n`,
    );
    expect(problems).toMatchObject([{ code: 'missing-translation', values: { language: 'en' }, place: { line: 7 } }]);
  });

  it('needs one row where there is no dimension', () => {
    expect(read('reportingDate: 2022-10-17\nvalues:\n  - { open: 1, shops: 2 }\n', dimensions('')).problems).toEqual(
      [],
    );
  });

  it('refuses a second row where there is no dimension', () => {
    expect(
      briefs(
        read(
          'reportingDate: 2022-10-17\nvalues:\n  - { open: 1, shops: 2 }\n  - { open: 1, shops: 2 }\n',
          dimensions(''),
        ).problems,
      ),
    ).toEqual(['row-twice 4:5']);
  });

  it('needs every combination of two dimensions', () => {
    const two = dimensions(
      'dimensions:\n  region: { title: { nl: R, en: R }, codelist: regions, total: all }\n  age: { title: { nl: L, en: A }, codelist: ages }\n',
    );
    expect(combineCodes(two.dimensions, '2022-10-17').map(joinCodes)).toEqual([
      'north,young',
      'north,older',
      'south,young',
      'south,older',
      'all,young',
      'all,older',
    ]);
  });

  it('takes only plain decimals for numbers', () => {
    expect(['1.5', '1,5'].map(isDecimal)).toEqual([true, false]);
  });
});
