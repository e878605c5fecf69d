import { Feed } from 'feed';
import { answerPath, feedPath, homePath } from '../answer/addresses.ts';
import { firstName } from '../answer/former-names.ts';
import { readerOf } from '../answer/site.ts';
import { formatDate } from '../format/date.ts';
import type { ListedAnswer, ListedDossier, ListedSite } from './listed-site.ts';
import type { WithdrawnAnswer } from './select-answers.ts';

/** Entries of a feed; older ones are in the site itself. */
const size = 50;

/**
 * Returns the Atom feed of a language (RFC 4287): an entry for each answer, correction and withdrawal, the newest first.
 * Its dates are those of publication and correction, never that of the build. Entries keep their ids when a folder is renamed.
 */
export function makeFeed(site: ListedSite, language: string): string {
  const reader = readerOf(site, language);
  const addressOf = (path: string) => new URL(path.slice(1), site.baseUrl.replace(/\/?$/, '/')).href;
  const entries = site.dossiers
    .flatMap((dossier) => [
      ...dossier.answers.flatMap((dated) => entriesOf(dossier, dated, language, reader.locale, reader.words)),
      ...dossier.withdrawn.map((dated) => withdrawalOf(dossier, dated, language, reader)),
    ])
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, size);
  const feed = new Feed({
    id: addressOf(feedPath(language)),
    title: site.name[language] ?? '',
    link: addressOf(homePath(language)),
    language: reader.locale,
    copyright: site.publisher.name[language] ?? '',
    updated: instant(entries[0]?.date ?? '1970-01-01'),
    generator: 'Peildatum',
    feedLinks: { atom: addressOf(feedPath(language)) },
    author: { name: site.publisher.name[language] ?? '' },
  });
  for (const { id, path, title, date, updated = date, description } of entries) {
    const days = { date: instant(updated), published: instant(date) };
    feed.addItem({ id: addressOf(id), link: addressOf(path), title, description, ...days });
  }
  return feed.atom1();
}

interface Entry {
  /** The path that it had first, and what of that page it tells. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly date: string;
  /** Where it changed after that. */
  readonly updated?: string | undefined;
  readonly description: string;
}

function entriesOf(
  dossier: ListedDossier,
  dated: ListedAnswer,
  language: string,
  locale: string,
  { labels, pages }: ReturnType<typeof readerOf>['words'],
): Entry[] {
  const { id, title: titles, description } = dossier;
  const { date, published = date, publicFrom, corrections: made } = dated;
  const path = answerPath(language, id, date);
  const identity = firstPath(dossier, dated, language);
  const name = `${titles[language]}: ${labels.answerAt.replace('{date}', formatDate(date, locale))}`;
  // Under embargo nobody could read it on the day on which it was published.
  const first = latestOf([publicFrom?.slice(0, 10), published]);
  const answer = {
    id: identity,
    path,
    title: name,
    date: first,
    updated: latestOf([first, ...made.map((correction) => correction.date)]),
    description: description[language] ?? '',
  };
  const corrections = made.map(({ number, date: on, reason }) => {
    const what = pages.correction.replace('{number}', String(number)).replace('{date}', formatDate(on, locale));
    return {
      id: `${identity}#correction-${number}`,
      path,
      title: `${what}: ${name}`,
      date: on,
      description: reason[language] ?? '',
    };
  });
  return [answer, ...corrections];
}

function withdrawalOf(
  dossier: ListedDossier,
  dated: WithdrawnAnswer,
  language: string,
  { locale, words }: ReturnType<typeof readerOf>,
): Entry {
  const { id, title } = dossier;
  const { date, withdrawn } = dated;
  const name = `${title[language]}: ${words.labels.answerAt.replace('{date}', formatDate(date, locale))}`;
  return {
    id: `${firstPath(dossier, dated, language)}#withdrawn`,
    path: answerPath(language, id, date),
    title: `${words.pages.withdrawnTitle}: ${name}`,
    date: withdrawn.date,
    description: withdrawn.reason[language] ?? '',
  };
}

function firstPath(
  { id, formerly }: ListedDossier,
  dated: Pick<ListedAnswer, 'date' | 'formerly'>,
  language: string,
): string {
  return answerPath(language, firstName(id, formerly), firstName(dated.date, dated.formerly));
}

function instant(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The latest of dates (ISO 8601), of which at least one is given. */
function latestOf(dates: readonly (string | undefined)[]): string {
  const given = dates.filter((date) => date !== undefined);
  return given.toSorted().at(-1) ?? '';
}
