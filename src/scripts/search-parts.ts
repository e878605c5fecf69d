/** A page that was found, before its text is loaded. */
export interface Found {
  readonly id: string;
  /** Places in its text of the words that were found. */
  readonly words: readonly number[];
  data(): Promise<Result>;
}

/** What is shown of it. */
export interface Result {
  readonly url: string;
  readonly excerpt: string;
  /** Its whole text, from which the excerpt is cut. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What is asked of Pagefind; `search` asks every part that was merged and puts what they answer in one order. */
export interface Index {
  search(text: string): Promise<{ readonly results: readonly Found[] }>;
}

/** What both the first part of an index and those that are merged with it are told. */
interface Options {
  readonly baseUrl: string;
  readonly excerptLength: number;
  readonly metaCacheTag: string;
}

interface Pagefind extends Index {
  options(options: Options & { basePath: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Rejects if the first part did not load. */
  preload(text: string): Promise<void>;
  mergeIndex(address: string, options: Options): Promise<void>;
}

/**
 * Loads the index of the page's language from the folder at an address; returns what searches it. The first part brings
 * the program; the others are data for it.
 */
export async function loadIndex(
  address: string,
  baseUrl: string,
): Promise<(text: string) => Promise<readonly Found[]>> {
  const response = await fetch(`${address}parts.json`, { cache: 'no-cache' });
  const [first = '', ...others] = partsOf(document.documentElement.lang, await response.json());
  const index = (await import(/* @vite-ignore */ `${address}${first}/pagefind.js`)) as Pagefind;
  // A part that changes has another name, so browsers may keep what they loaded of it.
  const options = { baseUrl, excerptLength: 25, metaCacheTag: '' };
  await index.options({ ...options, basePath: `${address}${first}/`, noWorker: true });
  await index.init();
  await index.preload('');
  await Promise.all(others.map((part) => index.mergeIndex(`${address}${part}/`, options)));
  return async (text) => (others.length > 0 ? searchParts(index, text) : (await index.search(text)).results);
}

/** The parts of a language, of the same one elsewhere, or of the one with most answers. */
function partsOf(code: string, parts: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const language = code.toLowerCase();
  return parts[language] ?? parts[language.split('-')[0] ?? ''] ?? Object.values(parts)[0] ?? [];
}

/** Behind a word, it makes one that is nowhere: then Pagefind looks for the longest beginning of it that is a word. */
const nonsense = 'qxqz';

/**
 * Returns the pages of an index in several parts that have all words of a text, best first, as one index would. A part
 * alone does otherwise where it lacks a word: it looks for the beginning of that word instead, or leaves it out.
 */
export async function searchParts(index: Index, text: string): Promise<readonly Found[]> {
  let found = (await index.search(text)).results;
  const words = text.split(/\s+/).filter(Boolean);
  // What stands between quotation marks is found as it is, or not at all.
  if (/^".+"$/.test(text)) return found;
  for (const word of words) {
    const exact = new Set((await index.search(`"${word}"`)).results.map(({ id }) => id));
    if (found.every(({ id }) => exact.has(id))) continue;
    const known = new Set([...exact, ...(await findLonger(index, word))]);
    // A word that no page has is left out by one index too.
    if (known.size > 0) found = found.filter(({ id }) => known.has(id));
  }
  return found;
}

/** Pages with a word that begins with this one: where only a shorter one was found, nonsense behind it finds the same. */
async function findLonger(index: Index, word: string): Promise<Set<string>> {
  const shorter = new Map((await index.search(word + nonsense)).results.map(({ id, words }) => [id, words.join()]));
  const { results } = await index.search(word);
  return new Set(results.filter(({ id, words }) => shorter.get(id) !== words.join()).map(({ id }) => id));
}
