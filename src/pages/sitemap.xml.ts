import type { APIRoute } from 'astro';
import { shownSite } from '../lib/files/shown-site.ts';
import { makeSitemap } from '../lib/website/sitemap.ts';

/** The pages of the site, for search engines. */
export const GET: APIRoute = () =>
  new Response(makeSitemap(shownSite()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
