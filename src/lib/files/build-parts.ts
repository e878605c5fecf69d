import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { buildDate } from './build-date.ts';
import { type MadeDossier, recallBuild, rememberBuild } from './build-memory.ts';
import type { BuildPlan, FormerSite } from './build-plan.ts';
import { digestContents } from './build-swap.ts';
import { copyProgram } from './copy-program.ts';
import { siteFolder } from './environment.ts';
import { whenStopped } from './stop-signals.ts';

/** Name of the folder of a part in which stands what it is. */
const about = 'peildatum-part';

/** Dossiers of one part: enough to make up for the start of a process, few enough for its memory. */
const partSize = 60;

/** With fewer dossiers, parts cost more than they bring. */
const worthwhile = 12;

/** Returns whether a folder holds a part. */
export function isPart(folder: string): boolean {
  return existsSync(path.join(folder, about));
}

/** Returns a part that was built before. */
export function recallPart(folder: string): FormerSite {
  return { folder, memory: recallBuild(path.join(folder, about)), isPart: true };
}

/** Leaves in the folder of a part what belongs to its dossiers, and notes what that is. */
export function trimPart(folder: string, made: readonly MadeDossier[], assets: readonly string[]): void {
  const kept = new Set(made.flatMap(({ folders }) => folders));
  for (const name of readdirSync(folder)) trim(folder, name, kept);
  const travelling = made.map((one) => ({ ...one, stamp: digestContents(folder, one.folders) ?? '' }));
  rememberBuild(path.join(folder, about), travelling, [], assets);
}

/** Removes what is neither a folder that is kept nor above one. */
function trim(root: string, name: string, kept: ReadonlySet<string>): void {
  if (kept.has(name)) return;
  const at = path.join(root, name);
  if (![...kept].some((folder) => folder.startsWith(`${name}/`))) rmSync(at, { recursive: true });
  else for (const inner of readdirSync(at)) trim(root, `${name}/${inner}`, kept);
}

/** Parts that were made for one build. */
export interface Parts {
  readonly folders: readonly string[];
  remove(): void;
}

/** Returns into how many parts a build is best divided; 1 where that is not worthwhile. */
export function countParts({ fresh, keys }: BuildPlan, workers: number): number {
  if (workers < 2 || fresh.length < worthwhile || fresh.length * 2 < keys.size) return 1;
  return Math.ceil(keys.size / Math.min(partSize, Math.ceil(keys.size / workers)));
}

/** Returns how many processes work side by side: more than four would want more memory than most machines have. */
export function countWorkers(): number {
  return Math.min(availableParallelism(), 4);
}

/**
 * Makes the dossiers of a build in parts beside `out`, as many processes at a time as there are workers, each in a copy of
 * the program. If one fails there are no parts: then the dossiers are made in this process, and that tells why.
 */
export async function makeParts(
  { root, out, isQuick = false }: { readonly root: string; readonly out: string; readonly isQuick?: boolean },
  count: number,
): Promise<Parts> {
  const folders = Array.from({ length: count }, (_, index) => `${out}.part-${index + 1}`);
  const programs: string[] = [];
  const running = new Set<ChildProcess>();
  const removeAll = (paths: readonly string[]) => {
    for (const one of paths) rmSync(one, { recursive: true, force: true });
  };
  const release = whenStopped(() => {
    for (const run of running) run.kill();
    removeAll([...programs, ...folders, ...folders.map((folder) => `${folder}.new`)]);
  });
  const remove = () => {
    release();
    removeAll(folders);
  };
  const waiting = folders.map((folder, index) => ({ folder, shard: `${index + 1}/${count}` }));
  const work = async () => {
    const program = mkdtempSync(path.join(tmpdir(), 'peildatum-part-'));
    programs.push(program);
    copyProgram(root, program);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const options = ['--shard', next.shard, ...(isQuick ? ['--quick'] : [])];
      if (!(await runPart(program, next.folder, options, running))) return false;
    }
    return true;
  };
  const ended = await Promise.all(Array.from({ length: countWorkers() }, work)).finally(() => removeAll(programs));
  if (ended.every(Boolean)) return { folders, remove };
  remove();
  return { folders: [], remove };
}

async function runPart(
  program: string,
  out: string,
  options: readonly string[],
  running: Set<ChildProcess>,
): Promise<boolean> {
  const date = String(Math.floor(buildDate() / 1000));
  const env = { ...process.env, PEILDATUM_SITE: siteFolder(), PEILDATUM_OUT: out, SOURCE_DATE_EPOCH: date };
  const run = spawn(process.execPath, ['scripts/build.ts', ...options], { cwd: program, env, stdio: 'ignore' });
  running.add(run);
  const isRight = await new Promise<boolean>((resolve) => {
    run.on('error', () => resolve(false));
    run.on('exit', (code) => resolve(code === 0));
  });
  running.delete(run);
  return isRight;
}
