import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkPackages } from './archive-build.ts';

/** What a build reads from the program's own folder. */
export const programFiles = [
  'src',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the program to a folder, with its packages by links: Astro works in its own folder, so two builds need two. */
export function copyProgram(root: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of programFiles) cpSync(path.join(root, name), path.join(to, name), { recursive: true });
  linkPackages(root)(to);
}
