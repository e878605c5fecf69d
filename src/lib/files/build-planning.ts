import path from 'node:path';
import { buildDate } from './build-date.ts';
import { makeKeys } from './build-inputs.ts';
import { memoryFolder } from './build-memory.ts';
import { type BuildPlan, type FormerSite, lookAtFiles, type PlanRequest, planBuild } from './build-plan.ts';
import type { BuildRequest } from './build-site.ts';
import { type StampOf, startStamps } from './build-stamps.ts';
import { showsDrafts, siteFolder } from './environment.ts';

/** A plan while former files are still looked at. */
export interface Planning {
  /** What is planned if none of them was touched, as nearly always. */
  readonly expected: BuildPlan;
  /** Returns the plan once all were looked at: the same object if none was touched. */
  settle(): Promise<BuildPlan>;
}

/**
 * Begins to plan a build. The files of former sites, hundreds of thousands, are looked at in other threads, while this one
 * makes what changed. `keys` are those of the dossiers, if they are known.
 */
export function startPlan(
  { out, isWhole = false, isQuick = false }: Pick<BuildRequest, 'out' | 'isWhole' | 'isQuick'>,
  formers: readonly FormerSite[],
  known?: ReadonlyMap<string, string>,
): Planning {
  const choices = JSON.stringify({ drafts: showsDrafts(), isQuick });
  const looking = startLooking(formers);
  // Who asks for a whole build trusts nothing that is kept.
  const kept = isWhole ? undefined : path.join(memoryFolder(siteFolder(), out), 'sources.json');
  const keys = known ?? makeKeys(siteFolder(), choices, { kept });
  return settleLater({ keys, formers, buildDate: buildDate() }, looking);
}

/** Begins to look at the files of former sites of this machine: as a rule nearly all of them are taken over. */
function startLooking(formers: readonly FormerSite[]): () => Promise<StampOf> {
  const here = formers.filter(({ isPart }) => !isPart);
  return startStamps(
    here.flatMap(({ folder, memory }) =>
      [...memory.dossiers.values()].map(({ folders }) => ({ site: folder, folders })),
    ),
  );
}

/** Returns what is planned if no file of a former site was touched; once it is known whether that is so, `settle` tells. */
export function settleLater(request: PlanRequest, looking = startLooking(request.formers)): Planning {
  const expected = planBuild({ ...request, isUntouched: () => true });
  const settle = async () => {
    const plan = planBuild({ ...request, isUntouched: lookAtFiles(await looking()) });
    return isSamePlan(plan, expected) ? expected : plan;
  };
  let settled: Promise<BuildPlan> | undefined;
  return {
    expected,
    settle() {
      settled ??= settle();
      return settled;
    },
  };
}

function isSamePlan(one: BuildPlan, other: BuildPlan): boolean {
  const placesOf = ({ carried }: BuildPlan) => JSON.stringify(carried.map(({ id, from }) => [id, from]));
  return placesOf(one) === placesOf(other);
}
