import type { APIRoute } from 'astro';
import { pathWord } from '../../lib/answer/addresses.ts';
import { listedSite } from '../../lib/files/shown-site.ts';
import { makeCalendarFile } from '../../lib/publication/calendar-file.ts';

export function getStaticPaths() {
  return listedSite().languages.map(({ code }) => ({
    params: { language: code, calendar: pathWord(code, 'calendar') },
  }));
}

/** The reporting dates of a language's site as a calendar file. */
export const GET: APIRoute = ({ params }) =>
  new Response(makeCalendarFile(listedSite(), params.language ?? ''), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
