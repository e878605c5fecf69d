import { listedSite } from '../../lib/files/shown-site.ts';
import { makeFeed } from '../../lib/publication/feed.ts';
import { answerWith, type Endpoint } from '../../text-endpoint.ts';

export function getStaticPaths() {
  return listedSite().languages.map(({ code }) => ({ params: { language: code } }));
}

/** The feed of a language. */
export const makeText: Endpoint['makeText'] = ({ params }) => makeFeed(listedSite(), params.language ?? '');

export const GET = answerWith(makeText, 'application/atom+xml');
