import { describe, expect, it } from 'vitest';
import { breaksOf, isTouchedBy } from './codelist-breaks.ts';
import { exampleCodelist, regionsYaml } from './dataset.examples.ts';

const codelist = exampleCodelist(
  'towns',
  `title: { nl: Gemeenten, en: Towns }
codes:
  - { code: all, name: { nl: Alles, en: All } }
  - { code: east, parent: all, name: { nl: Oost, en: East }, counts: { towns: [{ value: 2, until: 2023-12-31 }, { value: 1, from: 2024-01-01 }] } }
  - { code: west, parent: all, name: { nl: West, en: West } }
  - { code: quay, parent: west, name: { nl: Kaai, en: Quay } }
  - { code: mill, parent: east, name: { nl: Molen, en: Mill }, validUntil: 2023-12-31, successors: [milldale] }
  - { code: dale, parent: east, name: { nl: Dal, en: Dale }, validUntil: 2023-12-31, successors: [milldale] }
  - { code: milldale, parent: east, name: { nl: Molendal, en: Milldale }, validFrom: 2024-01-01 }
`,
);
const dimensions = [{ id: 'area', codelist }];
const [merger = expect.fail()] = breaksOf(dimensions, ['2023-12-31', '2024-01-01']);
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('what changed between two dates', () => {
  it('is which codes ceased, what came in their place, which began, and which counts changed', () => {
    expect(merger).toMatchObject({ dimension: 'area', from: '2023-12-31', to: '2024-01-01' });
    expect(merger.ceased.map(({ code, successors }) => [code.code, ...codes(successors)])).toEqual([
      ['mill', 'milldale'],
      ['dale', 'milldale'],
    ]);
    expect(codes(merger.begun)).toEqual(['milldale']);
    expect(merger.counts.map(({ code, kind, before, after }) => [code.code, kind, before, after])).toEqual([
      ['east', 'towns', 2, 1],
    ]);
  });

  it('is nothing where all codes and counts are the same', () => {
    expect(breaksOf(dimensions, ['2022-01-01', '2023-12-31'])).toEqual([]);
    expect(breaksOf(dimensions, ['2024-01-01', '2030-01-01'])).toEqual([]);
  });

  it('is told between each date and the next, in whatever order they come', () => {
    const regions = exampleCodelist('regions', regionsYaml);
    const dates = ['2022-06-30', '2019-12-31', '2020-06-30', '2022-06-30'];
    expect(breaksOf([{ id: 'region', codelist: regions }], dates).map(({ from, to }) => [from, to])).toEqual([
      ['2019-12-31', '2020-06-30'],
      ['2020-06-30', '2022-06-30'],
    ]);
  });

  it('is nothing for one date or none', () => {
    expect([breaksOf(dimensions, []), breaksOf(dimensions, ['2024-01-01'])]).toEqual([[], []]);
  });
});

describe('a break', () => {
  it.each(['mill', 'milldale', 'east', 'all'])('touches %s', (code) => {
    expect(isTouchedBy(merger, codelist, code)).toBe(true);
  });

  it.each(['west', 'quay'])('leaves %s alone', (code) => {
    expect(isTouchedBy(merger, codelist, code)).toBe(false);
  });

  it('touches the total, also where nothing names it as parent', () => {
    expect(isTouchedBy(merger, codelist, 'quay', 'quay')).toBe(true);
  });
});
