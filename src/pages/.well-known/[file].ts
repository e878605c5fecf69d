import type { APIRoute } from 'astro';
import { buildDate } from '../../lib/files/build-date.ts';
import { listedSite } from '../../lib/files/shown-site.ts';
import { makeSecurityTxt } from '../../lib/website/security-txt.ts';

/** Nothing where the site names no contact. */
export function getStaticPaths() {
  const text = makeSecurityTxt(listedSite(), buildDate());
  return text === undefined ? [] : [{ params: { file: 'security.txt' }, props: { text } }];
}

/** Where to report that something about the site is not secure. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
