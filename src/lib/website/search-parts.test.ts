import { describe, expect, it } from 'vitest';
import { divideSearch } from './search-parts.ts';

/** Spreads names evenly, as a digest does. */
const numberOf = (name: string) =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

function pagesOf(language: string, dossiers: number, dates: number) {
  return Array.from({ length: dossiers * dates }, (_, index) => ({
    language,
    page: `${language}/x/dossier-${index % dossiers}/${2001 + Math.floor(index / dossiers)}-12-31/index.html`,
  }));
}

const sizes = (pages: ReturnType<typeof pagesOf>) => divideSearch(pages, numberOf).map((part) => part.pages.length);

describe('the parts of the search index', () => {
  it('are one for each language of a small site', () => {
    const parts = divideSearch([...pagesOf('nl', 40, 5), ...pagesOf('en', 3, 1)], numberOf);
    expect(parts.map(({ language, pages }) => [language, pages.length])).toEqual([
      ['en', 3],
      ['nl', 200],
    ]);
  });

  it('part the newest answers of a larger site from the older', () => {
    const [fresh, rest] = divideSearch(pagesOf('nl', 50, 12), numberOf);
    expect(fresh?.pages.every(({ page }) => page.includes('2012'))).toBe(true);
    expect([fresh?.pages.length, rest?.pages.length]).toEqual([50, 550]);
  });

  it('have some dozens of the newest answers, or some hundreds of the older, however many there are', () => {
    const all = sizes(pagesOf('nl', 1000, 12));
    expect(all).toHaveLength(16 + 16);
    expect(Math.max(...all.slice(0, 16))).toBeLessThan(100);
    expect(Math.max(...all.slice(16))).toBeLessThan(1200);
    expect(all.reduce((sum, size) => sum + size)).toBe(12_000);
  });

  it('stay as they are, but for the two in which it stood, when a dossier goes', () => {
    const pages = pagesOf('nl', 300, 12);
    const gone = pages.filter(({ page }) => !page.includes('/dossier-7/'));
    const names = (list: typeof pages) =>
      new Set(divideSearch(list, numberOf).map((part) => part.pages.map(({ page }) => page).join()));
    const before = names(pages);
    expect([...names(gone)].filter((part) => !before.has(part))).toHaveLength(2);
  });

  it('are the same in whatever order pages come', () => {
    const pages = [...pagesOf('nl', 300, 3), ...pagesOf('en', 300, 3)];
    expect(divideSearch(pages.toReversed(), numberOf)).toEqual(divideSearch(pages, numberOf));
  });
});
