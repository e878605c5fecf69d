import { digestInputs } from './build-inputs.ts';
import type { BuildMemory, MadeDossier } from './build-memory.ts';
import { stampFolders } from './build-swap.ts';
import { digestText } from './digest.ts';

/** Which dossiers a build makes, and which it takes over from the site that was built last. */
export interface BuildPlan {
  /** Of every dossier of the sources, by id: the digest of all that its pages are made of. Sorted. */
  readonly keys: ReadonlyMap<string, string>;
  readonly fresh: readonly string[];
  readonly carried: readonly MadeDossier[];
}

/** What a plan is made from. */
export interface PlanRequest {
  /** Folder of the site's sources. */
  readonly site: string;
  /** Folder of the site that was built last. */
  readonly out: string;
  readonly memory: BuildMemory;
  /** Milliseconds since 1970. */
  readonly buildDate: number;
  /** What else decides what is made. */
  readonly choices: string;
}

/**
 * Returns the plan of a build. A dossier is taken over if everything that its pages are made of is as it was, if no moment
 * lies between the two builds at which something becomes public, and if its files in the former site were not touched.
 */
export function planBuild({ site, out, memory, buildDate, choices }: PlanRequest): BuildPlan {
  const { shared, dossiers } = digestInputs(site, choices);
  const keys = new Map([...dossiers].map(([id, digest]) => [id, digestText(`${shared}\0${digest}`)]));
  const carried = [...keys].flatMap(([id, key]) => {
    const made = memory.dossiers.get(id);
    const isSame = made?.key === key && isSameMoment(made, buildDate);
    return isSame && stampFolders(out, made.folders) === made.stamp ? [made] : [];
  });
  const taken = new Set(carried.map(({ id }) => id));
  return { keys, carried, fresh: [...keys.keys()].filter((id) => !taken.has(id)) };
}

function isSameMoment({ buildDate: before, moments }: MadeDossier, now: number): boolean {
  const [from, to] = [Math.min(before, now), Math.max(before, now)];
  return !moments.some((moment) => from < moment && moment <= to);
}
