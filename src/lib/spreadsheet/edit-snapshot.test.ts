import { describe, expect, it } from 'vitest';
import { exampleDataset, exampleSnapshot } from '../dataset/dataset.examples.ts';
import type { ImportedValue } from './cell-value.ts';
import { editSnapshot } from './edit-snapshot.ts';
import type { ImportedFigure } from './read-figures.ts';

const dataset = exampleDataset();
const from = { file: 'shops.xlsx', sha256: 'a'.repeat(64), sheet: 'Blad1' };
const recorded = `importedFrom: { file: "shops.xlsx", sha256: ${from.sha256}, sheet: "Blad1" }`;

function figure(name: string, region: string, value: string | ImportedValue): ImportedFigure {
  const measure = dataset.measures.find((one) => one.name === name);
  if (!measure) throw new Error(name);
  const place = { file: 'shops.xlsx', line: 1, column: 1 };
  return { measure, codes: { region }, value: typeof value === 'string' ? { text: value } : value, place };
}

const source = `# Counted by hand.
reportingDate: 2022-10-17

forecastDate: 2022-12-31   # end of the year
values:
  - region: north   # the north
    open: 2
    shops: '4'   # as printed
    printed: { share: 50 }
  # The south was late.
  - { region: south, open: { missing: confidential }, shops: 3 }
  - region: all
    shops:   7

    open: # not yet known
      missing: not-available
deviations:
  - { rule: printed, figure: "share:north", printed: 50, computed: 51, note: { nl: a, en: b } }
`;

const all = [
  figure('open', 'north', '20'),
  figure('shops', 'north', '40'),
  figure('open', 'south', '1.50'),
  figure('shops', 'south', { missing: 'not-applicable' }),
  figure('open', 'all', '3'),
  figure('shops', 'all', '7'),
];

describe('a snapshot with comments', () => {
  const { text, changes } = editSnapshot(source, all, from);

  it('changes in the lines of values only', () => {
    const expected = source
      .replace('open: 2\n', 'open: 20\n')
      .replace("shops: '4'", 'shops: 40')
      .replace('open: { missing: confidential }, shops: 3', 'open: 1.50, shops: { missing: not-applicable }')
      .replace('open: # not yet known\n      missing: not-available', 'open: 3 # not yet known')
      .replace('values:', `${recorded}\nvalues:`);
    expect(text).toBe(expected);
  });

  it('is a snapshot that holds the values', () => {
    const read = exampleSnapshot(dataset, text);
    const values = read.values.map((value) => `${value.measure}:${value.codes.region}=${value.text ?? value.missing}`);
    expect(values.toSorted()).toEqual([
      'open:all=3',
      'open:north=20',
      'open:south=1.50',
      'shops:all=7',
      'shops:north=40',
      'shops:south=not-applicable',
    ]);
    expect(read.importedFrom).toEqual(from);
  });

  it('tells what was there before', () => {
    expect(changes.map(({ measure, codes, before, after }) => [measure, codes.region, before, after])).toEqual([
      ['open', 'north', { text: '2' }, { text: '20' }],
      ['shops', 'north', { text: '4' }, { text: '40' }],
      ['open', 'south', { missing: 'confidential' }, { text: '1.50' }],
      ['shops', 'south', { text: '3' }, { missing: 'not-applicable' }],
      ['open', 'all', { missing: 'not-available' }, { text: '3' }],
    ]);
  });

  it('does not change when the same is imported again', () => {
    expect(editSnapshot(text, all, from)).toEqual({ text, changes: [] });
  });

  it('names another spreadsheet when it comes from another', () => {
    const other = { file: 'b.csv', sha256: 'b'.repeat(64) };
    expect(editSnapshot(text, all, other).text).toBe(
      text.replace(recorded, `importedFrom: { file: "b.csv", sha256: ${other.sha256} }`),
    );
  });
});

it('adds values that were not there, in rows of both shapes, before what was printed', () => {
  const half =
    'reportingDate: 2022-10-17\nvalues:\n  - region: north\n    open: 2\n    printed: { share: 50 }\n  - { region: south, open: 1 }\n  - region: all\n    shops:\n';
  const { text } = editSnapshot(
    half,
    [
      figure('shops', 'north', '4'),
      figure('shops', 'south', '3'),
      figure('shops', 'all', '7'),
      figure('open', 'all', '3'),
    ],
    from,
  );
  expect(text).toBe(
    `reportingDate: 2022-10-17\n${recorded}\nvalues:\n  - region: north\n    open: 2\n    shops: 4\n    printed: { share: 50 }\n  - { region: south, open: 1, shops: 3 }\n  - region: all\n    shops: 7\n    open: 3\n`,
  );
});

it.each([
  [
    'block',
    'values:\n  - region: north\n    open: 2 # two\n',
    'values:\n  - region: north\n    open: 2 # two\n  - region: south\n    open: 1\n    shops: 3\n',
  ],
  [
    'not indented',
    'values:\n- region: north\n  open: 2',
    'values:\n- region: north\n  open: 2\n- region: south\n  open: 1\n  shops: 3',
  ],
  [
    'of flow rows',
    'values:\n  - { region: north, open: 2 } # two\n',
    'values:\n  - { region: north, open: 2 } # two\n  - { region: south, open: 1, shops: 3 }\n',
  ],
  [
    'in one line',
    'values: [{ region: north, open: 2 }]\n',
    'values: [{ region: north, open: 2 }, { region: south, open: 1, shops: 3 }]\n',
  ],
])('adds a row to a list %s', (_, before, after) => {
  const { text } = editSnapshot(before, [figure('open', 'south', '1'), figure('shops', 'south', '3')], from);
  expect(text).toBe(after.replace('values:', `${recorded}\nvalues:`));
});

it('keeps the line ends of Windows', () => {
  const windows = source.replaceAll('\n', '\r\n');
  const { text } = editSnapshot(windows, all, from);
  expect(text.split('\r\n').join('').includes('\r')).toBe(false);
  expect(text).toContain('open: 3 # not yet known\r\n');
});
