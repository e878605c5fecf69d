import { describe, expect, it } from 'vitest';
import { collectTranslations } from './xlsx-translations.ts';

describe('texts in several languages', () => {
  it('have one place for what is the same in all languages, and count every use', () => {
    const texts = collectTranslations(2);
    expect([['a'], ['b', 'c'], ['a', 'a'], ['b', 'd'], ['b', 'c'], ['b']].map(texts.placeOf)).toEqual([
      0, 1, 0, 2, 1, 3,
    ]);
    expect(texts.texts).toEqual([
      ['a', 'b', 'b', 'b'],
      ['a', 'c', 'd', 'b'],
    ]);
    expect(texts.uses()).toBe(6);
  });
});
