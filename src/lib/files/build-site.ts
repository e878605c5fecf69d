import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkFormerNames } from '../answer/former-names.ts';
import { compareProblems, hasErrors, type Problem, type Read } from '../problem.ts';
import { type ListedSite, listSite } from '../publication/listed-site.ts';
import type { RecordedSite } from '../publication/recorded-site.ts';
import { selectAnswers } from '../publication/select-answers.ts';
import { type BuildCounts, wordCarried } from '../report/build-words.ts';
import { checkLinks, checkOuterLinks } from '../website/check-links.ts';
import { warnReplaced } from '../website/check-public.ts';
import { buildDate } from './build-date.ts';
import { type DateKeys, digestDates, makeDateKeys, noDates, takeDates, withoutDates } from './build-dates.ts';
import { dossierFolders, isWithin, listSearchPages } from './build-dossiers.ts';
import { memoryFolder, recallBuild } from './build-memory.ts';
import { recallPart } from './build-parts.ts';
import { placeSite } from './build-place.ts';
import {
  type BuildPlan,
  type CarriedDossier,
  type FormerSite,
  listMoves,
  planShare,
  type Shard,
  takeShard,
} from './build-plan.ts';
import { startPlan } from './build-planning.ts';
import { type Progress, tellProgress } from './build-progress.ts';
import { buildSearch } from './build-search.ts';
import { countDates, countWorkers, divideWork, makeShares } from './build-shares.ts';
import { finishSwap, freshFolder } from './build-swap.ts';
import { readBuiltSite } from './built-pages.ts';
import { type CompiledPages, compiledPages } from './compiled-pages.ts';
import { showsDrafts, siteFolder } from './environment.ts';
import { loadDossiers } from './load-site.ts';
import { renderPages } from './render-pages.ts';
import { readSiteLanguage } from './report-options.ts';
import { holdSite } from './shown-site.ts';
import { writeCharts } from './write-charts.ts';
import { writeDocuments } from './write-documents.ts';
import { writeCatalog, writeOpenData } from './write-open-data.ts';
import { writePictures } from './write-pictures.ts';
import { writeServerRules } from './write-server-rules.ts';

/** What is built, and how. */
export interface BuildRequest {
  /** Folder of the program. */
  readonly root: string;
  /** Where the site goes. */
  readonly out: string;
  /** Whether every dossier is made anew, whatever was built before. */
  readonly isWhole?: boolean;
  /** Whether documents and pictures are left out: to look at, not to publish. */
  readonly isQuick?: boolean;
  /** Only a part of the dossiers and nothing about the whole site; it is put together with the other parts later. */
  readonly shard?: Shard | undefined;
  /** The same for a share of a build on this machine: the keys of its dossiers by id. */
  readonly dossiers?: ReadonlyMap<string, string> | undefined;
  /** Folders of parts that were built before. */
  readonly parts?: readonly string[];
  readonly progress?: Progress;
  /** Pages that somebody else compiles; without it, the build has them compiled. */
  readonly pages?: Promise<CompiledPages> | undefined;
  /** Whether problems stop the build; without it, errors do. */
  stops?(problems: readonly Problem[]): boolean;
}

/** What came of a build. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly counts: BuildCounts;
}

/**
 * Builds the site beside its place and then moves it there, so that a build that fails leaves the former site as it was.
 * Dossiers of which nothing changed are taken over from the former site; the bytes are those of a whole build. Many new
 * dossiers are made in parts, side by side. Returns what is wrong with the sources and with what was built.
 */
