/** A page of which a search index is made. */
export interface FoundPage {
  /** Path from the root of the site, as `nl/antwoorden/x/2025-12-31/index.html`. */
  readonly page: string;
  readonly language: string;
}

/** Pages in one language of which one index is made. */
export interface SearchPart<T extends FoundPage> {
  readonly language: string;
  readonly pages: readonly T[];
}

/** With at most so many pages a language has one index. */
const whole = 200;

/** The newest answers change while they are written: few together, so that a change makes few anew. */
const newest = 64;

/** What is older hardly ever changes: many together, so that a search asks for few files. */
const older = 1024;

/**
 * Returns the parts of the search index: by language, in each first the newest answers of all dossiers, then the older.
 * Dossiers are divided by `numberOf` their name (from 0, evenly spread), so that one that comes or goes leaves the others
 * where they are; the number of parts is a power of two. Parts and pages stand in the same order, however `pages` came.
 */
export function divideSearch<T extends FoundPage>(
  pages: readonly T[],
  numberOf: (name: string) => number,
): SearchPart<T>[] {
  const sorted = pages.toSorted((a, b) => (a.page < b.page ? -1 : 1));
  const byLanguage = Map.groupBy(sorted, ({ language }) => language);
  return [...byLanguage].flatMap(([language, own]) =>
    divideLanguage(own, numberOf).map((part) => ({ language, pages: part })),
  );
}

function divideLanguage<T extends FoundPage>(pages: readonly T[], numberOf: (name: string) => number): T[][] {
  if (pages.length <= whole) return [[...pages]];
  // Sorted, so that the last one of a dossier stays.
  const last = new Map(pages.map(({ page }) => [dossierOf(page), page]));
  const { fresh = [], rest = [] } = Object.groupBy(pages, ({ page }) =>
    last.get(dossierOf(page)) === page ? 'fresh' : 'rest',
  );
  return [...spread(fresh, newest, numberOf), ...spread(rest, older, numberOf)];
}

function spread<T extends FoundPage>(pages: readonly T[], most: number, numberOf: (name: string) => number): T[][] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(pages.length / most)));
  const parts = Map.groupBy(pages, ({ page }) => numberOf(dossierOf(page)) % count);
  return [...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
}

/** The folder of all dates of a dossier in a language, as `nl/antwoorden/x`. */
function dossierOf(page: string): string {
  return page.split('/').slice(0, -2).join('/');
}
