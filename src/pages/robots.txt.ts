import { listedSite } from '../lib/files/shown-site.ts';
import { makeRobots } from '../lib/website/sitemap.ts';
import { answerWith } from '../text-endpoint.ts';

/** What programs that follow links may read. */
export const makeText = () => makeRobots(listedSite());

export const GET = answerWith(makeText, 'text/plain');
