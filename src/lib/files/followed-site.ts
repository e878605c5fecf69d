import { checkFormerNames } from '../answer/former-names.ts';
import { compareProblems, hasErrors, type Problem } from '../problem.ts';
import { type ListedDossier, type ListedSite, listSite } from '../publication/listed-site.ts';
import { joinDossiers, type RecordedDossier, type RecordedParts } from '../publication/recorded-site.ts';
import { type SelectedSite, selectAnswers } from '../publication/select-answers.ts';
import { buildDate } from './build-date.ts';
import { momentsOf } from './build-dossiers.ts';
import { makeKeys } from './build-inputs.ts';
import { isSameMoment } from './build-plan.ts';
import { showsDrafts } from './environment.ts';
import { keepFiles } from './kept-files.ts';
import { lookAtSite, readFromDisk, type SiteOnDisk, throwProblems } from './load-site.ts';
import { cacheFolder } from './program.ts';

/** What lists know of a dossier, and when another day would make them know something else. */
interface KnownDossier {
  /** Undefined if nothing of it may be seen. */
  readonly listed?: ListedDossier | undefined;
  readonly buildDate: number;
  readonly moments: readonly number[];
}

const known = new Map<string, KnownDossier & { readonly stamp: string }>();
const selected = new WeakMap<RecordedDossier, SelectedSite>();
let list: { readonly from: SiteOnDisk; readonly site: ListedSite } | undefined;

/** Returns a site with one dossier, for its pages in the development server: nothing else is read. Throws what is wrong with it, or that there is none. */
export function followDossier(id: string): SelectedSite {
  const site = lookAtSite();
  const read = readFromDisk(site, id);
  const problems = [...site.problems, ...(read?.problems ?? [])];
  if (hasErrors(problems)) throwProblems(problems.toSorted(compareProblems));
  if (!site.parts || !read?.value) throw new Error(`no dossier ${id}`);
  return select(read.value, site.parts);
}

/**
 * Returns a site as lists know it, for the development server. What they know of a dossier is kept by the digest of all that
 * it is made of, so that a large site is read once and not at each start. Throws what is wrong with any dossier.
 */
export function followList(): ListedSite {
  const site = lookAtSite();
  if (list?.from === site) return list.site;
  const problems: Problem[] = [...site.problems];
  const dossiers = listDossiers(site, problems);
  problems.push(...checkFormerNames({ dossiers }));
  if (!site.parts || hasErrors(problems)) throwProblems(problems.toSorted(compareProblems));
  list = { from: site, site: { ...listSite(selectedOf(site.parts, [])), dossiers } };
  return list.site;
}

function listDossiers(site: SiteOnDisk, problems: Problem[]): ListedDossier[] {
  const { folder, stamps } = site;
  const now = buildDate();
  const changed = [...stamps].filter(([id, stamp]) => {
    const before = known.get(`${folder}\0${id}`);
    return before?.stamp !== stamp || !isSameMoment(before, now);
  });
  const choices = JSON.stringify({ list: folder, drafts: showsDrafts() });
  const keys = makeKeys(folder, choices, { ids: changed.map(([id]) => id) });
  const kept = keepFiles(cacheFolder('lists'), '1');
  for (const [id, stamp] of changed) {
    const key = keys.get(id) ?? '';
    const found = kept.find(key);
    const before = found && (JSON.parse(new TextDecoder().decode(found)) as KnownDossier);
    const made = before && isSameMoment(before, now) ? before : listOne(site, id, now, problems);
    if (!made) continue;
    if (made !== before) kept.keep(key, new TextEncoder().encode(JSON.stringify(made)));
    known.set(`${folder}\0${id}`, { ...made, stamp });
  }
  return [...stamps].flatMap(([id]) => known.get(`${folder}\0${id}`)?.listed ?? []);
}

function listOne(site: SiteOnDisk, id: string, now: number, problems: Problem[]): KnownDossier | undefined {
  const read = readFromDisk(site, id);
  problems.push(...(read?.problems ?? []));
  if (!site.parts || !read?.value || hasErrors(read.problems)) return undefined;
  const [listed] = listSite(select(read.value, site.parts)).dossiers;
  return { listed, buildDate: now, moments: momentsOf(joinDossiers(site.parts, [read.value]), id) };
}

function select(dossier: RecordedDossier, parts: RecordedParts): SelectedSite {
  const made = selected.get(dossier) ?? selectedOf(parts, [dossier]);
  selected.set(dossier, made);
  return made;
}

function selectedOf(parts: RecordedParts, dossiers: readonly RecordedDossier[]): SelectedSite {
  return selectAnswers(joinDossiers(parts, dossiers), { buildDate: buildDate(), drafts: showsDrafts() });
}
