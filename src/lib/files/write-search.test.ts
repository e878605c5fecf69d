import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { swapSites } from './build-swap.ts';
import { digestText } from './digest.ts';
import type { KeptParts } from './kept-search.ts';
import { recallSearch, rememberSearch } from './kept-search.ts';
import { readFolder } from './read-folder.ts';
import { type SearchPage, type WrittenSearch, writeSearch } from './write-search.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-search-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);

/** Writes a page and returns what a build knows of it. */
function pageOf(page: string, words: string, language = 'nl-be'): SearchPage {
  const html = `<!doctype html><html lang="${language}"><body><article data-pagefind-body>${words}</article></body></html>`;
  const file = at(`pages/${page}`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  return { page, language, digest: digestText(html) };
}

const date = (dossier: number, year: number) => `nl/antwoorden/d${dossier}/${year}-12-31/index.html`;

/** Enough dossiers of two dates for several parts, and one answer in another language. */
function makePages(): SearchPage[] {
  const dossiers = Array.from({ length: 101 }, (_, dossier) => dossier);
  const dutch = dossiers.flatMap((dossier) => [2023, 2024].map((year) => [dossier, year] as const));
  return [
    ...dutch.map(([dossier, year]) => pageOf(date(dossier, year), `<h1>Onderwerp ${dossier}</h1> in ${year}`)),
    pageOf('en/answers/d0/2024-12-31/index.html', '<h1>Subject</h1>', 'en-gb'),
  ];
}

async function build(
  pages: readonly SearchPage[],
  { out = 'out', version = 'one', parts = new Map() }: { out?: string; version?: string; parts?: KeptParts } = {},
): Promise<WrittenSearch> {
  const former = { site: at(out), parts };
  const fileOf = (page: string) => at(`pages/${page}`);
  const written = await writeSearch({ folder: at(`${out}.new`), pages, fileOf, version, former });
  swapSites(at(out), written.moves);
  return written;
}

const bytesOf = (out: string) => readFolder(at(out), (file) => readFileSync(file, 'hex'));

/** Names of the parts by language. */
function listOf(out: string): Record<string, string[]> {
  return JSON.parse(readFileSync(at(`${out}/pagefind/parts.json`), 'utf8'));
}

describe('the search index of a site with many answers', () => {
  let pages: SearchPage[] = [];
  let first: WrittenSearch;
  beforeAll(async () => {
    pages = makePages();
    first = await build(pages);
  });

  it('stands in parts, of which the first of each language brings the program', () => {
    const list = listOf('out');
    expect(Object.keys(list)).toEqual(['nl-be', 'en-gb']);
    expect([first.made, list['nl-be']?.length, list['en-gb']?.length]).toEqual([4, 3, 1]);
    const holders = readdirSync(at('out/pagefind'), { recursive: true }).map(String);
    const firsts = [list['nl-be']?.[0], list['en-gb']?.[0]].toSorted();
    expect(holders.filter((name) => name.endsWith('pagefind.js')).sort()).toEqual(
      firsts.map((name) => `${name}/pagefind.js`),
    );
    expect(holders.filter((name) => name.includes('/wasm.'))).toHaveLength(2);
  });

  it('is taken over, to the last byte, when no page changed, in whatever order they come', async () => {
    const before = bytesOf('out');
    const again = await build(pages.toReversed(), { parts: first.parts });
    expect([again.made, again.moves.length]).toEqual([0, 4]);
    expect(bytesOf('out')).toEqual(before);
  });

  it('has the bytes of one that is made without the former, when a newest answer changed, and only its part is made', async () => {
    const changed = pages.map((page) =>
      page.page === date(7, 2024) ? pageOf(page.page, '<h1>Onderwerp 7</h1> met een ander woord') : page,
    );
    const above = await build(changed, { parts: first.parts });
    expect(above.made).toBe(1);
    await build(changed, { out: 'cold' });
    expect(bytesOf('out')).toEqual(bytesOf('cold'));
    first = await build(makePages());
  });

  it.each([
    ['a page is gone', () => build(pages.slice(1), { parts: first.parts }), 1],
    ['the program is another', () => build(pages, { parts: first.parts, version: 'two' }), 4],
  ])('is made anew, as far as that goes, when %s', async (_what, again, made) => {
    expect((await again()).made).toBe(made);
    first = await build(pages);
  });

  it('is made anew in the part of which a file of the former site was touched', async () => {
    const before = bytesOf('out');
    const touched = listOf('out')['nl-be']?.[2] ?? '';
    appendFileSync(at(`out/pagefind/${touched}/pagefind-entry.json`), ' ');
    expect((await build(pages, { parts: first.parts })).made).toBe(1);
    expect(bytesOf('out')).toEqual(before);
  });

  it('fails when a page cannot be read', async () => {
    const missing = { page: 'nl/x/2024-12-31/index.html', language: 'nl-be', digest: 'x' };
    await expect(build([missing], { out: 'wrong' })).rejects.toThrow('ENOENT');
  });
});

describe('what is remembered of a search index', () => {
  it('is what was said last', () => {
    const parts = new Map([['key', { folder: 'pagefind/nl-be-0', stamp: 's' }]]);
    rememberSearch(at('memory'), new Map([['other', { folder: 'x', stamp: '' }]]));
    rememberSearch(at('memory'), parts);
    expect(recallSearch(at('memory'))).toEqual(parts);
  });

  it('is nothing if it cannot be read', () => {
    writeFileSync(at('memory/search.json'), '{');
    expect(recallSearch(at('memory'))).toEqual(new Map());
    expect(recallSearch(at('nowhere'))).toEqual(new Map());
  });
});
