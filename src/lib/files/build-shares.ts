import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compareProblems, hasErrors, type Problem } from '../problem.ts';
import { folderOfShare, type Share, type ShareWork, tellFailed } from './build-claims.ts';
import { buildDate } from './build-date.ts';
import type { BuildPlan } from './build-plan.ts';
import { type CompiledPages, compiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { whenStopped } from './stop-signals.ts';

/** Answers of one share: enough to make up for what each costs, few enough for memory and for an even end. */
const shareSize = 24;

/** With fewer answers, starting a process costs more than it brings: measured at 40 and 72 on two processors. */
const worthwhile = 120;

/** Shares for each process at the least, so that none waits long for another. */
const leastTurns = 3;

/** Node takes what memory there is before it clears up: with these it takes two fifths less, in the same time, measured at 20x12. */
const memoryOptions = ['--max-semi-space-size=32', '--heap-growing-percent=100'] as const;

/** What a process is told once: where the pages are that it renders. */
export interface MadePages {
  readonly pages: Pick<CompiledPages, 'entry' | 'assets'>;
}

/** Makes what others have not claimed; see `makeClaimed`. */
type TakePart = (work: ShareWork, pages: Promise<CompiledPages>) => Promise<readonly Problem[]>;

/** What is wrong with the shares that a process made; undefined if it failed. */
type Answer = readonly Problem[] | undefined;

/** Parts that were made for one build. */
export interface Shares {
  /** None if something is wrong. */
  readonly folders: readonly string[];
  /** Errors of all shares, and the warnings beside them; none if there are no errors: then they are remembered in the parts. */
  readonly problems: readonly Problem[];
  remove(): void;
}

/** Returns how many processes work side by side, this one among them: more than four would want more memory than most machines have. */
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
  const turns = Math.max(leastTurns, Math.ceil(answers / (shareSize * workers)));
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
 * Makes shares of a build in a folder beside `out`, in this process, which takes part, and in others beside it; pages are
 * compiled while they read. If another process fails there is nothing: then the dossiers are made in this process, and that tells why.
 */
export async function makeShares(
  { root, out, isQuick = false }: { readonly root: string; readonly out: string; readonly isQuick?: boolean },
  shares: readonly Share[],
  takePart: TakePart,
): Promise<Shares> {
  const work: ShareWork = { folder: `${out}.shares`, shares, isQuick };
  rmSync(work.folder, { recursive: true, force: true });
  mkdirSync(work.folder, { recursive: true });
  const stopped = new AbortController();
  const pages = compiledPages(root, stopped.signal);
  const others = Array.from({ length: Math.min(countWorkers(), shares.length) - 1 }, () => startWorker(root, pages));
  const end = () => {
    for (const worker of others) worker.removeAllListeners().kill();
    stopped.abort(); // Where all shares have errors, nobody waited for the pages.
  };
  const remove = removeAtEnd(work.folder, end);
  setFlagsFromString(memoryOptions[1]); // The other one has to be known when a process begins.
  try {
    const asked = others.map((worker) => askWorker(worker, work));
    const summed = sumUp(work, await Promise.all([takePart(work, lend(pages)), ...asked]));
    if (summed.folders.length === 0) remove();
    return { ...summed, remove };
  } catch (fault) {
    remove();
    throw fault;
  } finally {
    end();
    await pages.then(({ release }) => release()).catch(() => undefined);
  }
}

/** The pages for several builds, of which none forgets them. */
function lend(pages: Promise<CompiledPages>): Promise<CompiledPages> {
  const lent = pages.then((compiled) => ({ ...compiled, release() {} }));
  lent.catch(() => undefined); // Told where they are waited for.
  return lent;
}

function sumUp({ folder, shares }: ShareWork, found: readonly Answer[]): Omit<Shares, 'remove'> {
  const problems = found.flatMap((one) => one ?? []);
  if (!found.every(Boolean)) return { folders: [], problems: [] };
  if (hasErrors(problems)) return { folders: [], problems: withoutCopies(problems) };
  return { folders: shares.map((_, number) => folderOfShare(folder, number)), problems: [] };
}

/** Returns what removes the folder of the shares; it is removed too if the process is asked to stop, after `end`. */
function removeAtEnd(folder: string, end: () => void): () => void {
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const release = whenStopped(() => {
    end();
    removeFolder();
  });
  return () => {
    release();
    removeFolder();
  };
}

/** What all dossiers share is read for every share, and what is wrong with it is found as often. */
function withoutCopies(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()].toSorted(compareProblems);
}

/** Starts a process; it is told of the pages when they are compiled, and ends if they cannot be. */
function startWorker(root: string, pages: Promise<CompiledPages>): ChildProcess {
  const date = String(Math.floor(buildDate() / 1000));
  const worker = fork(path.join(root, 'src/lib/files/build-share.ts'), [], {
    cwd: root,
    env: { ...process.env, PEILDATUM_SITE: siteFolder(), SOURCE_DATE_EPOCH: date },
    execArgv: [...memoryOptions],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const tell = ({ entry, assets }: CompiledPages) => {
    if (worker.connected) worker.send({ pages: { entry, assets } } satisfies MadePages);
  };
  pages.then(tell, () => worker.kill());
  return worker;
}

/** Lets a process make shares; if it fails, nobody makes another. */
function askWorker(worker: ChildProcess, work: ShareWork): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (problems: Answer) => {
      worker.removeAllListeners();
      if (!problems) tellFailed(work.folder);
      resolve(problems);
    };
    worker.on('message', (answer) => end(answer as readonly Problem[]));
    worker.on('error', () => end(undefined));
    worker.on('exit', () => end(undefined));
    worker.send(work);
  });
}
