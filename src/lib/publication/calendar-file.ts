import ical from 'ical-generator';
import { answerPath, dossierPath } from '../answer/addresses.ts';
import { readerOf } from '../answer/site.ts';
import { formatDate } from '../format/date.ts';
import { listEvents } from './calendar-events.ts';
import type { ListedSite } from './listed-site.ts';

/**
 * Returns the reporting dates of a site as a calendar file in a language (iCalendar, RFC 5545): whole days, each with an
 * identifier that stays the same. Time stamps are those of the dates themselves, so that the bytes do not change.
 */
export function makeCalendarFile(site: ListedSite, language: string): string {
  const { words, locale } = readerOf(site, language);
  const root = site.baseUrl.replace(/\/?$/, '/');
  const { hostname } = new URL(root);
  const calendar = ical({
    name: `${site.name[language]}: ${words.pages.calendar}`,
    prodId: { company: 'Peildatum', product: 'Peildatum', language: language.toUpperCase() },
  });
  for (const { id, kind, date, dossier, title } of listEvents(site, language)) {
    const path = kind === 'answer' ? answerPath(language, dossier, date) : dossierPath(language, dossier);
    const phrase = kind === 'answer' ? words.labels.answerAt : words.pages.expected;
    const day = new Date(`${date}T00:00:00Z`);
    calendar.createEvent({
      id: `${id}@${hostname}`,
      start: day,
      allDay: true,
      timezone: 'UTC',
      stamp: day,
      summary: `${title}: ${phrase.replace('{date}', formatDate(date, locale))}`,
      url: new URL(path.slice(1), root).href,
    });
  }
  return calendar.toString();
}
