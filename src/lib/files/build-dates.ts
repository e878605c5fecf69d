import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { answerPath } from '../answer/addresses.ts';
import type { SelectedDossier, SelectedSite } from '../publication/select-answers.ts';
import { isWithin } from './build-dossiers.ts';
import { sharedPart } from './build-inputs.ts';
import { type FormerSite, isSameMoment } from './build-plan.ts';
import { stampFolders } from './build-swap.ts';
import { digestText } from './digest.ts';
import { listFolder } from './read-folder.ts';
import { digestFiles } from './source-digests.ts';

/** Digests about the reporting dates of dossiers that a build makes, by id and date. */
export type DateKeys = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Returns, by reporting date, the SHA-256 of the sources of a dossier on which the answer of that date can rest: all that
 * belong to no date, and those of this date and of earlier ones. It is asked before they are read: what changes meanwhile
 * is made anew the next time.
 */
export function digestDates(site: string, id: string): Map<string, string> {
  const files = ['content', 'data'].flatMap((top) =>
    listFolder(path.join(site, top, id)).map((name) => `${top}/${id}/${name}`),
  );
  const groups = Map.groupBy(files, (file) => /^[^/]+\/[^/]+\/(\d{4}-\d\d-\d\d)[/.]/.exec(file)?.[1] ?? '');
  const digests = new Map<string, string>();
  let before = '';
  for (const date of [...groups.keys()].sort()) {
    before = digestText(`${before}\0${digestFiles(site, groups.get(date) ?? [])}`);
    digests.set(date, before);
  }
  return digests;
}

/**
 * Returns the keys of the dates that are shown: the SHA-256 of all that decides what stands in the folder of a date. Of
 * later dates that is only that they are there. `keys` are those of the dossiers, `digests` what `digestDates` gave of each.
 */
export function makeDateKeys(
  { dossiers }: Pick<SelectedSite, 'dossiers'>,
  keys: ReadonlyMap<string, string>,
  digests: DateKeys,
): DateKeys {
  return new Map(
    dossiers.map(({ id, answers }) => {
      const dates = answers.map(({ date }) => date);
      const shared = sharedPart(keys.get(id) ?? '');
      const keyOf = (date: string) => digestText([shared, digests.get(id)?.get(date), ...dates].join('\0'));
      return [id, new Map(dates.map((date) => [date, keyOf(date)]))];
    }),
  );
}

/** What is taken over, and where it goes. */
export interface TakeRequest {
  readonly shown: SelectedSite;
  readonly keys: DateKeys;
  readonly former: FormerSite;
  /** Root of the site that is built. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly buildDate: number;
}

/** Dates of dossiers that change, of which the files are taken over. */
export interface TakenDates {
  isTaken(id: string, date: string): boolean;
  /** Whether a file stands in the folder of such a date, by its path from the root of the site. */
  isFile(file: string): boolean;
  readonly count: number;
}

/** Where nothing is taken over. */
export const noDates: TakenDates = { isTaken: () => false, isFile: () => false, count: 0 };

/**
 * Copies from a former site the folders of the dates of which nothing changed, though something of their dossier did. As
 * with whole dossiers, no moment may lie between the two builds at which something becomes public, and no file of the
 * dossier may have been touched. A date about which something was told is made anew, so that it is told again.
 */
export function takeDates(request: TakeRequest): TakenDates {
  const taken = new Map(
    request.shown.dossiers.map((dossier) => [dossier.id, new Set(listUnchanged(request, dossier))]),
  );
  const folders = [...taken].flatMap(([id, dates]) =>
    [...dates].flatMap((date) => dateFolders(request.shown, id, date)),
  );
  const { former, folder: site } = request;
  for (const folder of folders.filter((one) => existsSync(path.join(former.folder, one)))) {
    cpSync(path.join(former.folder, folder), path.join(site, folder), { recursive: true });
  }
  return { isTaken: (id, date) => taken.get(id)?.has(date) === true, isFile: isWithin(folders), count: folders.length };
}

function listUnchanged({ shown, keys, former, buildDate }: TakeRequest, { id, answers }: SelectedDossier): string[] {
  const made = former.memory.dossiers.get(id);
  if (!made || !isSameMoment(made, buildDate)) return [];
  const same = answers.flatMap(({ date }) => {
    const isTold = isWithin(dateFolders(shown, id, date));
    const isSame = made.dates[date] === keys.get(id)?.get(date);
    return isSame && !made.problems.some(({ place }) => isTold(place.file)) ? [date] : [];
  });
  return same.length > 0 && stampFolders(former.folder, made.folders) === made.stamp ? same : [];
}

/** The folders of a date in a built site, from its root: one for each language. */
function dateFolders({ languages }: SelectedSite, id: string, date: string): string[] {
  return languages.map(({ code }) => answerPath(code, id, date).replace(/^\/|\/$/g, ''));
}

/** Returns a site with only the answers that are made anew. */
export function withoutDates(shown: SelectedSite, { isTaken }: TakenDates): SelectedSite {
  const dossiers = shown.dossiers.map((dossier) => ({
    ...dossier,
    answers: dossier.answers.filter(({ date }) => !isTaken(dossier.id, date)),
  }));
  return { ...shown, dossiers };
}
