import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { compareProblems, hasErrors, type Problem } from '../problem.ts';
import { buildDate } from './build-date.ts';
import type { BuildPlan } from './build-plan.ts';
import { freshFolder } from './build-swap.ts';
import { type CompiledPages, compiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { whenStopped } from './stop-signals.ts';

/** Answers of one share: enough to make up for what each costs, few enough for the memory of a process. */
const shareSize = 36;

/** With fewer answers, starting processes costs more than it brings: measured at 40 and 72 on two processors. */
const worthwhile = 120;

/** Node takes what memory there is before it clears up: with these it takes two fifths less, in the same time, measured at 20x12. */
const memoryOptions = ['--max-semi-space-size=32', '--heap-growing-percent=100'];

/** Dossiers that one process makes at a time: id and key. */
export type Share = readonly (readonly [id: string, key: string])[];

/** What a process is asked to make: the dossiers of a share, to a folder of its own. It answers with what is wrong with them. */
export interface ShareRequest {
  readonly out: string;
  readonly dossiers: Share;
  readonly isQuick: boolean;
  /** Whether they are only read, because another share has errors: then there will be no site. */
  readonly isOnlyRead: boolean;
}

/** What a process is told once: where the pages are that it renders. */
export interface MadePages {
  readonly pages: Pick<CompiledPages, 'entry' | 'assets'>;
}

/** Parts that were made for one build. */
export interface Shares {
  /** None if something is wrong. */
  readonly folders: readonly string[];
  /** Errors of all shares, and the warnings beside them; none if there are no errors: then they are remembered in the parts. */
  readonly problems: readonly Problem[];
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
 * Makes shares of a build in folders beside `out`, as many at a time as there are processes; pages are compiled while they read.
 * If a share has errors, the rest is only read, so that all errors are told at once. If a process fails there is nothing:
 * then the dossiers are made in this process, and that tells why.
 */
export async function makeShares(
  { root, out, isQuick = false }: { readonly root: string; readonly out: string; readonly isQuick?: boolean },
  shares: readonly Share[],
): Promise<Shares> {
  const folders = shares.map((_, index) => `${out}.part-${index + 1}`);
  const found: Problem[] = [];
  const waiting = shares.map((dossiers, index) => () => {
    return { out: folders[index] ?? '', dossiers, isQuick, isOnlyRead: hasErrors(found) };
  });
  const running = new Set<ChildProcess>();
  const removeFolders = () => removeAll(folders.flatMap((folder) => [folder, freshFolder(folder)]));
  const stopped = new AbortController();
  const release = whenStopped(() => {
    stopped.abort();
    for (const worker of running) worker.kill();
    removeFolders();
  });
  const remove = () => {
    release();
    removeFolders();
  };
  const pages = compiledPages(root, stopped.signal);
  const workers = Array.from({ length: Math.min(countWorkers(), shares.length) }, () => startWorker(root, pages));
  const ended = await Promise.all(workers.map((worker) => makeWaiting(worker, waiting, running, found)));
  stopped.abort(); // Where all shares have errors, nobody waited for the pages.
  await pages.then(({ release }) => release()).catch(() => undefined);
  if (ended.every(Boolean) && !hasErrors(found)) return { folders, problems: [], remove };
  remove();
  return { folders: [], problems: ended.every(Boolean) ? withoutCopies(found) : [], remove };
}

/** What all dossiers share is read for every share, and what is wrong with it is found as often. */
function withoutCopies(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()].toSorted(compareProblems);
}

/**
 * Lets a process make what is waiting, one share after the other, and adds what is wrong to `found`; whether it answered
 * each time. If not, nothing waits any more.
 */
async function makeWaiting(
  worker: ChildProcess,
  waiting: (() => ShareRequest)[],
  running: Set<ChildProcess>,
  found: Problem[],
): Promise<boolean> {
  running.add(worker);
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const problems = await askWorker(worker, next());
      if (!problems) {
        waiting.length = 0;
        return false;
      }
      found.push(...problems);
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

/** Starts a process; it is told of the pages when they are compiled, and ends if they cannot be. */
function startWorker(root: string, pages: Promise<CompiledPages>): ChildProcess {
  const date = String(Math.floor(buildDate() / 1000));
  const worker = fork(path.join(root, 'src/lib/files/build-share.ts'), [], {
    cwd: root,
    env: { ...process.env, PEILDATUM_SITE: siteFolder(), SOURCE_DATE_EPOCH: date },
    execArgv: memoryOptions,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const tell = ({ entry, assets }: CompiledPages) => {
    if (worker.connected) worker.send({ pages: { entry, assets } } satisfies MadePages);
  };
  pages.then(tell, () => worker.kill());
  return worker;
}

/** Gives a process a share; what is wrong with it, or undefined if the process failed. */
function askWorker(worker: ChildProcess, share: ShareRequest): Promise<readonly Problem[] | undefined> {
  return new Promise((resolve) => {
    const end = (problems: readonly Problem[] | undefined) => {
      worker.removeAllListeners();
      resolve(problems);
    };
    worker.on('message', (answer) => end(answer as readonly Problem[]));
    worker.on('error', () => end(undefined));
    worker.on('exit', () => end(undefined));
    worker.send(share);
  });
}
