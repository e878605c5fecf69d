import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem.ts';
import { type ListedSite, listSite } from '../publication/listed-site.ts';
import type { RecordedSite } from '../publication/recorded-site.ts';
import { selectAnswers } from '../publication/select-answers.ts';
import { type BuildCounts, wordCarried } from '../report/build-words.ts';
import { checkLinks, checkOuterLinks } from '../website/check-links.ts';
import { warnReplaced } from '../website/check-public.ts';
import { buildDate } from './build-date.ts';
import { type DateKeys, makeDateKeys, noDates, takeDates, withoutDates } from './build-dates.ts';
import { dossierFolders, isWithin, listSearchPages } from './build-dossiers.ts';
import { type BuildPlan, type FormerSite, listMoves } from './build-plan.ts';
import type { Progress } from './build-progress.ts';
import { buildSearch } from './build-search.ts';
import type { BuildRequest } from './build-site.ts';
import { readBuiltSite } from './built-pages.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { showsDrafts } from './environment.ts';
import { renderPages } from './render-pages.ts';
import { readSiteLanguage } from './report-options.ts';
import { holdSite } from './shown-site.ts';
import { writeCharts } from './write-charts.ts';
import { writeCatalog, writeOpenData } from './write-open-data.ts';
import { writeServerRules } from './write-server-rules.ts';

/** What a site is made of, and where. */
export interface Making extends Pick<BuildRequest, 'out' | 'shard' | 'dossiers' | 'isQuick'> {
  readonly progress: Progress;
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
export async function makeSite(work: Making) {
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
  // From here on files of dossiers that are taken over are read.
  if (!(await work.holds())) return undefined;
  const moves = listMoves(plan);
  const { pages } = readBuiltSite(folder, whole.baseUrl, moves, rendered);
  const search = listSearchPages(pages);
  // Other processes make the index while this one goes on.
  const indexing = isPart ? undefined : buildSearch(work, search);
  indexing?.catch(() => undefined); // Told where it is waited for.
  const catalog = await progress.during('data', () =>
    writeOpenData(shown, folder, { isTaken: taken.isTaken, rendered }),
  );
  await progress.during('charts', () => writeCharts(anew, folder, { isQuick }));
  const problems: Problem[] = warnReplaced(replaced);
  if (!isQuick) {
    // Libraries of a megabyte, for who wants documents.
    const [{ writeDocuments }, { writePictures }] = await Promise.all([
      import('./write-documents.ts'),
      import('./write-pictures.ts'),
    ]);
    await progress.during('pictures', () => writePictures(anew, folder));
    problems.push(...(await progress.during('documents', () => writeDocuments(folder, anew))));
  }
  const carried = new Map(plan.carried.map((one) => [one.id, one]));
  writeServerRules(whole, folder);
  const built = readBuiltSite(folder, whole.baseUrl, moves, pages);
  const parts = whole.dossiers.flatMap(({ id }) => catalog.get(id) ?? carried.get(id)?.catalog ?? []);
  await progress.during('data', () => writeCatalog(whole, parts, folder));
  const index = await progress.during('search', () => indexing);
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
