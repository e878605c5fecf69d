import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Where a site is built, where it goes and where the former one waits to be deleted. */
function placesOf(out: string) {
  return { fresh: `${out}.new`, former: `${out}.former`, moves: `${out}.moves.json` };
}

/** Returns the folder beside its place in which a site is built. */
export function freshFolder(out: string): string {
  return placesOf(out).fresh;
}

/**
 * Puts a site that was built beside its place in it. Folders that did not change move over from the former site. The
 * plan is written down first, so that whatever stops it halfway, `finishSwap` ends it.
 */
export function swapSites(out: string, unchanged: readonly string[]): void {
  replaceFile(placesOf(out).moves, JSON.stringify(unchanged));
  finishSwap(out);
}

/** Ends a swap that was stopped halfway; does nothing if there is none. Every step can be done twice. */
export function finishSwap(out: string): void {
  const { fresh, former, moves } = placesOf(out);
  if (existsSync(moves)) {
    if (existsSync(fresh)) {
      for (const folder of JSON.parse(readFileSync(moves, 'utf8')) as string[]) moveOver(out, fresh, folder);
      rmSync(former, { recursive: true, force: true });
      if (existsSync(out)) renameSync(out, former);
      renameSync(fresh, out);
    }
    rmSync(moves);
  }
  rmSync(former, { recursive: true, force: true });
}

function moveOver(out: string, fresh: string, folder: string): void {
  const [from, to] = [path.join(out, folder), path.join(fresh, folder)];
  if (existsSync(to) || !existsSync(from)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Returns a digest of the names, sizes and times of the files in folders of a site; undefined if one is not there. */
export function stampFolders(site: string, folders: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const start = path.join(site, folder);
    if (!existsSync(start)) return undefined;
    for (const name of readdirSync(start, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs, mode } = statSync(path.join(start, name));
      // The time of a folder changes when it moves.
      hash.update((mode & 0o170000) === 0o040000 ? `${name}/\n` : `${name}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
