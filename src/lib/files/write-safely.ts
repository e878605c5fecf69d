import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to write, by its path from a folder, with `/`. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Whether files may take the place of others: `create` never touches a file that exists. */
export type WriteMode = 'create' | 'replace';

const stagePrefix = '.peildatum-write-';
const planName = 'plan.json';

interface Plan {
  readonly mode: WriteMode;
  readonly paths: readonly string[];
}

/**
 * Writes files so that they all appear or none does. Each is first written whole into a folder beside `content/`; a plan,
 * renamed into place, is the moment from which they count as written; then each is moved. A process that is killed before
 * the plan leaves nothing; after it, every file is as before or as after, and the next call of `finishWrites` (which this
 * function also makes) completes the rest. Returns the paths that exist already, in mode `create`; then nothing is written.
 */
export function writeSafely(folder: string, files: readonly FileToWrite[], mode: WriteMode): readonly string[] {
  finishWrites(folder);
  const existing = files.map((file) => file.path).filter((file) => existsSync(path.join(folder, file)));
  if (mode === 'create' && existing.length > 0) return existing;
  const stage = path.join(folder, `${stagePrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(stage, { recursive: true });
  files.forEach(({ content }, index) => {
    writeFileSync(path.join(stage, String(index)), content);
  });
  const plan: Plan = { mode, paths: files.map((file) => file.path) };
  writeFileSync(path.join(stage, 'plan.part'), JSON.stringify(plan));
  renameSync(path.join(stage, 'plan.part'), path.join(stage, planName));
  carryOut(folder, stage);
  return [];
}

/** Completes what a killed process had decided to write, and removes what it had not. */
export function finishWrites(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(stagePrefix) ? Number(name.slice(stagePrefix.length).split('-')[0]) : undefined;
    if (owner !== undefined && !isRunning(owner)) carryOut(folder, path.join(folder, name));
  }
}

function carryOut(folder: string, stage: string): void {
  const plan = path.join(stage, planName);
  if (existsSync(plan)) {
    const { mode, paths } = JSON.parse(readFileSync(plan, 'utf8')) as Plan;
    paths.forEach((file, index) => {
      moveFile(path.join(stage, String(index)), path.join(folder, file), mode);
    });
  }
  rmSync(stage, { recursive: true, force: true });
}

/** A link appears whole and never replaces; a rename appears whole and replaces. */
function moveFile(from: string, to: string, mode: WriteMode): void {
  if (!existsSync(from)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  if (mode === 'replace') renameSync(from, to);
  else if (!existsSync(to)) linkOrRename(from, to);
}

/** Some file systems (memory sticks, network drives) have no links. */
function linkOrRename(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw fault;
    renameSync(from, to);
  }
}

/** Whether a process runs, this one excepted: what it staged before is not in use any more. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
