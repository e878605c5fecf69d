import { buildDate } from '../../lib/files/build-date.ts';
import { listedSite } from '../../lib/files/shown-site.ts';
import { makeSecurityTxt } from '../../lib/website/security-txt.ts';
import { answerWith, type Endpoint } from '../../text-endpoint.ts';

/** Nothing where the site names no contact. */
export function getStaticPaths() {
  const text = makeSecurityTxt(listedSite(), buildDate());
  return text === undefined ? [] : [{ params: { file: 'security.txt' } }];
}

/** Where to report that something about the site is not secure. */
export const makeText: Endpoint['makeText'] = () => makeSecurityTxt(listedSite(), buildDate()) ?? '';

export const GET = answerWith(makeText, 'text/plain');
