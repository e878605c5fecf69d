/** What the search index is made of for one page. */
export interface SearchRecord {
  /** Path of the page from the root of the site, as `nl/antwoorden/x/2025-12-31/index.html`. */
  readonly page: string;
  /** Of the page, as the index names it: `nl-be`. */
  readonly language: string;
  /** Only what can be found: words and the elements that weigh or divide them, without their attributes. */
  readonly html: string;
}

/** A tag, with a name and perhaps attributes (HTML, 13.1.2): a `>` in a quoted value does not end it. */
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*\/?>/gi;

/** What is no prose, or stands in the interface only, by class or by itself. */
const leftOut =
  /\sclass="(?:[^"]*\s)?(?:chart-data|note-ref|language-notice)(?:\s[^"]*)?"|\sdata-export="omit"|\saria-hidden="true"/;

const ignored = 'data-pagefind-ignore="all"';

/** Elements within a sentence: what they hold is read as if they were not there. */
const inline = new Set('a abbr b bdi cite code data dfn em i mark q s small span strong sub sup time u var'.split(' '));

/** Returns what can be found of a page: its element with `data-pagefind-body`; undefined if it has none. */
export function makeSearchRecord(page: string, html: string): SearchRecord | undefined {
  const start = html.indexOf('<article data-pagefind-body');
  const end = html.indexOf('</article>', start);
  if (start < 0 || end < 0) return undefined;
  const language = /<html lang="([^"]*)"/.exec(html)?.[1]?.toLowerCase() || 'unknown';
  const open = html.indexOf('>', start) + 1;
  const words = lighten(html.slice(open, end).replace(/<(svg|nav)\b.*?<\/\1>/gs, ''));
  const body = `${html.slice(start, open)}${words}</article>`;
  return { page, language, html: `<!doctype html><html lang="${language}"><body>${body}</body></html>` };
}

/** A space before each element that does not stand within a sentence parts words that the indexer would take for one. */
function lighten(html: string): string {
  const open: boolean[] = [];
  return html.replace(tag, (_, slash: string, name: string, attributes: string) => {
    const isOut = leftOut.test(attributes);
    if (!inline.has(name)) return slash ? `</${name}>` : ` <${name}${isOut ? ` ${ignored}` : ''}>`;
    if (!slash) open.push(isOut);
    else if (open.pop()) return `</${name}>`;
    return !slash && isOut ? `<${name} ${ignored}>` : '';
  });
}
