import { describe, expect, test } from 'vitest';
import { checkOutdated, checkParity, isOutdated } from './check-parity.ts';
import { readNarrative, tell } from './test-context.ts';

const compare = (nl: string, en: string) => checkParity(readNarrative(nl), readNarrative(en, 'en'));

describe('a translation', () => {
  test('may say the same in other words', () => {
    const nl = '## Stand\n\nEr zijn <Value figure="schools.open" at="NORTH" /> scholen.\n\n<Table id="by-area" />';
    const en = '## Position\n\nThere are <Value at="NORTH" figure="schools.open" /> schools.\n\n<Table id="by-area" />';
    expect(compare(nl, en)).toEqual([]);
  });

  test('has the same figures in the same order', () => {
    const nl = '<Value figure="schools.open" /> en <Value figure="schools.total" /> tekst';
    const en = '<Value figure="schools.total" /> and <Value figure="schools.open" /> text';
    expect(compare(nl, en)).toMatchObject([
      {
        code: 'translation-differs',
        place: { file: 'narrative.en.mdx', line: 1, column: 1 },
        values: { expected: '<Value figure="schools.open">', found: '<Value figure="schools.total">' },
      },
    ]);
  });

  test('asks the same condition', () => {
    const when = (is: string) => `<When figure="schools.open" is="${is}">x</When> x`;
    expect(tell(compare(when('positive'), when('negative')))).toEqual(['translation-differs@1:1']);
  });

  test('prints a figure in the same form', () => {
    expect(tell(compare('<Value figure="schools.open" as="words" /> x', '<Value figure="schools.open" /> x'))).toEqual([
      'translation-differs@1:1',
    ]);
  });

  test('lacks no figure at its end', () => {
    expect(compare('Tekst <Value figure="schools.open" />.', 'Text.\n')).toMatchObject([
      { place: { line: 1, column: 6 }, values: { found: '–' } },
    ]);
  });

  test('has headings of the same levels', () => {
    expect(tell(compare('## A\n\n### B', '## A\n\n## B'))).toEqual(['translation-differs@3:1']);
  });

  test('adds no table', () => {
    expect(tell(compare('x', 'x\n\n<Table id="by-area" />'))).toEqual(['translation-differs@3:1']);
  });

  test('has the same chart at the same position', () => {
    expect(tell(compare('<Chart id="progress" />', '<Map id="areas" />'))).toEqual(['translation-differs@1:1']);
  });

  test('is outdated if its authentic text has another digest', () => {
    const [nl, en] = [readNarrative('x'), readNarrative(`---\ntranslatedFrom: ${'a'.repeat(64)}\n---\n`, 'en')];
    expect(tell(checkOutdated(nl, en, 'b'.repeat(64)))).toEqual(['translation-outdated@2:17']);
  });

  test('is not outdated if the digest is the same', () => {
    const en = readNarrative(`---\ntranslatedFrom: ${'a'.repeat(64)}\n---\n`, 'en');
    expect(isOutdated(readNarrative('x'), en, 'a'.repeat(64))).toBe(false);
  });

  test('is not called outdated if nothing says from what it was translated', () => {
    expect(checkOutdated(readNarrative('x'), readNarrative('x', 'en'), 'b'.repeat(64))).toEqual([]);
  });
});
