import type { SiteFile } from '../answer/site-file.ts';
import { absoluteAddress } from '../export/open-data/subject.ts';

/** A step on the way to a page: what it is called and its address without the base. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** Returns the way to a page for search engines (schema.org `BreadcrumbList`). */
export function describeBreadcrumb(site: SiteFile, crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteAddress(site, path),
    })),
  };
}
