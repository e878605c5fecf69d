import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { divideSearch, type FoundPage, type SearchPart } from '../website/search-parts.ts';
import { type Move, stampFolders } from './build-swap.ts';
import { digestText } from './digest.ts';
import { digestOf } from './document-cache.ts';
import type { KeptPart, KeptParts } from './kept-search.ts';
import { type IndexFiles, makeIndexes } from './make-indexes.ts';

/** A page that can be found. */
export interface SearchPage extends FoundPage {
  /** Of what can be found in it (`SearchRecord`). */
  readonly digest: string;
}

/** What a search index is made of, and what may be taken over. */
export interface SearchRequest {
  /** Folder of the site that is built. */
  readonly folder: string;
  readonly pages: readonly SearchPage[];
  /** Tells where a page stands on disk. */
  readonly fileOf: (page: string) => string;
  /** Digest of the program that makes it; without it nothing is taken over. */
  readonly version: string | undefined;
  /** The site that was built before, and the parts that it has. */
  readonly former: { readonly site: string; readonly parts: KeptParts };
}

/** What came of it. */
export interface WrittenSearch {
  readonly parts: KeptParts;
  /** How many of them were made. */
  readonly made: number;
  /** The others: they move over from the former site. */
  readonly moves: readonly Move[];
}

/** A part as it is made: the first of its language brings the script that searches. */
interface Asked extends SearchPart<SearchPage> {
  readonly hasProgram: boolean;
  readonly key: string;
}

/**
 * Writes the search index of pages to `pagefind/` in the folder of a site: a folder for each part, and `parts.json` with
 * the names of those of each language, the one with most pages first. A part that was made of the same pages and not
 * touched since is taken over. The same pages give the same bytes, in any order. Throws what the indexer says is wrong.
 */
export async function writeSearch({ folder, pages, fileOf, version, former }: SearchRequest): Promise<WrittenSearch> {
  const asked = divideSearch(pages, numberOf).map((part, index, all) => ask(part, all[index - 1], version));
  const parts = new Map<string, KeptPart>();
  for (const { key } of asked) {
    const kept = version === undefined ? undefined : former.parts.get(key);
    if (kept && stampFolders(former.site, [kept.folder]) === kept.stamp) parts.set(key, kept);
  }
  const moves = [...parts.values()].map((part) => ({ from: former.site, folder: part.folder }));
  const fresh = asked.filter(({ key }) => !parts.has(key));
  const orders = fresh.map(({ pages: own, hasProgram }) => ({
    pages: own.map(({ page }) => ({ page, file: fileOf(page) })),
    hasProgram,
  }));
  for (const [index, files] of (await makeIndexes(orders)).entries()) {
    const { key = '', language = '' } = fresh[index] ?? {};
    parts.set(key, writePart(folder, language, files));
  }
  writeList(folder, asked, parts);
  return { parts, made: fresh.length, moves };
}

/** A number from the digest of a name. */
function numberOf(name: string): number {
  return Number.parseInt(digestText(name).slice(0, 8), 16);
}

function ask(part: SearchPart<SearchPage>, before?: SearchPart<SearchPage>, version = ''): Asked {
  const hasProgram = before?.language !== part.language;
  const pieces = part.pages.flatMap(({ page, digest }) => [page, digest]);
  return { ...part, hasProgram, key: digestOf([version, part.language, String(hasProgram), ...pieces]) };
}

/** Writes a part to a folder that is named after its content, so that browsers may keep what they loaded of it. */
function writePart(site: string, language: string, files: IndexFiles): KeptPart {
  const names = Object.keys(files).sort();
  const digest = digestOf(names.flatMap((name) => [name, files[name] ?? '']));
  const folder = `pagefind/${language}-${digest.slice(0, 12)}`;
  const at = path.join(site, folder);
  for (const inner of new Set(names.map((name) => path.dirname(name))))
    mkdirSync(path.join(at, inner), { recursive: true });
  for (const name of names) writeFileSync(path.join(at, name), files[name] ?? '');
  return { folder, stamp: stampFolders(site, [folder]) ?? '' };
}

function writeList(site: string, asked: readonly Asked[], parts: KeptParts): void {
  const sizeOf = (own: readonly Asked[]) => own.reduce((sum, { pages }) => sum + pages.length, 0);
  const byLanguage = [...Map.groupBy(asked, ({ language }) => language)];
  const largestFirst = byLanguage.toSorted(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  const nameOf = ({ key }: Asked) => path.posix.basename(parts.get(key)?.folder ?? '');
  const list = Object.fromEntries(largestFirst.map(([language, own]) => [language, own.map(nameOf)]));
  mkdirSync(path.join(site, 'pagefind'), { recursive: true });
  writeFileSync(path.join(site, 'pagefind', 'parts.json'), JSON.stringify(list));
}
