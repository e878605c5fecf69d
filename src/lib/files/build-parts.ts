import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { linkPackages } from './archive-build.ts';
import { buildDate } from './build-date.ts';
import { type MadeDossier, recallBuild, rememberBuild } from './build-memory.ts';
import type { BuildPlan, FormerSite } from './build-plan.ts';
import { digestContents } from './build-swap.ts';
import { siteFolder } from './environment.ts';

/** Name of the folder of a part in which stands what it is. */
const about = 'peildatum-part';

/** Dossiers of one part: enough to make up for the start of a process, few enough for its memory. */
const partSize = 60;

/** With fewer dossiers, parts cost more than they bring. */
const worthwhile = 12;

/** Returns a part that was built before. */
export function recallPart(folder: string): FormerSite {
  return { folder, memory: recallBuild(path.join(folder, about)), isPart: true };
}

/** Leaves in the folder of a part what belongs to its dossiers, and notes what that is. */
export function trimPart(folder: string, made: readonly MadeDossier[], assets: readonly string[]): void {
  const kept = new Set(made.flatMap(({ folders }) => folders));
  for (const name of readdirSync(folder)) trim(folder, name, kept);
  const travelling = made.map((one) => ({ ...one, stamp: digestContents(folder, one.folders) ?? '' }));
  rememberBuild(path.join(folder, about), travelling, { dossiers: new Map(), assets });
}

/** Removes what is neither a folder that is kept nor above one. */
function trim(root: string, name: string, kept: ReadonlySet<string>): void {
  if (kept.has(name)) return;
  const at = path.join(root, name);
  if (![...kept].some((folder) => folder.startsWith(`${name}/`))) rmSync(at, { recursive: true });
  else for (const inner of readdirSync(at)) trim(root, `${name}/${inner}`, kept);
}

/**
 * Makes the dossiers of a build in parts, as many processes side by side as there are processors, each in a copy of the
 * program: Astro works in its own folder. Returns the folders of the parts; none where it is not worthwhile, and none
 * where a part failed: then the dossiers are made in this process, and that tells why.
 */
export async function makeParts(
  { root, out, isQuick = false }: { readonly root: string; readonly out: string; readonly isQuick?: boolean },
  { fresh, keys }: BuildPlan,
): Promise<string[]> {
  const workers = Math.min(availableParallelism(), 4);
  if (workers < 2 || fresh.length < worthwhile || fresh.length * 2 < keys.size) return [];
  const count = Math.ceil(keys.size / Math.min(partSize, Math.ceil(keys.size / workers)));
  const parts = Array.from({ length: count }, (_, index) => `${out}.part-${index + 1}`);
  const waiting = parts.map((folder, index) => ({ folder, shard: `${index + 1}/${count}` }));
  const ended = await Promise.all(
    Array.from({ length: workers }, async () => {
      const program = copyProgram(root);
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (!(await runPart(program, next.folder, ['--shard', next.shard, ...(isQuick ? ['--quick'] : [])])))
            return false;
        }
        return true;
      } finally {
        rmSync(program, { recursive: true, force: true });
      }
    }),
  );
  if (ended.every(Boolean)) return parts;
  removeParts(parts);
  return [];
}

/** Removes parts that were made for one build. */
export function removeParts(parts: readonly string[]): void {
  for (const part of parts) rmSync(part, { recursive: true, force: true });
}

function copyProgram(root: string): string {
  const program = mkdtempSync(path.join(tmpdir(), 'peildatum-part-'));
  for (const name of ['src', 'scripts', 'astro.config.ts', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(root, name), path.join(program, name), {
      recursive: true,
      filter: (file) => !file.endsWith('.test.ts'),
    });
  }
  mkdirSync(path.join(program, 'public'), { recursive: true });
  linkPackages(root)(program);
  return program;
}

function runPart(program: string, out: string, options: readonly string[]): Promise<boolean> {
  const date = String(Math.floor(buildDate() / 1000));
  const env = { ...process.env, PEILDATUM_SITE: siteFolder(), PEILDATUM_OUT: out, SOURCE_DATE_EPOCH: date };
  const run = spawn(process.execPath, ['scripts/build.ts', ...options], { cwd: program, env, stdio: 'ignore' });
  return new Promise((resolve) => {
    run.on('error', () => resolve(false));
    run.on('exit', (code) => resolve(code === 0));
  });
}
