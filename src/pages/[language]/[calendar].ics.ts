import { pathWord } from '../../lib/answer/addresses.ts';
import { listedSite } from '../../lib/files/shown-site.ts';
import { makeCalendarFile } from '../../lib/publication/calendar-file.ts';
import { answerWith, type Endpoint } from '../../text-endpoint.ts';

export function getStaticPaths() {
  return listedSite().languages.map(({ code }) => ({
    params: { language: code, calendar: pathWord(code, 'calendar') },
  }));
}

/** The reporting dates of a language's site as a calendar file. */
export const makeText: Endpoint['makeText'] = ({ params }) => makeCalendarFile(listedSite(), params.language ?? '');

export const GET = answerWith(makeText, 'text/calendar');
