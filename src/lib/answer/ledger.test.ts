import { describe, expect, it } from 'vitest';
import { wordLedgerEntry } from './ledger-wording.ts';
import { exampleSite } from './site.examples.ts';
import { findAnswer, readerOf } from './site.ts';

const real = exampleSite('.');
const meals = exampleSite('tests/fixtures/second-site');
const ledgerOf = (site: typeof real, language: string, dossier: string, date: string) =>
  findAnswer(site, { language, dossier, date }).ledger();
const nl = ledgerOf(real, 'nl', 'vdab-agreements', '2022-10-17');
const en = ledgerOf(real, 'en', 'vdab-agreements', '2022-10-17');
const fr = ledgerOf(meals, 'fr', 'school-meals', '2026-01-31');
const entry = (id: string, ledger = en) => {
  const found = ledger.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};
const share = entry('municipalities.signed.share:BE-VOV');

describe('the account of a figure', () => {
  it('has what is printed, the exact value and the fraction', () => {
    expect(share).toMatchObject({ printed: '91%', value: '91.6666666666667', fraction: '275/3' });
  });

  it('names numerator and denominator of a ratio, and its base', () => {
    expect(share.numerator).toMatchObject({ id: 'municipalities.signed:BE-VOV', value: '55' });
    expect(share.denominator).toMatchObject({ id: 'municipalities.total:BE-VOV', value: '60' });
    expect(share.base).toBe('of the cities and municipalities');
  });

  it('leads to the stored values, with file, line and column', () => {
    expect(share.origins).toEqual([
      {
        figure: 'municipalities.signed:BE-VOV',
        text: '55',
        file: 'data/vdab-agreements/2022-10-17.yaml',
        line: 20,
        column: 28,
      },
      {
        figure: 'municipalities.total:BE-VOV',
        text: '60',
        file: 'data/vdab-agreements/2022-10-17.yaml',
        line: 19,
        column: 27,
      },
    ]);
  });

  it('has the rules that looked at it or at its parts, and the note of what deviates', () => {
    expect(share.rules.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'provinces-add-up deviates',
      'provinces-add-up holds',
      'municipalities-exist holds',
      'municipalities-in-order holds',
      'municipalities-in-order holds',
      'whole-numbers holds',
      'whole-numbers holds',
      'not-negative holds',
      'not-negative holds',
      'printed deviates',
    ]);
    expect(share.rules.at(-1)).toMatchObject({
      printed: '91',
      computed: '92',
      note: expect.stringContaining('cut this'),
    });
  });

  it('has every place where it is printed: prose, cells, charts, alternative texts', () => {
    const { uses } = entry('municipalities.signed.share:BE-VOV');
    expect(uses.map(({ kind }) => kind)).toEqual(['chart', 'alt-text', 'chart', 'alt-text', 'table-cell']);
    expect(entry('municipalities.signed.share:BE-VLG').uses.find(({ kind }) => kind === 'paragraph')).toMatchObject({
      kind: 'paragraph',
      file: 'content/vdab-agreements/2022-10-17/narrative.en.mdx',
      line: 15,
      text: '67%',
    });
  });

  it('applies to the forecast date where it is a forecast', () => {
    expect(entry('municipalities.forecast:BE-VLG').date).toBe('2022-12-31');
  });

  it('keeps the date of a figure of another date', () => {
    const change = fr.figures.find(({ operation }) => operation === 'change');
    expect(change?.parts.map(({ id }) => id.split('@')[1])).toEqual([undefined, '2025-01-31']);
  });
});

describe('the account of an answer', () => {
  it('holds every figure once, in the same order in each language', () => {
    const ids = nl.figures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(en.figures.map(({ id }) => id)).toEqual(ids);
  });

  it('holds no figure that a condition hides', () => {
    const first = ledgerOf(meals, 'fr', 'school-meals', '2025-01-31');
    expect(first.figures.filter(({ operation }) => operation === 'change')).toEqual([]);
  });

  it('is told in the language of the reader', () => {
    const lines = wordLedgerEntry(share, readerOf(real, 'en'));
    expect(lines.find(({ term }) => term === 'Computed from')?.details).toEqual([
      'Cities and municipalities with an agreement, East Flanders (55) divided by Cities and municipalities, East Flanders (60)',
    ]);
    expect(lines.find(({ term }) => term === 'Checks')?.details).toHaveLength(3);
  });
});
