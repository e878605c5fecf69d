import { pagesOf } from './built-site.ts';

/** Returns one page of each kind that a built site has, by the kind's name; only of those that are asked for. */
export function kindsOf(
  folder: string,
  isWanted: (page: string) => boolean = () => true,
): { readonly kind: string; readonly page: string }[] {
  const pages = pagesOf(folder).filter(isWanted);
  return patterns.flatMap(([kind, pattern, take]) => {
    const found = pages.filter((page) => pattern.test(page));
    const page = take === 'last' ? found.at(-1) : found[0];
    return page === undefined ? [] : [{ kind, page }];
  });
}

const patterns = [
  ['start', /^index\.html$/, 'first'],
  ['home', /^nl\/index\.html$/, 'first'],
  ['all answers', /^en\/answers\/index\.html$/, 'first'],
  ['dossier', /^nl\/antwoorden\/[^/]+\/index\.html$/, 'last'],
  ['answer', /^nl\/antwoorden\/[^/]+\/[\d-]+\/index\.html$/, 'last'],
  ['translated answer', /^en\/answers\/[^/]+\/[\d-]+\/index\.html$/, 'first'],
  ['changes', /^nl\/antwoorden\/[^/]+\/[\d-]+\/wijzigingen\/index\.html$/, 'last'],
  ['earlier version', /^nl\/antwoorden\/[^/]+\/[\d-]+\/versie-1\/index\.html$/, 'last'],
  ['corrections', /^nl\/rechtzettingen\/index\.html$/, 'first'],
  ['calendar', /^en\/calendar\/index\.html$/, 'first'],
  ['about', /^nl\/over\/index\.html$/, 'first'],
  ['accessibility', /^en\/accessibility\/index\.html$/, 'first'],
  ['contact', /^nl\/contact\/index\.html$/, 'first'],
  ['not found', /^404\.html$/, 'first'],
] as const;
