import type { BuildMemory, MadeDossier } from './build-memory.ts';
import type { StampOf } from './build-stamps.ts';
import { digestContents, type Move, stampFolders } from './build-swap.ts';

/** A site, or a part of one, that was built before. */
export interface FormerSite {
  readonly folder: string;
  readonly memory: BuildMemory;
  /** Whether it may come from another machine, where files have other times. */
  readonly isPart: boolean;
}

/** A dossier that is taken over, and from where. */
export interface CarriedDossier extends MadeDossier {
  readonly from: string;
  /** Whether its stamp is one of contents, as that of a part that may come from another machine. */
  readonly isPart: boolean;
}

/** Which dossiers a build makes, and which it takes over. */
export interface BuildPlan {
  /** Of every dossier of the sources; see `makeKeys`. */
  readonly keys: ReadonlyMap<string, string>;
  readonly fresh: readonly string[];
  readonly carried: readonly CarriedDossier[];
}

/** What a plan is made from. */
export interface PlanRequest {
  /** Of every dossier of the sources; see `makeKeys`. */
  readonly keys: ReadonlyMap<string, string>;
  /** The first that has a dossier as it would be made now gives it. */
  readonly formers: readonly FormerSite[];
  /** Milliseconds since 1970. */
  readonly buildDate: number;
  /** Whether the files of a dossier in a former site are as they were left; without it they are looked at. */
  isUntouched?(former: FormerSite, made: MadeDossier): boolean;
}

/**
 * Returns the plan of a build. A dossier is taken over if everything that its pages are made of is as it was, if no moment
 * lies between the two builds at which something becomes public, and if its files were not touched since.
 */
export function planBuild({ keys, formers, buildDate, isUntouched = lookAtFiles() }: PlanRequest): BuildPlan {
  const carried = [...keys].flatMap(([id, key]) => {
    for (const former of formers) {
      const made = former.memory.dossiers.get(id);
      if (made?.key !== key || !isSameMoment(made, buildDate)) continue;
      if (isUntouched(former, made)) return [{ ...made, from: former.folder, isPart: former.isPart }];
    }
    return [];
  });
  const taken = new Set(carried.map(({ id }) => id));
  return { keys, carried, fresh: [...keys.keys()].filter((id) => !taken.has(id)) };
}

/** Returns what looks whether files are as they were left; `stampOf` knows folders that were looked at before. */
export function lookAtFiles(stampOf: StampOf = stampFolders): (former: FormerSite, made: MadeDossier) => boolean {
  return ({ folder, isPart }, made) => (isPart ? digestContents : stampOf)(folder, made.folders) === made.stamp;
}

/** Returns the plan of a part of a build: of every so many dossiers one, all made anew. */
export function takeShard({ keys }: BuildPlan, { part, of }: Shard): BuildPlan {
  const own = [...keys].filter((_, index) => index % of === part - 1);
  return { keys: new Map(own), fresh: own.map(([id]) => id), carried: [] };
}

/** Returns the plan of a share of a build: all its dossiers are made. */
export function planShare(keys: ReadonlyMap<string, string>): BuildPlan {
  return { keys, fresh: [...keys.keys()], carried: [] };
}

/** The part of a build that one machine makes: `2/8` is the second of eight. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** Returns the folders that a plan takes over. */
export function listMoves({ carried }: BuildPlan): Move[] {
  return carried.flatMap(({ from, folders }) => folders.map((folder) => ({ from, folder })));
}

/** Returns whether nothing became public, or was not yet, between a build and now (milliseconds since 1970). */
export function isSameMoment(
  { buildDate: before, moments }: Pick<MadeDossier, 'buildDate' | 'moments'>,
  now: number,
): boolean {
  const [from, to] = [Math.min(before, now), Math.max(before, now)];
  return !moments.some((moment) => from < moment && moment <= to);
}