export async function buildSite(request: BuildRequest): Promise<BuildResult> {
  const { out, isWhole = false, shard, dossiers, parts = [] } = request;
  const progress = request.progress ?? tellProgress(readSiteLanguage());
  finishSwap(out);
  const memory = recallBuild(memoryFolder(siteFolder(), out));
  const own: FormerSite = { folder: out, memory, isPart: false };
  const formers = [...parts.map((folder) => recallPart(folder, true)), ...(isWhole ? [] : [own])];
  if (dossiers) return buildFrom({ ...request, progress }, planShare(dossiers), []).finally(progress.end);
  const { expected, settle } = await progress.during('plan', () => startPlan(request, formers));
  if (shard) return buildFrom({ ...request, progress }, takeShard(expected, shard), []).finally(progress.end);
  if (divideWork(expected, countWorkers(), countDates).length === 0) {
    const holds = async () => (await progress.during('plan', settle)) === expected;
    const built = await tryBuild({ ...request, progress }, expected, formers, holds).finally(progress.end);
    if (built) return built;
  }
  const plan = await progress.during('plan', settle);
  const shares = divideWork(plan, countWorkers(), countDates);
  const made = shares.length > 0 ? await progress.during('parts', () => makeShares(request, shares)) : undefined;
  if (made && made.problems.length > 0) {
    progress.end();
    return { problems: made.problems, counts: countDossiers(plan) };
  }
  try {
    const all = [...(made?.folders.map((folder) => recallPart(folder, false)) ?? []), ...formers];
    return await buildFrom({ ...request, progress }, made ? await planAgain(request, all, plan.keys) : plan, all);
  } finally {
    made?.remove();
    progress.end();
  }
}

/** Returns the plan of a build once all former files were looked at. */
function planAgain(...asked: Parameters<typeof startPlan>): Promise<BuildPlan> {
  return startPlan(...asked).settle();
}

function countDossiers({ fresh, carried }: BuildPlan): BuildCounts {
  return { made: fresh.length, carried: carried.length };
}

interface Work extends BuildRequest {
  readonly progress: Progress;
}

async function buildFrom(work: Work, plan: BuildPlan, formers: readonly FormerSite[]): Promise<BuildResult> {
  const built = await tryBuild(work, plan, formers, async () => true);
  if (!built) throw new Error('a plan that is settled holds');
  return built;
}

/** Builds by a plan; nothing comes of it if the plan turns out not to hold. */
async function tryBuild(
  work: Work,
  plan: BuildPlan,
  formers: readonly FormerSite[],
  holds: () => Promise<boolean>,
): Promise<BuildResult | undefined> {
  const { out, progress, stops = hasErrors } = work;
  const counts = countDossiers(plan);
  const told = (found: readonly Problem[]): BuildResult => ({
    counts,
    problems: [...found, ...plan.carried.flatMap(({ problems }) => problems)].toSorted(compareProblems),
  });
  const stopped = new AbortController();
  const compiling = work.pages ?? compiledPages(work.root, stopped.signal);
  compiling.catch(() => undefined); // Told where they are waited for.
  const dated = new Map(plan.fresh.map((id) => [id, digestDates(siteFolder(), id)]));
  const { value: recorded, problems } = await progress.during('read', () => readFresh(plan));
  if (!recorded || stops(told(problems).problems)) {
    stopped.abort();
    if (!work.pages) await compiling.then(({ release }) => release()).catch(() => undefined);
    return told(problems);
  }
  const folder = freshFolder(out);
  rmSync(folder, { recursive: true, force: true });
  const former = formers.find((one) => one.folder === out);
  const made = await makeSite({ ...work, folder, plan, recorded, counts, compiling, holds, dated, former });
  if (!made) return undefined;
  const taken = made.isTaken ? [...plan.carried, { from: out }] : plan.carried;
  if (!fits(taken, formers, made.assets)) return buildFrom(work, await planAgain(work, []), []);
  const found = [...problems, ...made.problems];
  if (stops(told(found).problems)) {
    rmSync(folder, { recursive: true, force: true });
    return told(found);
  }
  await progress.during('place', () => placeSite(work, plan, { ...made, problems: found }));
  return told(found);
}

/** Reads what is made, and asks of the whole site what no dossier can tell of itself. */
function readFresh({ fresh, carried }: BuildPlan): Read<RecordedSite> {
  const { value, problems } = loadDossiers(siteFolder(), fresh);
  const dossiers = [...(value?.dossiers ?? []), ...carried.flatMap(({ listed }) => listed ?? [])];
  return { value, problems: [...problems, ...checkFormerNames({ dossiers })] };
}

/** Pages that are taken over must lead to the style sheets and scripts of this build. */
function fits(
  taken: readonly Pick<CarriedDossier, 'from'>[],
  formers: readonly FormerSite[],
  assets: readonly string[],
): boolean {
  const used = formers.filter(({ folder }) => taken.some(({ from }) => from === folder));
  return used.every(({ memory }) => memory.assets.join() === assets.join());
}

