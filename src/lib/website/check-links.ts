import { type Problem, problem } from '../problem.ts';
import { Remembered } from '../remember.ts';

/** A built site: its pages by path from the root (`nl/index.html`), and whether there is a file. */
export interface BuiltSite {
  readonly pages: ReadonlyMap<string, string>;
  hasFile(path: string): boolean;
  /** HTML of a page that is not among `pages`: it was checked before. */
  readOther?(path: string): string;
  /** Where the site stands, as `https://example.org/a/`. */
  readonly baseUrl: string;
}

/**
 * Returns a problem for each link, picture, style sheet or script in a page whose target does not exist in the site, and
 * for each `#…` without an element of that id. Links to other sites are not followed, nor targets that are not asked.
 */
export function checkLinks(site: BuiltSite, isAsked: (path: string) => boolean = () => true): Problem[] {
  const idsOf = idFinder(site);
  return [...site.pages].flatMap(([page, html]) =>
    linksOf(page, html, site).flatMap(({ address, at, target }) => {
      if (target === undefined || (target && (!isAsked(target.path) || isThere(target, site, idsOf)))) return [];
      return [problem('link-broken', placeOf(page, html, at), { address })];
    }),
  );
}

/** A link of a page to another part of the site: what it leads to may vanish while the page stays as it is. */
export interface OuterLink {
  readonly address: string;
  readonly target: Target;
  readonly place: Problem['place'];
}

/** Returns the links of pages that are `inside` to what is not; each target once, at its first place. */
export function listOuterLinks(site: BuiltSite, isInside: (path: string) => boolean): OuterLink[] {
  const links = new Map<string, OuterLink>();
  for (const [page, html] of site.pages) {
    if (!isInside(page)) continue;
    for (const { address, at, target } of linksOf(page, html, site)) {
      const key = target && `${target.path}#${target.id}`;
      if (!key || isInside(target.path) || links.has(key)) continue;
      links.set(key, { address, target, place: placeOf(page, html, at) });
    }
  }
  return [...links.values()];
}

/** Returns a problem for each link that leads nowhere any more; see `checkLinks`. */
export function checkOuterLinks(links: readonly OuterLink[], site: BuiltSite): Problem[] {
  const idsOf = idFinder(site);
  return links
    .filter(({ target }) => !isThere(target, site, idsOf))
    .map(({ place, address }) => problem('link-broken', place, { address }));
}

function idFinder(site: BuiltSite): (page: string) => ReadonlySet<string> {
  const ids = new Map<string, ReadonlySet<string>>();
  return (page) => {
    const known = ids.get(page) ?? listIds(site.pages.get(page) ?? site.readOther?.(page) ?? '');
    ids.set(page, known);
    return known;
  };
}

interface Target {
  readonly path: string;
  readonly id: string;
}

/** A link as it stands in a page, with what it leads to. */
interface Link {
  readonly address: string;
  readonly at: number;
  /** Undefined if the address is of another site or no page at all; null if it is a path outside the site. */
  readonly target: Target | null | undefined;
}

const found = new Remembered<BuiltSite, readonly Link[]>();
const targets = new Remembered<BuiltSite, Link['target']>();

/** The links of a page: read once, to be followed and to be remembered. */
function linksOf(page: string, html: string, site: BuiltSite): readonly Link[] {
  return found.of(site, page, () => {
    const base = new URL(site.baseUrl.replace(/\/?$/, '/'));
    const own = new URL(page.replace(/(^|\/)index\.html$/, '$1'), base);
    const targetOf = (address: string) => {
      if (address.startsWith('#')) return { path: page, id: decode(address.slice(1)) };
      // What begins at the root leads to the same from everywhere, and is much of every page.
      if (!address.startsWith('/')) return findTarget(address, own, base);
      return targets.of(site, address, () => findTarget(address, own, base));
    };
    return listAttributes(html, /\s(?:href|src)="([^"]*)"/gi).map(({ value, at }) => ({
      address: value,
      at,
      target: targetOf(value),
    }));
  });
}

/** The values of an attribute, each with the place where its element begins. `pattern` begins with a space and has the value as its group. */
function listAttributes(html: string, pattern: RegExp): { value: string; at: number }[] {
  return [...html.matchAll(pattern)].flatMap(({ 1: written = '', index }) => {
    const at = findTag(html, index);
    return at === undefined ? [] : [{ value: decodeEntities(written), at }];
  });
}

/** Where the tag begins in which a place stands, if it does. To look back from a few attributes is quicker than to read every tag. */
function findTag(html: string, place: number): number | undefined {
  for (let at = place; at >= 0 && html[at] !== '>'; at--) {
    if (html[at] === '<' && /[a-z]/i.test(html[at + 1] ?? '')) return at;
  }
  return undefined;
}

function findTarget(address: string, own: URL, base: URL): Link['target'] {
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

function listIds(html: string): Set<string> {
  return new Set(listAttributes(html, /\sid="([^"]*)"/gi).map(({ value }) => value));
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
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:lt|#60|#x3c);/gi, '<')
    .replace(/&(?:gt|#62|#x3e);/gi, '>')
    .replace(/&#(?:39|x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}
