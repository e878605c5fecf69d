import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { linkPackages } from '../../src/lib/files/archive-build.ts';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What a build reads from the program's own folder. */
const programFiles = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

let made: string | undefined;

/**
 * Returns a copy of the program in which a file of tests runs its commands: Astro works in its own folder, so two builds
 * side by side need two. It is made anew for each file, and no two files at a time have the same.
 */
export function ownProgram(): string {
  if (made) return made;
  made = path.join(inject('runFolder'), `program-${process.env.VITEST_POOL_ID}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  for (const name of programFiles) cpSync(path.join(root, name), path.join(made, name), { recursive: true });
  linkPackages(root)(made);
  keepCompiledPages(made);
  // The rest is as good by a link.
  const others = readdirSync(root).filter(
    (name) => !programFiles.includes(name) && !/^(\.|dist|node_modules|records)/.test(name),
  );
  for (const name of others) symlinkSync(path.join(root, name), path.join(made, name));
  return made;
}

/** Compiled pages are those of a program, its place and a look: each file of tests would wait for the same ones. */
function keepCompiledPages(program: string): void {
  const [cache, kept] = [path.join(program, 'node_modules/.cache/peildatum'), `${program}-pages`];
  for (const folder of [cache, kept]) mkdirSync(folder, { recursive: true });
  symlinkSync(kept, path.join(cache, 'pages'));
}
