import type { SiteTexts } from '../answer/site-texts.ts';
import type { Read } from '../problem.ts';
import type { Changes } from '../publication/freeze.ts';
import { type Plan, planPublication, type Request } from '../publication/plan-publication.ts';
import { readRecordedSite } from '../publication/recorded-site.ts';
import { digestText } from './digest.ts';
import { readSiteTexts } from './load-site.ts';
import { finishWrites, writeSafely } from './write-safely.ts';

/** What came of a command: done, finished what an earlier run was stopped at, or refused. */
export type Outcome<T> = Read<T> & { readonly isFinished?: boolean };

/**
 * Publishes an answer, or returns why not. All files are written or none; a run that was killed is finished by the next.
 * The lock comes first and the state last, so that what lies between is refused by every check.
 */
export function publishAnswer(folder: string, request: Request): Outcome<Plan> {
  if (finishFormer(folder, `content/${request.dossier}/${request.date}/answer.yaml`)) {
    return { value: undefined, problems: [], isFinished: true };
  }
  const plan = planPublication(readSiteTexts(folder), digestText, request);
  if (plan.value) writeChanges(folder, plan.value.changes, ['lock.json', ...others, 'answer.yaml']);
  return plan;
}

const others = ['.mdx', '.yaml'];

/** Finishes what an earlier run was stopped at; returns whether that changed a file. */
export function finishFormer(folder: string, file: string): boolean {
  const before = readSiteTexts(folder).get(file);
  finishWrites(folder);
  return readSiteTexts(folder).get(file) !== before;
}

/** Writes texts in the order in which their names end, so that what lies between two steps can be told from the whole. */
export function writeChanges(folder: string, changes: Changes, order: readonly string[]): void {
  const rank = (file: string) => order.findLastIndex((end) => file.endsWith(end));
  const files = [...changes].map(([path, content]) => ({ path, content }));
  writeSafely(
    folder,
    files.sort((a, b) => rank(a.path) - rank(b.path)),
    'replace',
  );
}

/** Returns how many errors a site has. */
export function countErrors(folder: string): number {
  return readRecordedSite(readSiteTexts(folder), digestText).problems.filter(({ severity }) => severity === 'error')
    .length;
}

/** Returns the texts of the site after an earlier run was finished. */
export function readFinished(folder: string): SiteTexts {
  finishWrites(folder);
  return readSiteTexts(folder);
}
