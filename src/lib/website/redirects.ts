import { answerPath, changesPath, dossierPath, versionPath } from '../answer/addresses.ts';
import type { ListedAnswer, ListedDossier, ListedSite } from '../publication/listed-site.ts';

/** A folder of the site that has another address now: everything below it moved along. Paths without the site's base. */
export interface MovedFolder {
  readonly language: string;
  readonly from: string;
  readonly to: string;
}

/** A page at an address that it had before, and what it leads to. */
export interface Redirect extends MovedFolder {
  /** What it leads to, in each language. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly dossier: ListedDossier;
  /** Of an answer; without it the page is that of the dossier. */
  readonly date?: string | undefined;
}

/** Returns the folders that moved, by their former address; what lies within another goes before it. */
export function listMovedFolders(site: ListedSite): MovedFolder[] {
  const moved = site.languages.flatMap(({ code: language }) =>
    site.dossiers.flatMap((dossier) => movedFolders(language, dossier)),
  );
  const depth = ({ from }: MovedFolder) => from.split('/').length;
  return moved.toSorted((a, b) => depth(b) - depth(a) || (a.from < b.from ? -1 : 1));
}

function movedFolders(language: string, { id, formerly, answers, withdrawn }: ListedDossier): MovedFolder[] {
  const former = formerly.map(({ name }) => name);
  const dates = [...answers, ...withdrawn].flatMap(({ date, formerly: days }) =>
    days.flatMap(({ name: day }) =>
      [id, ...former].map((name) => ({ from: answerPath(language, name, day), to: answerPath(language, id, date) })),
    ),
  );
  const names = former.map((name) => ({ from: dossierPath(language, name), to: dossierPath(language, id) }));
  return [...dates, ...names].map((moved) => ({ language, ...moved }));
}

/**
 * Returns a page for each former address of a page that is shown. Within the folder of a dossier only those `rendered`
 * are given: the folders of others are taken over from a former build, with what is in them.
 */
export function listRedirects(site: ListedSite, rendered?: readonly string[]): Redirect[] {
  const languages = site.languages.map(({ code }) => code);
  const pages = site.dossiers.flatMap((dossier) => pagesOf(dossier, languages));
  const kept = site.dossiers.filter(({ id }) => rendered && !rendered.includes(id));
  const isKept = ({ language, from }: MovedFolder) => kept.some(({ id }) => from.startsWith(dossierPath(language, id)));
  return listMovedFolders(site)
    .filter((moved) => !isKept(moved))
    .flatMap(({ language, from, to }) =>
      pages.flatMap((page): Redirect[] => {
        const path = page.addresses[language] ?? '';
        return path.startsWith(to) ? [{ ...page, language, from: from + path.slice(to.length), to: path }] : [];
      }),
    );
}

type ShownPage = Pick<Redirect, 'addresses' | 'dossier' | 'date'>;

function pagesOf(dossier: ListedDossier, languages: readonly string[]): ShownPage[] {
  const { id, answers, withdrawn } = dossier;
  const page = (pathOf: (language: string) => string, date?: string): ShownPage => ({
    addresses: Object.fromEntries(languages.map((code) => [code, pathOf(code)])),
    dossier,
    date,
  });
  const answerPages = ({ date, hasChanges, corrections }: ListedAnswer) => [
    page((language) => answerPath(language, id, date), date),
    ...(hasChanges ? [page((language) => changesPath(language, id, date), date)] : []),
    ...corrections.map((_, index) => page((language) => versionPath(language, id, date, index + 1), date)),
  ];
  return [
    page((language) => dossierPath(language, id)),
    ...answers.flatMap(answerPages),
    ...withdrawn.map(({ date }) => page((language) => answerPath(language, id, date), date)),
  ];
}
