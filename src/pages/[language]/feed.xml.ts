import type { APIRoute } from 'astro';
import { listedSite } from '../../lib/files/shown-site.ts';
import { makeFeed } from '../../lib/publication/feed.ts';

export function getStaticPaths() {
  return listedSite().languages.map(({ code }) => ({ params: { language: code } }));
}

/** The feed of a language. */
export const GET: APIRoute = ({ params }) =>
  new Response(makeFeed(listedSite(), params.language ?? ''), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
