import type { APIRoute } from 'astro';
import { listedSite } from '../lib/files/shown-site.ts';
import { makeSitemap } from '../lib/website/sitemap.ts';

/** The pages of the site, for search engines. */
export const GET: APIRoute = () =>
  new Response(makeSitemap(listedSite()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
