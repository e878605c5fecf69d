import type { SiteFile } from '../answer/site-file.ts';
import { absoluteAddress } from '../export/open-data/subject.ts';
import type { ListedSite } from '../publication/listed-site.ts';
import { writeXmlText } from './escape.ts';
import { listPages } from './list-pages.ts';

/**
 * Returns the sitemap of a site (sitemaps.org 0.9): each page in each language, with its twins and, where it is known,
 * the day on which it was published or corrected; never that of the build.
 */
export function makeSitemap(site: ListedSite): string {
  const address = (path: string) => writeXmlText(absoluteAddress(site, path));
  const entries = listPages(site).flatMap(({ paths, changed }) => {
    const twins = site.languages.map(({ code, locale }) => [locale, address(paths[code] ?? '')] as const);
    const links = [...twins, ['x-default', twins[0]?.[1] ?? ''] as const]
      .map(([locale, at]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at}"/>`)
      .join('');
    return twins.map(
      ([, at]) => `<url><loc>${at}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${links}</url>\n`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}

/** Returns `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. */
export function makeRobots(site: SiteFile): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(site, '/sitemap.xml')}\n`;
}
