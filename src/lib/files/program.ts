import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of the font in which charts are drawn, by weight. */
export const fontFiles = { regular: fontFile('400Regular'), bold: fontFile('700Bold') } as const;

function fontFile(weight: string): string {
  const file = `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`;
  return fileURLToPath(import.meta.resolve(file));
}

/** Returns the folder of the program. */
export function programFolder(): string {
  return fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
}

/**
 * Returns the folder in which is kept what took time to make; it may be deleted at any time. `PEILDATUM_CACHE` names
 * another one, so that a measurement can begin with nothing.
 */
export function cacheFolder(...names: readonly string[]): string {
  const folder = process.env.PEILDATUM_CACHE || path.join(programFolder(), 'node_modules', '.cache', 'peildatum');
  return path.join(path.resolve(folder), ...names);
}

/**
 * Returns the SHA-256 of all that draws charts: this program's code for it, every library with its version, the font and
 * Node. Undefined if one of them cannot be found, so that nothing that was kept may be trusted.
 */
export function digestOfDrawing(): string | undefined {
  const drawers = ['draw-png.ts', 'drawing-fonts.ts'].map((name) => path.join('src', 'lib', 'files', name));
  return digestOfCode(path.join('src', 'lib', 'charts'), drawers);
}

/** Returns the same for the whole program, from which all pages are made: as it was when it was asked first, since a process goes on with what it loaded. */
export function digestOfProgram(): string | undefined {
  wholeProgram ??= { digest: digestOfCode('src', ['astro.config.mjs']) };
  return wholeProgram.digest;
}

let wholeProgram: { readonly digest: string | undefined } | undefined;

function digestOfCode(folder: string, others: readonly string[] = []): string | undefined {
  const code = path.join(programFolder(), folder);
  const lock = path.join(programFolder(), 'node_modules', '.package-lock.json');
  if (!existsSync(code) || !existsSync(lock)) return undefined;
  const sources = readdirSync(code, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|examples)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const given = others.map((name) => path.join(programFolder(), name));
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources, ...given, lock, fontFiles.regular, fontFiles.bold]) {
    const name = path.relative(programFolder(), file);
    hash.update(`\0${name}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}
