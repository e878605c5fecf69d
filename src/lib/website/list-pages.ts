import {
  answerPath,
  changesPath,
  dossierPath,
  homePath,
  listPagePath,
  type PagedList,
  pagedLists,
  type Section,
  sectionPath,
} from '../answer/addresses.ts';
import type { ListedAnswer, ListedDossier, ListedSite } from '../publication/listed-site.ts';
import { isPublic } from '../publication/standing.ts';
import { Remembered } from '../remember.ts';
import { countNoticePages } from './list-notices.ts';

/** A page of the site: its address in each language, without the base, and the day on which it last changed. */
export interface PageAddresses {
  readonly paths: Readonly<Record<string, string>>;
  readonly changed?: string | undefined;
}

/** Answers on one page of the list of all answers. */
export const answersPerPage = 100;

/** Returns how many pages the list of all answers has; at least one. */
export function countAnswersPages({ dossiers }: Pick<ListedSite, 'dossiers'>): number {
  const answers = dossiers.reduce((count, dossier) => count + dossier.answers.length, 0);
  return Math.max(1, Math.ceil(answers / answersPerPage));
}

/** Returns how many pages a list has; at least one. */
export function countListPages(site: Pick<ListedSite, 'dossiers'>, list: PagedList): number {
  return list === 'answers' ? countAnswersPages(site) : countNoticePages(site);
}

/** An answer in a list, with its dossier. */
export interface ListItem {
  readonly dossier: ListedDossier;
  readonly dated: ListedAnswer;
}

/** Every page of the list shows some of the same order. */
const ordered = new Remembered<ListedSite['dossiers'], readonly ListItem[]>();

/** Returns the answers of a site on a page of their list, counted from 1: the newest reporting date first. */
export function listAnswers({ dossiers }: Pick<ListedSite, 'dossiers'>, page: number): readonly ListItem[] {
  return ordered
    .of(dossiers, 'newest first', () =>
      dossiers
        .flatMap((dossier) => dossier.answers.map((dated) => ({ dossier, dated })))
        .toSorted((a, b) => compare(b.dated.date, a.dated.date) || compare(a.dossier.id, b.dossier.id)),
    )
    .slice((page - 1) * answersPerPage, page * answersPerPage);
}

/** Dossiers on the home page. */
const latestCount = 12;

/** Returns the newest answer of each dossier, the newest reporting date first, as many as the home page shows. */
export function listLatest({ dossiers }: Pick<ListedSite, 'dossiers'>): ListItem[] {
  return dossiers
    .flatMap((dossier) => (dossier.answers[0] ? [{ dossier, dated: dossier.answers[0] }] : []))
    .toSorted((a, b) => compare(b.dated.date, a.dated.date) || compare(a.dossier.id, b.dossier.id))
    .slice(0, latestCount);
}

const sections: readonly Section[] = ['calendar', 'about', 'accessibility', 'contact'];

/** Returns the pages of a site that a search engine may list, in a fixed order; earlier versions and drafts are not among them. */
export function listPages(site: ListedSite): PageAddresses[] {
  const inEach = (pathOf: (language: string) => string) =>
    Object.fromEntries(site.languages.map(({ code }) => [code, pathOf(code)]));
  const newest = latest(site.dossiers.flatMap(({ answers }) => answers.map(changeOf)));
  const lists = pagedLists.flatMap((list) =>
    Array.from(
      { length: countListPages(site, list) },
      (_, index) => (language: string) => listPagePath(language, list, index + 1),
    ),
  );
  return [
    { paths: inEach(homePath), changed: newest },
    ...lists.map((pathOf) => ({ paths: inEach(pathOf), changed: newest })),
    ...sections.map((section) => ({ paths: inEach((language) => sectionPath(language, section)) })),
    ...site.dossiers.flatMap((dossier) => [
      {
        paths: inEach((language) => dossierPath(language, dossier.id)),
        changed: latest(dossier.answers.map(changeOf)),
      },
      ...dossier.answers.filter(isListed).flatMap((dated): PageAddresses[] => {
        const changed = changeOf(dated);
        const changes = inEach((language) => changesPath(language, dossier.id, dated.date));
        const answer = { paths: inEach((language) => answerPath(language, dossier.id, dated.date)), changed };
        return dated.hasChanges ? [answer, { paths: changes, changed }] : [answer];
      }),
    ]),
  ];
}

function isListed({ standing }: ListedAnswer): boolean {
  return isPublic(standing);
}

/** The day on which an answer was last corrected, or published. */
function changeOf({ published, corrections }: ListedAnswer): string | undefined {
  return corrections.at(-1)?.date ?? published;
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted(compare)
    .at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
