import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compareProblems, hasErrors, type Problem } from '../problem.ts';
import { type ListedSite, listSite } from '../publication/listed-site.ts';
import type { RecordedSite } from '../publication/recorded-site.ts';
import { type SelectedSite, selectAnswers } from '../publication/select-answers.ts';
import { checkLinks, checkOuterLinks } from '../website/check-links.ts';
import { buildDate } from './build-date.ts';
import { describeMade, listSearchRecords } from './build-dossiers.ts';
import { type BuildMemory, memoryFolder, recallBuild, rememberBuild } from './build-memory.ts';
import { type BuildPlan, planBuild } from './build-plan.ts';
import { finishSwap, freshFolder, swapSites } from './build-swap.ts';
import { siteFolder } from './environment.ts';
import { finishPages, readBuiltSite } from './finish-pages.ts';
import { loadDossiers } from './load-site.ts';
import { renderPages } from './render-pages.ts';
import { holdSite, showsDrafts } from './shown-site.ts';
import { writeCharts } from './write-charts.ts';
import { writeDocuments } from './write-documents.ts';
import { writeCatalog, writeOpenData } from './write-open-data.ts';
import { writePictures } from './write-pictures.ts';
import { writeSearch } from './write-search.ts';

/** What is built, and how. */
export interface BuildRequest {
  /** Folder of the program. */
  readonly root: string;
  /** Where the site goes. */
  readonly out: string;
  /** Whether every dossier is made anew, whatever is remembered of the build before. */
  readonly isWhole?: boolean;
  /** Whether problems stop the build; without it, errors do. */
  stops?(problems: readonly Problem[]): boolean;
}

/**
 * Builds the site beside its place and then moves it there, so that a build that fails leaves the former site as it was.
 * Dossiers of which nothing changed are taken over from the former site; the bytes are those of a whole build.
 * Returns what is wrong with the sources and with what was built; what stops the build leaves the former site too.
 */
export async function buildSite(request: BuildRequest): Promise<Problem[]> {
  const { out, isWhole = false } = request;
  finishSwap(out);
  const memory = memoryFolder(siteFolder(), out);
  const remembered = recallBuild(memory);
  const result = await buildOnce(request, memory, isWhole ? forget(remembered) : remembered);
  // Pages that were taken over must lead to the style sheets and scripts of this build.
  return result ?? (await buildOnce(request, memory, forget(remembered))) ?? [];
}

/** Undefined if pages would be taken over that do not fit. */
async function buildOnce(
  { root, out, stops = hasErrors }: BuildRequest,
  memory: string,
  remembered: BuildMemory,
): Promise<Problem[] | undefined> {
  const choices = JSON.stringify({ drafts: showsDrafts() });
  const plan = planBuild({ site: siteFolder(), out, memory: remembered, buildDate: buildDate(), choices });
  const { value: recorded, problems } = loadDossiers(siteFolder(), plan.fresh);
  const told = (found: readonly Problem[]) =>
    [...found, ...plan.carried.flatMap((made) => made.problems)].toSorted(compareProblems);
  if (!recorded || stops(told(problems))) return told(problems);
  const folder = freshFolder(out);
  rmSync(folder, { recursive: true, force: true });
  const made = await makeSite({ root, out, folder, plan, recorded });
  const found = [...problems, ...made.problems];
  if (plan.carried.length > 0 && made.assets.join() !== remembered.assets.join()) return undefined;
  if (stops(told(found))) {
    rmSync(folder, { recursive: true, force: true });
    return told(found);
  }
  const keys = new Map(plan.fresh.map((id) => [id, plan.keys.get(id) ?? '']));
  const fresh = describeMade({ ...made, recorded, folder, problems: found, buildDate: buildDate() }, keys);
  const carried = new Map(plan.carried.map((one) => [one.id, one]));
  rememberBuild(memory, fresh, { dossiers: carried, assets: made.assets });
  swapSites(
    out,
    plan.carried.flatMap(({ folders }) => folders),
  );
  return told(found);
}

interface Making {
  readonly root: string;
  readonly out: string;
  readonly folder: string;
  readonly plan: BuildPlan;
  readonly recorded: RecordedSite;
}

/** Makes the pages and downloads of fresh dossiers, and everything about the whole site. */
async function makeSite({ root, out, folder, plan, recorded }: Making) {
  const shown = selectAnswers(recorded, { buildDate: buildDate(), drafts: showsDrafts() });
  const { dossiers: listed, ...frame } = listSite(shown);
  const whole: ListedSite = { ...frame, dossiers: inOrder(plan, [...listed, ...carriedParts(plan, 'listed')]) };
  await render(root, folder, shown, whole);
  await writeCharts(shown, folder);
  const catalog = await writeOpenData(shown, folder);
  writePictures(shown, folder);
  const problems = await writeDocuments(folder, shown);
  const parts = whole.dossiers.flatMap(({ id }) => catalog.get(id) ?? carriedOf(plan, id)?.catalog ?? []);
  writeCatalog(whole, parts, folder);
  finishPages(folder, whole.baseUrl);
  const carried = plan.carried.flatMap(({ folders }) => folders);
  const built = readBuiltSite(folder, whole.baseUrl, { former: out, carried });
  await writeSearch(folder, [...listSearchRecords(built), ...plan.carried.flatMap(({ search }) => search)]);
  problems.push(...checkLinks(built));
  problems.push(...plan.carried.flatMap(({ outerLinks }) => checkOuterLinks(outerLinks, built)));
  return { shown, listed, catalog, built, problems, assets: listAssets(folder) };
}

async function render(root: string, folder: string, shown: SelectedSite, listed: ListedSite): Promise<void> {
  const release = holdSite({ shown, listed });
  try {
    await renderPages(root, folder);
  } finally {
    release();
  }
}

/** The order of a build is that of the ids, whatever was made when. */
function inOrder<T extends { readonly id: string }>({ keys }: BuildPlan, list: readonly T[]): T[] {
  const byId = new Map(list.map((one) => [one.id, one]));
  return [...keys.keys()].flatMap((id) => byId.get(id) ?? []);
}

function carriedParts<K extends 'listed'>({ carried }: BuildPlan, part: K) {
  return carried.flatMap((made) => made[part] ?? []);
}

function carriedOf({ carried }: BuildPlan, id: string) {
  return carried.find((made) => made.id === id);
}

function forget({ assets }: BuildMemory): BuildMemory {
  return { assets, dossiers: new Map() };
}

/** Names of style sheets, scripts and fonts. */
function listAssets(folder: string): string[] {
  const at = path.join(folder, '_astro');
  return existsSync(at) ? readdirSync(at).sort() : [];
}
