import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../website/search-record.ts';
import { digestOf } from './document-cache.ts';
import { type KeptSearch, keepSearch, readKeptSearch } from './kept-search.ts';
import { readFolder } from './read-folder.ts';

/** What is no prose, or stands in the interface only. */
const leftOut = ['svg', 'nav', '.chart-data', '.note-ref', '.language-notice', '[data-export="omit"]'];

/** What the indexer writes beside the index and the site does not use: interfaces of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Writes the search index of pages to `pagefind/` in the folder of a site, each in its own language. The same pages give
 * the same bytes in any order; if they are those of the index that was kept, that one is taken. Returns whether an index
 * was made. Throws what the indexer says is wrong.
 */
export async function writeSearch(
  folder: string,
  records: readonly SearchRecord[],
  kept?: KeptSearch,
): Promise<boolean> {
  const sorted = records.toSorted((a, b) => (a.page < b.page ? -1 : 1));
  const at = path.join(folder, 'pagefind');
  if (!kept) {
    await makeIndex(at, sorted);
    return true;
  }
  const key = digestOf([kept.version, ...sorted.flatMap(({ page, html }) => [page, html])]);
  const files = readKeptSearch(kept, key);
  if (files) {
    writeFiles(at, files);
    return false;
  }
  await makeIndex(at, sorted);
  keepSearch(kept, key, Object.fromEntries(readFolder(at, (file) => new Uint8Array(readFileSync(file)))));
  return true;
}

async function makeIndex(at: string, records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: leftOut });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const wrong: string[] = [];
    for (const { page, html } of records) {
      wrong.push(...(await index.addHTMLFile({ sourcePath: page, content: html })).errors);
    }
    const written = await index.writeFiles({ outputPath: at });
    wrong.push(...written.errors);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    for (const name of readdirSync(at).filter((found) => unused.test(found))) rmSync(path.join(at, name));
  } finally {
    await close();
  }
}

function writeFiles(at: string, files: Readonly<Record<string, Uint8Array>>): void {
  const folders = new Set(Object.keys(files).map((name) => path.dirname(path.join(at, name))));
  for (const one of folders) mkdirSync(one, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(at, name), bytes);
}
