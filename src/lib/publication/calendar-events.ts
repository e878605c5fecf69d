import { expectedDate } from '../answer/expected-date.ts';
import { firstName } from '../answer/former-names.ts';
import type { ListedSite } from './listed-site.ts';
import type { Standing } from './standing.ts';

/** A reporting date of a dossier: of an answer that there is, or of the next one that is expected. */
export interface CalendarEvent {
  /** The same as long as it is the same event, under whatever names. */
  readonly id: string;
  readonly kind: 'answer' | 'expected';
  readonly date: string;
  readonly dossier: string;
  readonly title: string;
  /** Where the answer stands; absent of one that is expected. */
  readonly standing?: Standing;
}

/** Returns the reporting dates of a site: expected ones by date, then those of answers with the newest first. */
export function listEvents({ dossiers }: Pick<ListedSite, 'dossiers'>, language: string): CalendarEvent[] {
  const events = dossiers.flatMap(({ id: dossier, title: titles, answers, frequency, formerly }): CalendarEvent[] => {
    const idAt = (date: string) => `${date}.${firstName(dossier, formerly)}`;
    const title = titles[language] ?? dossier;
    const newest = answers[0]?.date;
    const next = newest && expectedDate(newest, frequency);
    const past = answers.map(
      ({ date, formerly: days, standing }): CalendarEvent => ({
        id: idAt(firstName(date, days)),
        kind: 'answer',
        date,
        dossier,
        title,
        standing,
      }),
    );
    return next ? [{ id: idAt(next), kind: 'expected', date: next, dossier, title }, ...past] : past;
  });
  const order = (a: CalendarEvent, b: CalendarEvent) =>
    (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.dossier < b.dossier ? -1 : 1);
  const of = (kind: CalendarEvent['kind']) => events.filter((event) => event.kind === kind).sort(order);
  return [...of('expected'), ...of('answer').reverse()];
}
