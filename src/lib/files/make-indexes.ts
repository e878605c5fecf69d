import { readFileSync } from 'node:fs';
import { makeSearchRecord } from '../website/search-record.ts';
import { countWorkers } from './build-shares.ts';

/** An index that is asked for. */
export interface IndexOrder {
  /** In their order: path from the root of the site, and where the page stands on disk. */
  readonly pages: readonly { readonly page: string; readonly file: string }[];
  /** Whether the script and the program that search come with it. */
  readonly hasProgram: boolean;
}

/** Files of an index by path from its folder. */
export type IndexFiles = Readonly<Record<string, Uint8Array>>;

type Indexer = typeof import('pagefind');

/** What the indexer puts beside an index and the site does not use: interfaces of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
const program = /^(?:pagefind\.js|wasm\..*)$/;
const anyLanguage = 'wasm.unknown.pagefind';

/** Texts that results quote from, in so many files for each index: pages that stand together are much the same. */
const textFiles = 64;

/** Pages for which one more indexer is worthwhile: starting it takes a tenth of a second or two, a page some milliseconds. */
const pagesEach = 100;

/** Pages that an indexer is given before it has answered: it goes on while this process does other work. */
const pagesAhead = 64;

/**
 * Makes search indexes side by side, by as many indexers as there are processors where there are many pages, the largest first. Returns the files of
 * each, in the order of `orders`. Throws what an indexer says is wrong.
 */
export async function makeIndexes(orders: readonly IndexOrder[]): Promise<IndexFiles[]> {
  const made: IndexFiles[] = [];
  const waiting = [...orders.entries()].toSorted(([, a], [, b]) => a.pages.length - b.pages.length);
  const work = async () => {
    const indexer = await loadIndexer();
    try {
      for (let next = waiting.pop(); next; next = waiting.pop()) made[next[0]] = await makeIndex(indexer, next[1]);
    } finally {
      await indexer.close();
    }
  };
  const pages = orders.reduce((sum, order) => sum + order.pages.length, 0);
  const indexers = Math.min(countWorkers(), orders.length, Math.ceil(pages / pagesEach));
  await Promise.all(Array.from({ length: indexers }, work));
  return made;
}

/** How many indexers were started in this process. */
let started = 0;

/** The library starts one process and gives it one thing at a time: loaded under another address it starts another. */
function loadIndexer(): Promise<Indexer> {
  started += 1;
  return import(/* @vite-ignore */ `${import.meta.resolve('pagefind')}?${started}`);
}

async function makeIndex({ createIndex }: Indexer, { pages, hasProgram }: IndexOrder): Promise<IndexFiles> {
  const { index, errors } = await createIndex({ maxFragments: textFiles });
  if (!index) throw new Error(errors.join('\n'));
  const wrong: string[] = [];
  for (let at = 0; at < pages.length; at += pagesAhead) {
    const added = pages.slice(at, at + pagesAhead).flatMap(({ page, file }) => {
      const record = makeSearchRecord(page, readFileSync(file, 'utf8'));
      return record ? [index.addHTMLFile({ sourcePath: page, content: record.html })] : [];
    });
    wrong.push(...(await Promise.all(added)).flatMap(({ errors }) => errors));
  }
  const { files, errors: last } = await index.getFiles();
  await index.deleteIndex();
  if (wrong.length + last.length > 0) throw new Error([...wrong, ...last].join('\n'));
  return chooseFiles(Object.fromEntries(files.map((file) => [file.path, file.content])), hasProgram);
}

/** Without the program where the first part of the language brings it, and without that for other languages. */
function chooseFiles(files: IndexFiles, hasProgram: boolean): IndexFiles {
  const isWanted = (name: string) => !unused.test(name) && (hasProgram || !program.test(name));
  const chosen = Object.entries(files).filter(([name]) => isWanted(name));
  const hasOwn = chosen.some(([name]) => name.startsWith('wasm.') && name !== anyLanguage);
  return Object.fromEntries(chosen.filter(([name]) => !(hasOwn && name === anyLanguage)));
}
