import { rmSync } from 'node:fs';
import { checkFormerNames } from '../answer/former-names.ts';
import { compareProblems, hasErrors, type Problem, type Read } from '../problem.ts';
import type { RecordedSite } from '../publication/recorded-site.ts';
import type { BuildCounts } from '../report/build-words.ts';
import { makeClaimed, type ShareWork } from './build-claims.ts';
import { digestDates } from './build-dates.ts';
import { memoryFolder, recallBuild } from './build-memory.ts';
import { recallPart } from './build-parts.ts';
import { placeSite } from './build-place.ts';
import {
  type BuildPlan,
  type CarriedDossier,
  type FormerSite,
  planShare,
  type Shard,
  takeShard,
} from './build-plan.ts';
import { startPlan } from './build-planning.ts';
import { type Progress, tellProgress } from './build-progress.ts';
import { countDates, countWorkers, divideWork, makeShares } from './build-shares.ts';
import { finishSwap, freshFolder } from './build-swap.ts';
import { type CompiledPages, compiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { loadDossiers } from './load-site.ts';
import { makeSite } from './make-site.ts';
import { readSiteLanguage } from './report-options.ts';

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
  const made =
    shares.length > 0
      ? await progress.during('parts', () =>
          makeShares(request, shares, (...asked) => takePart(request.root, ...asked)),
        )
      : undefined;
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

/** Makes the shares of a build that no other process has claimed; see `makeClaimed`. */
export function takePart(root: string, work: ShareWork, pages: Promise<CompiledPages>): Promise<readonly Problem[]> {
  const progress = tellProgress(readSiteLanguage(), true);
  return makeClaimed(work, async (out, share) => {
    const dossiers = new Map(share);
    const { problems } = await buildSite({ root, out, isQuick: work.isQuick, dossiers, pages, progress });
    return problems;
  });
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
