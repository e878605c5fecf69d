import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RecordFile } from '../archive/record-file.ts';
import { showOutput } from '../archive/record-problem.ts';
import { whenStopped } from './stop-signals.ts';

/** A clean place with the sources of a record: program, site and where the built site will be. */
export interface Workshop {
  readonly folder: string;
  readonly program: string;
  readonly site: string;
  readonly out: string;
}

/** Brings the packages of npm into the folder of the program; returns why it could not, or nothing. */
export type Install = (program: string) => string | undefined;

/**
 * Runs something in a new temporary folder that holds exactly these sources, so that a site is built from what the record
 * keeps and from nothing else; the folder is removed afterwards, also when the process is asked to stop.
 */
export async function withWorkshop<T>(
  program: readonly RecordFile[],
  site: readonly RecordFile[],
  run: (workshop: Workshop) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-record-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const release = whenStopped(remove);
  try {
    const [programFolder, siteFolder] = [path.join(folder, 'program'), path.join(folder, 'site')];
    writeFiles(programFolder, program);
    writeFiles(siteFolder, site);
    return await run({ folder, program: programFolder, site: siteFolder, out: path.join(folder, 'built') });
  } finally {
    release();
    remove();
  }
}

/** Writes files below a new folder; a file that is there already is a fault. Names were checked before. */
function writeFiles(folder: string, files: readonly RecordFile[]): void {
  mkdirSync(folder);
  for (const { path: name, bytes } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o644 });
  }
}

/** Returns an installation that uses the packages of another folder: each by a link, so that no cache comes with them, and npm's list of them. */
export function linkPackages(root: string): Install {
  return (program) => {
    const target = path.join(program, 'node_modules');
    mkdirSync(target);
    const names = readdirSync(path.join(root, 'node_modules')).filter(
      (name) => ['.bin', '.package-lock.json'].includes(name) || !name.startsWith('.'),
    );
    for (const name of names) symlinkSync(path.join(root, 'node_modules', name), path.join(target, name));
    return undefined;
  };
}

/** Installs the packages that a build needs, as the lock file names them and the README in the record tells. This runs their install scripts. */
export const installPackages: Install = (program) => {
  // What Node compiles is kept by a path from the current folder: here that would be within each package.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return run(program, ['ci', '--omit=dev'], env);
};

/**
 * Builds the site in a workshop whose packages are installed; returns what the build told if it failed, or nothing.
 * Time zone, locale and the like are fixed: they are no part of the sources.
 */
export function buildInWorkshop({ program, site, out, folder }: Workshop, seconds: number): string | undefined {
  const { PATH = '', SystemRoot = '' } = process.env;
  const env = {
    PATH,
    ...(SystemRoot ? { SystemRoot } : {}),
    HOME: folder,
    TMPDIR: folder,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
    SOURCE_DATE_EPOCH: String(seconds),
    PEILDATUM_SITE: site,
    PEILDATUM_OUT: out,
  };
  return run(program, ['run', 'build'], env);
}

function run(folder: string, command: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const ended = spawnSync('npm', command, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (ended.status === 0) return undefined;
  return showOutput(ended.error?.message ?? `${ended.stdout}\n${ended.stderr}`).slice(-4000);
}
