import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildDate } from './build-date.ts';
import type { BuildPlan } from './build-plan.ts';
import { freshFolder } from './build-swap.ts';
import { compiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { whenStopped } from './stop-signals.ts';

/** Answers of one share: enough to make up for what each costs, few enough for the memory of a process. */
const shareSize = 60;

/** With fewer answers, starting processes costs more than it brings: measured at 40, 80 and 120 on two processors. */
const worthwhile = 120;

/** Node takes what memory there is before it clears up: this takes a third less and a tenth more time, measured at 50x12. */
const memoryOptions = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** Dossiers that one process makes at a time: id and key. */
export type Share = readonly (readonly [id: string, key: string])[];

/** What a process is asked to make: the dossiers of a share, to a folder of its own. */
export interface ShareRequest {
  readonly out: string;
  readonly dossiers: Share;
  readonly isQuick: boolean;
}

/** Parts that were made for one build. */
export interface Shares {
  readonly folders: readonly string[];
  remove(): void;
}

/** Returns how many processes work side by side: more than four would want more memory than most machines have. */
export function countWorkers(): number {
  return Math.min(availableParallelism(), 4);
}

/** Returns the fresh dossiers of a build in shares for a number of processes; none where that is not worthwhile. `countAnswers` is asked for an id. */
export function divideWork(
  { fresh, keys }: Pick<BuildPlan, 'fresh' | 'keys'>,
  workers: number,
  countAnswers: (id: string) => number,
): Share[] {
  const answers = fresh.reduce((sum, id) => sum + countAnswers(id), 0);
  if (workers < 2 || fresh.length < workers || answers < worthwhile) return [];
  const turns = Math.ceil(answers / (shareSize * workers));
  const count = Math.min(fresh.length, turns * workers);
  return Array.from({ length: count }, (_, share) =>
    fresh.filter((_, index) => index % count === share).map((id) => [id, keys.get(id) ?? ''] as const),
  );
}

/** Returns how many reporting dates a dossier has. */
export function countDates(id: string): number {
  return readdirSync(path.join(siteFolder(), 'content', id)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).length;
}

/**
 * Makes shares of a build in folders beside `out`, as many at a time as there are processes, with pages that are compiled first.
 * If one fails there are no parts: then the dossiers are made in this process, and that tells why.
 */
export async function makeShares(
  { root, out, isQuick = false }: { readonly root: string; readonly out: string; readonly isQuick?: boolean },
  shares: readonly Share[],
): Promise<Shares> {
  const waiting = shares.map(
    (dossiers, index): ShareRequest => ({ out: `${out}.part-${index + 1}`, dossiers, isQuick }),
  );
  const folders = waiting.map((share) => share.out);
  const running = new Set<ChildProcess>();
  const removeFolders = () => removeAll(folders.flatMap((folder) => [folder, freshFolder(folder)]));
  const release = whenStopped(() => {
    for (const worker of running) worker.kill();
    removeFolders();
  });
  const remove = () => {
    release();
    removeFolders();
  };
  const { release: forgetPages } = await compiledPages(root);
  const workers = Array.from({ length: Math.min(countWorkers(), shares.length) });
  const ended = await Promise.all(workers.map(() => makeWaiting(root, waiting, running))).finally(forgetPages);
  if (ended.every(Boolean)) return { folders, remove };
  remove();
  return { folders: [], remove };
}

/** Lets a process make what is waiting, one share after the other; whether all were made. If not, nothing waits any more. */
async function makeWaiting(root: string, waiting: ShareRequest[], running: Set<ChildProcess>): Promise<boolean> {
  const worker = startWorker(root);
  running.add(worker);
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (await askWorker(worker, next)) continue;
      waiting.length = 0;
      return false;
    }
    return true;
  } finally {
    running.delete(worker);
    worker.kill();
  }
}

function removeAll(paths: readonly string[]): void {
  for (const one of paths) rmSync(one, { recursive: true, force: true });
}

function startWorker(root: string): ChildProcess {
  const date = String(Math.floor(buildDate() / 1000));
  return fork(path.join(root, 'src/lib/files/build-share.ts'), [], {
    cwd: root,
    env: { ...process.env, PEILDATUM_SITE: siteFolder(), SOURCE_DATE_EPOCH: date },
    execArgv: memoryOptions,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Gives a process a share; whether it was made without errors. */
function askWorker(worker: ChildProcess, share: ShareRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isRight: boolean) => {
      worker.removeAllListeners();
      resolve(isRight);
    };
    worker.on('message', (answer) => end(answer === true));
    worker.on('error', () => end(false));
    worker.on('exit', () => end(false));
    worker.send(share);
  });
}
