import path from 'node:path';
import { memoryFolder } from './build-memory.ts';
import type { BuildPlan } from './build-plan.ts';
import { siteFolder } from './environment.ts';
import { recallSearch } from './kept-search.ts';
import { digestOfProgram } from './program.ts';
import { type SearchPage, type WrittenSearch, writeSearch } from './write-search.ts';

/** The build of which the search index is made. */
interface Building {
  readonly out: string;
  /** Whether nothing is taken over. */
  readonly isWhole?: boolean;
  readonly plan: BuildPlan;
  /** Where the site is built. */
  readonly folder: string;
}

/** Makes the search index of a whole site, of the pages that were `made` and of those that are taken over. */
export function buildSearch(
  { out, isWhole = false, plan, folder }: Building,
  made: readonly SearchPage[],
): Promise<WrittenSearch> {
  const from = new Map(plan.carried.flatMap((one) => one.search.map(({ page }) => [page, one.from])));
  return writeSearch({
    folder,
    pages: [...made, ...plan.carried.flatMap(({ search }) => search)],
    fileOf: (page) => path.join(from.get(page) ?? folder, page),
    version: digestOfProgram(),
    former: { site: out, parts: isWhole ? new Map() : recallSearch(memoryFolder(siteFolder(), out)) },
  });
}
