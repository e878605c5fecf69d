import { describeMade, type MadeSite } from './build-dossiers.ts';
import { type BuildMemory, forgetLostBuilds, memoryFolder, rememberBuild } from './build-memory.ts';
import { trimPart } from './build-parts.ts';
import { type BuildPlan, listMoves } from './build-plan.ts';
import type { BuildRequest } from './build-site.ts';
import { stampFolders, swapSites } from './build-swap.ts';
import { siteFolder } from './environment.ts';
import { rememberSearch } from './kept-search.ts';
import type { WrittenSearch } from './write-search.ts';

/** What a build made, with what goes for the whole site. */
export interface WholeSite extends MadeSite, Pick<BuildMemory, 'assets'> {
  /** Of the whole site; a part has none. */
  readonly index: WrittenSearch | undefined;
}

/** Remembers what was made and moves it to its place. */
export function placeSite(
  { out, shard, dossiers }: Pick<BuildRequest, 'out' | 'shard' | 'dossiers'>,
  plan: BuildPlan,
  made: WholeSite,
): void {
  const fresh = describeMade(made, new Map(plan.fresh.map((id) => [id, plan.keys.get(id) ?? ''])));
  if (shard || dossiers) trimPart(made.folder, fresh, made.assets, shard !== undefined);
  else {
    const memory = memoryFolder(siteFolder(), out);
    const ofParts = plan.carried.filter(({ from }) => from !== out);
    const restamped = ofParts.map(({ from, isPart, ...one }) =>
      isPart ? { ...one, stamp: stampFolders(from, one.folders) ?? '' } : one,
    );
    const kept = plan.carried.filter(({ from }) => from === out);
    rememberBuild(memory, [...fresh, ...restamped], kept, made.assets);
    rememberSearch(memory, made.index?.parts ?? new Map());
    forgetLostBuilds(memory, out);
  }
  swapSites(out, [...listMoves(plan), ...(made.index?.moves ?? [])]);
}
