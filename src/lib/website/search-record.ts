/** What the search index is made of for one page. */
export interface SearchRecord {
  /** Path of the page from the root of the site, as `nl/antwoorden/x/2025-12-31/index.html`. */
  readonly page: string;
  /** The page with only its language and what can be found; pictures are left out. */
  readonly html: string;
}

/** Returns what can be found of a page: its element with `data-pagefind-body`; undefined if it has none. */
export function makeSearchRecord(page: string, html: string): SearchRecord | undefined {
  const start = html.indexOf('<article data-pagefind-body');
  const end = html.indexOf('</article>', start);
  if (start < 0 || end < 0) return undefined;
  const language = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  const article = html.slice(start, end + '</article>'.length).replace(/<svg\b.*?<\/svg>/gs, '');
  return { page, html: `<!doctype html><html lang="${language}"><body>${article}</body></html>` };
}
