import { type Problem, problem } from '../problem.ts';

/** A built site: its pages by path from the root (`nl/index.html`), and whether there is a file. */
export interface BuiltSite {
  readonly pages: ReadonlyMap<string, string>;
  hasFile(path: string): boolean;
  /** Where the site stands, as `https://example.org/a/`. */
  readonly baseUrl: string;
}

/**
 * Returns a problem for each link, picture, style sheet or script in a page whose target does not exist in the site, and
 * for each `#…` without an element of that id. Links to other sites are not followed.
 */
export function checkLinks(site: BuiltSite): Problem[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (page: string) => {
    const known = ids.get(page) ?? listIds(site.pages.get(page) ?? '');
    ids.set(page, known);
    return known;
  };
  return [...site.pages].flatMap(([page, html]) =>
    listLinks(html).flatMap(({ address, at }) => {
      const target = findTarget(address, page, site.baseUrl);
      if (target === undefined || (target && isThere(target, site, idsOf))) return [];
      return [problem('link-broken', placeOf(page, html, at), { address })];
    }),
  );
}

interface Target {
  readonly path: string;
  readonly id: string;
}

/** Undefined if the address is of another site or no page at all; null if it is a path outside the site. */
function findTarget(address: string, page: string, baseUrl: string): Target | null | undefined {
  const base = new URL(baseUrl.replace(/\/?$/, '/'));
  const own = new URL(page.replace(/(^|\/)index\.html$/, '$1'), base);
  const url = URL.parse(address, own);
  if (!url) return null;
  if (url.origin !== base.origin) return undefined;
  if (!url.pathname.startsWith(base.pathname)) return /^[a-z]+:/i.test(address) ? undefined : null;
  const path = decode(url.pathname.slice(base.pathname.length));
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, id: decode(url.hash.slice(1)) };
}

function isThere({ path, id }: Target, site: BuiltSite, idsOf: (page: string) => ReadonlySet<string>): boolean {
  if (!site.hasFile(path)) return false;
  return id === '' || !path.endsWith('.html') || idsOf(path).has(id);
}

interface Link {
  readonly address: string;
  readonly at: number;
}

function listLinks(html: string): Link[] {
  return [...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/gi)].map((found) => ({
    address: decodeEntities(found[1] ?? ''),
    at: found.index,
  }));
}

function listIds(html: string): Set<string> {
  return new Set([...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/gi)].map(([, id = '']) => decodeEntities(id)));
}

function placeOf(file: string, html: string, at: number): Problem['place'] {
  const before = html.slice(0, at).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Characters that the site's own writers escape in attributes. */
function decodeEntities(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:lt|#60|#x3c);/gi, '<')
    .replace(/&(?:gt|#62|#x3e);/gi, '>')
    .replace(/&#(?:39|x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}
