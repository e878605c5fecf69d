import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../website/search-record.ts';

/** What is no prose, or stands in the interface only. */
const leftOut = ['svg', 'nav', '.chart-data', '.note-ref', '.language-notice', '[data-export="omit"]'];

/** What the indexer writes beside the index and the site does not use: interfaces of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Writes the search index of pages to `pagefind/` in the folder of a site, each in its own language. The same pages give
 * the same bytes in any order. Throws what the indexer says is wrong.
 */
export async function writeSearch(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: leftOut });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const wrong: string[] = [];
    for (const { page, html } of records.toSorted((a, b) => (a.page < b.page ? -1 : 1))) {
      wrong.push(...(await index.addHTMLFile({ sourcePath: page, content: html })).errors);
    }
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    wrong.push(...written.errors);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    const at = path.join(folder, 'pagefind');
    for (const name of readdirSync(at).filter((found) => unused.test(found))) rmSync(path.join(at, name));
  } finally {
    await close();
  }
}
