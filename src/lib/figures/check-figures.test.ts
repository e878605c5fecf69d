import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { briefs, shopsSnapshotYaml } from '../dataset/dataset.examples.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { describeProblem } from '../problem.ts';
import { checkFigures, findViolations, judgeFigures } from './check-figures.ts';
import { exampleFigures } from './figure.examples.ts';
import { FigureSet } from './figure-set.ts';

const read = (file: string) => readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8');
const site = ['nl', 'en'];
const codelist = parseCodelist('flemish-provinces', 'c.yaml', read('codelists/flemish-provinces.yaml'), site).value;
const dataset = parseDataset(
  'a',
  'd.yaml',
  read('vdab-agreements/dataset.yaml'),
  codelist ? [codelist] : [],
  site,
).value;
const real = read('vdab-agreements/2022-10-17.yaml');

function check(text: string): string[] {
  if (!dataset) return expect.fail('the dataset does not read');
  const { value, problems } = parseSnapshot('2022-10-17.yaml', text, dataset, site);
  return briefs(value ? checkFigures(new FigureSet(dataset, value)) : problems);
}

/** The real snapshot without its n-th deviation. */
function without(index: number): string {
  const [head = '', tail = ''] = real.split(/^deviations:\n/m);
  const kept = tail.split(/^(?= {2}- rule)/m).filter((_, at) => at !== index);
  return `${head}deviations:\n${kept.join('')}`;
}

describe('the first dossier', () => {
  it('has no problem with its four deviations', () => {
    expect(check(real)).toEqual([]);
  });

  it.each([
    [0, 'printed-differs 26:36'],
    [1, 'printed-differs 27:38'],
    [2, 'count-differs 31:27'],
    [3, 'sum-differs 67:27'],
  ])('is refused without deviation %i: %s', (index, expected) => {
    expect(check(without(index))).toEqual([expected]);
  });

  const stored = real
    .split('\n')
    .flatMap((line, index) => (/^ {4,6}[a-z.-]+: \d+$/.test(line) && index < 77 ? [index] : []));

  it('has 36 stored and 24 printed values', () => {
    expect(stored).toHaveLength(60);
  });

  it.each(stored)('is refused when the value after line %i is one more or one less', (index) => {
    for (const step of [1, -1]) {
      const lines = real.split('\n');
      lines[index] = (lines[index] ?? '').replace(/\d+$/, (digits) => String(Number(digits) + step));
      expect(check(lines.join('\n'))).not.toEqual([]);
    }
  });

  it('tells the sum with the names of the authentic language', () => {
    const snapshot = dataset && parseSnapshot('2022-10-17.yaml', without(3), dataset, site).value;
    const [found] = dataset && snapshot ? checkFigures(new FigureSet(dataset, snapshot)) : [];
    expect(found && describeProblem(found, 'nl').message).toBe(
      'municipalities.total over Vlaamse provincies telt op tot 301; Vlaanderen zegt 300.',
    );
  });

  it('still finds what is declared, for whoever wants to list it', () => {
    const snapshot = dataset && parseSnapshot('2022-10-17.yaml', real, dataset, site).value;
    expect(dataset && snapshot && findViolations(new FigureSet(dataset, snapshot)).map(({ rule }) => rule)).toEqual([
      'provinces-add-up',
      'municipalities-exist',
      'printed',
      'printed',
    ]);
  });

  it('is refused where a deviation says another computed value', () => {
    expect(check(real.replace('computed: 301', 'computed: 302'))).toEqual(['deviation-differs 103:15']);
  });

  it('is refused where a deviation says another printed value', () => {
    expect(check(real.replace('printed: 300', 'printed: 299'))).toEqual(['deviation-differs 102:14']);
  });

  it('is refused where a deviation is declared twice', () => {
    expect(
      check(
        real +
          real
            .split('\n')
            .slice(99, 106)
            .join('\n')
            .replace(/^.*?(?= {2}- rule)/s, ''),
      ),
    ).toEqual(['deviation-twice 107:5']);
  });

  it('is refused where nothing deviates any more', () => {
    expect(check(real.replace('municipalities.signed.share: 91', 'municipalities.signed.share: 92'))).toEqual([
      'deviation-idle 79:5',
    ]);
  });

  it('is refused where a deviation names an unknown rule', () => {
    expect(check(real.replace('rule: provinces-add-up', 'rule: provinces-add-upp'))).toEqual([
      'sum-differs 67:27',
      'unknown-reference 100:11',
    ]);
  });
});

describe('figures without rules', () => {
  it('are refused where a ratio divides by zero, at the denominator', () => {
    expect(
      briefs(checkFigures(exampleFigures({ snapshot: shopsSnapshotYaml.replace('shops: 4', 'shops: 0') }))),
    ).toEqual(['division-by-zero 3:38']);
  });

  it('are refused where a value is printed that has no figure', () => {
    const snapshot = shopsSnapshotYaml.replace('shops: 4', 'shops: { missing: confidential }, printed: { share: 50 }');
    expect(checkFigures(exampleFigures({ snapshot }))).toMatchObject([
      { code: 'printed-without-figure', values: { figure: 'share:north' } },
    ]);
  });

  it('compare printed values by value, not by spelling', () => {
    const snapshot = shopsSnapshotYaml.replace('shops: 4', 'shops: 4, printed: { share: 50.0 }');
    expect(checkFigures(exampleFigures({ snapshot }))).toEqual([]);
  });
});

it('judges the rules of a date once, for the check and for the account of every answer', () => {
  const figures = exampleFigures();
  expect(judgeFigures(figures)).toBe(judgeFigures(figures));
  expect(judgeFigures(figures)).not.toBe(judgeFigures(exampleFigures()));
});
