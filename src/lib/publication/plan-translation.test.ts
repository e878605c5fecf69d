import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planTranslation, setTranslatedFrom } from './plan-translation.ts';
import { readRecordedSite } from './recorded-site.ts';
import { edit, mustRead, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

describe('the mark of a translation', () => {
  test.each([
    ['Text.\n', `---\ntranslatedFrom: ${a}\n---\n\nText.\n`],
    [`---\ntranslatedFrom: ${b}\n---\nText.\n`, `---\ntranslatedFrom: ${a}\n---\nText.\n`],
    [
      '---\n# why\ntitle: "T: t" # said\n---\n\nText\n\n---\n',
      `---\n# why\ntitle: "T: t" # said\ntranslatedFrom: ${a}\n---\n\nText\n\n---\n`,
    ],
    ['---\r\ntitle: T\r\n---\r\nText\r\n', `---\r\ntitle: T\r\ntranslatedFrom: ${a}\r\n---\r\nText\r\n`],
    ['Text\n\n---\n\nmore\n', `---\ntranslatedFrom: ${a}\n---\n\nText\n\n---\n\nmore\n`],
  ])('is written into %j', (before, after) => expect(setTranslatedFrom(before, a)).toBe(after));

  test('leaves a text alone that has it', () => {
    const text = `---\ntranslatedFrom:   ${a}\n---\nText.\n`;
    expect(setTranslatedFrom(text, a)).toBe(text);
  });

  test('is told as outdated once the authentic text changes, until it is renewed', () => {
    const request = { dossier: 'meals', languages: ['nl', 'en'] };
    const texts = testTexts({ 2025: 'draft' });
    const marked = new Map([...texts, ...mustRead(planTranslation(texts, digest, request))]);
    const changed = edit(marked, 'content/meals/narrative.nl.mdx', 'De tabel', 'Deze tabel');
    const codes = (all: ReadonlyMap<string, string>) => readRecordedSite(all, digest).problems.map(({ code }) => code);
    expect(codes(marked)).toEqual([]);
    expect(codes(changed)).toEqual(['translation-outdated']);
    const renewed = new Map([...changed, ...mustRead(planTranslation(changed, digest, request))]);
    expect(codes(renewed)).toEqual([]);
    expect(mustRead(planTranslation(renewed, digest, request)).size).toBe(0);
  });

  test('needs an authentic text', () => {
    const { problems } = planTranslation(new Map(), digest, { dossier: 'meals', languages: ['nl', 'en'] });
    expect(problems).toMatchObject([{ code: 'file-missing', values: { path: 'content/meals/narrative.nl.mdx' } }]);
  });
});
