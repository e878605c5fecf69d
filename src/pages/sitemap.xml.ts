import { listedSite } from '../lib/files/shown-site.ts';
import { makeSitemap } from '../lib/website/sitemap.ts';
import { answerWith } from '../text-endpoint.ts';

/** The pages of the site, for search engines. */
export const makeText = () => makeSitemap(listedSite());

export const GET = answerWith(makeText, 'application/xml');
