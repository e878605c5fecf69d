import type { APIRoute } from 'astro';
import { listedSite } from '../lib/files/shown-site.ts';
import { makeRobots } from '../lib/website/sitemap.ts';

/** What programs that follow links may read. */
export const GET: APIRoute = () =>
  new Response(makeRobots(listedSite()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