interface Making extends Work {
  readonly folder: string;
  readonly plan: BuildPlan;
  readonly recorded: RecordedSite;
  readonly counts: BuildCounts;
  readonly compiling: Promise<CompiledPages>;
  /** Of the dossiers that are made; see `digestDates`. */
  readonly dated: DateKeys;
  /** The site that stands in its place. */
  readonly former: FormerSite | undefined;
  holds(): Promise<boolean>;
}

/** Makes the pages and downloads of fresh dossiers, and everything about the whole site; nothing if the plan does not hold. */
async function makeSite(work: Making) {
  const { folder, plan, recorded, progress, counts, compiling, dated, former, isQuick = false } = work;
  const isPart = work.shard !== undefined || work.dossiers !== undefined;
  const now = buildDate();
  const shown = selectAnswers(recorded, { buildDate: now, drafts: showsDrafts() });
  const { dossiers: listed, ...frame } = listSite(shown);
  const whole: ListedSite = {
    ...frame,
    dossiers: inOrder(plan, [...listed, ...plan.carried.flatMap((one) => one.listed ?? [])]),
  };
  const dateKeys = makeDateKeys(shown, plan.keys, dated);
  const taken = former ? takeDates({ shown, keys: dateKeys, former, folder, buildDate: now }) : noDates;
  const anew = withoutDates(shown, taken);
  const release = holdSite({ shown, listed: whole });
  const detail = wordCarried(counts, readSiteLanguage());
  // Of a part, only what belongs to its dossiers is made, and what leads elsewhere is asked when parts are put together.
  const isHere = isPart ? isWithin(plan.fresh.flatMap((id) => dossierFolders(shown, id))) : () => true;
  const isMade = (file: string) => isHere(file) && !taken.isFile(file);
  const { rendered, replaced } = await progress
    .during('pages', async () => renderPages(await compiling, folder, whole.baseUrl, isMade), detail)
    .finally(release);
  const catalog = await progress.during('data', () => writeOpenData(shown, folder, taken.isTaken));
  await progress.during('charts', () => writeCharts(anew, folder, { isQuick }));
  const problems: Problem[] = warnReplaced(replaced);
  if (!isQuick) {
    await progress.during('pictures', () => writePictures(anew, folder));
    problems.push(...(await progress.during('documents', () => writeDocuments(folder, anew))));
  }
  const carried = new Map(plan.carried.map((one) => [one.id, one]));
  writeServerRules(whole, folder);
  // From here on files of dossiers that are taken over are read.
  if (!(await work.holds())) return undefined;
  const built = readBuiltSite(folder, whole.baseUrl, listMoves(plan), rendered);
  const search = listSearchPages(built);
  const parts = whole.dossiers.flatMap(({ id }) => catalog.get(id) ?? carried.get(id)?.catalog ?? []);
  // Other processes make the index while this one writes the catalogue.
  const [index] = await progress.during('search', () =>
    Promise.all([isPart ? undefined : buildSearch(work, search), writeCatalog(whole, parts, folder)]),
  );
  await progress.during('links', () => {
    problems.push(...checkLinks(built, (file) => isHere(file) && !(isQuick && isLeftOut(file))));
    problems.push(...plan.carried.flatMap(({ outerLinks }) => checkOuterLinks(outerLinks, built)));
  });
  const assets = listAssets(folder);
  const isTaken = taken.count > 0;
  const about = { recorded, shown, listed, dateKeys, isTaken, buildDate: now };
  return { ...about, folder, catalog, built, search, index, problems, assets };
}

/** What a quick build does not make. */
function isLeftOut(file: string): boolean {
  return /\.(?:docx|pdf|txt|png)$/.test(file);
}

/** The order of a build is that of the ids, whatever was made when. */
function inOrder<T extends { readonly id: string }>({ keys }: BuildPlan, list: readonly T[]): T[] {
  const byId = new Map(list.map((one) => [one.id, one]));
  return [...keys.keys()].flatMap((id) => byId.get(id) ?? []);
}

/** Names of style sheets, scripts and fonts. */
function listAssets(folder: string): string[] {
  const at = path.join(folder, '_astro');
  return existsSync(at) ? readdirSync(at).sort() : [];
}
