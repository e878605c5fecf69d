import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** What is no prose, or stands in the interface only. */
const leftOut = ['svg', 'nav', '.chart-data', '.note-ref', '.language-notice', '[data-export="omit"]'];

/** What the indexer writes beside the index and the site does not use: interfaces of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Writes the search index of a built site to `pagefind/` in it: a page that has an element with `data-pagefind-body` is
 * found, in its own language. Throws what the indexer says is wrong.
 */
export async function writeSearch(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: leftOut });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    const wrong = [...added.errors, ...written.errors];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    const at = path.join(folder, 'pagefind');
    for (const name of readdirSync(at).filter((found) => unused.test(found))) rmSync(path.join(at, name));
  } finally {
    await close();
  }
}
