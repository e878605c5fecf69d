import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type MadeDossier, recallBuild, rememberBuild } from './build-memory.ts';
import type { FormerSite } from './build-plan.ts';
import { digestContents } from './build-swap.ts';

/** Name of the folder of a part in which stands what it is. */
const about = 'peildatum-part';

/** Returns whether a folder holds a part. */
export function isPart(folder: string): boolean {
  return existsSync(path.join(folder, about));
}

/** Returns a part that was built before; one that travels may come from another machine. */
export function recallPart(folder: string, travels: boolean): FormerSite {
  return { folder, memory: recallBuild(path.join(folder, about)), isPart: travels };
}

/** Leaves in the folder of a part what belongs to its dossiers, and notes what that is. */
export function trimPart(
  folder: string,
  made: readonly MadeDossier[],
  assets: readonly string[],
  travels: boolean,
): void {
  const kept = new Set(made.flatMap(({ folders }) => folders));
  for (const name of readdirSync(folder)) trim(folder, name, kept);
  const noted = travels ? made.map((one) => ({ ...one, stamp: digestContents(folder, one.folders) ?? '' })) : made;
  rememberBuild(path.join(folder, about), noted, [], assets);
}

/** Removes what is neither a folder that is kept nor above one. */
function trim(root: string, name: string, kept: ReadonlySet<string>): void {
  if (kept.has(name)) return;
  const at = path.join(root, name);
  if (![...kept].some((folder) => folder.startsWith(`${name}/`))) rmSync(at, { recursive: true });
  else for (const inner of readdirSync(at)) trim(root, `${name}/${inner}`, kept);
}
