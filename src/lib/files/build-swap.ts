import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFolder } from './read-folder.ts';
import { replaceFile } from './replace-file.ts';

/** A folder of a site that moves over from another one as it is. */
export interface Move {
  /** Root of the site in which it stands. */
  readonly from: string;
  /** From that root, and from that of the site to which it moves. */
  readonly folder: string;
}

/** Where a site is built, where the former one waits to be deleted, and what was decided. */
function placesOf(out: string) {
  return { fresh: `${out}.new`, former: `${out}.former`, moves: `${out}.moves.json` };
}

/** Returns the folder beside its place in which a site is built. */
export function freshFolder(out: string): string {
  return placesOf(out).fresh;
}

/**
 * Puts a site that was built beside its place in it. Folders that did not change move over. The moves are written down
 * first, so that whatever stops them halfway, `finishSwap` ends them.
 */
export function swapSites(out: string, moves: readonly Move[]): void {
  replaceFile(placesOf(out).moves, JSON.stringify(moves));
  finishSwap(out);
}

/** Ends a swap that was stopped halfway; does nothing if there is none. Every step can be done twice. */
export function finishSwap(out: string): void {
  const { fresh, former, moves } = placesOf(out);
  if (existsSync(moves)) {
    if (existsSync(fresh)) {
      for (const move of JSON.parse(readFileSync(moves, 'utf8')) as Move[]) carryOver(move, fresh);
      rmSync(former, { recursive: true, force: true });
      if (existsSync(out)) renameSync(out, former);
      renameSync(fresh, out);
    }
    rmSync(moves);
  }
  rmSync(former, { recursive: true, force: true });
}

function carryOver({ from, folder }: Move, fresh: string): void {
  const [source, target] = [path.join(from, folder), path.join(fresh, folder)];
  if (existsSync(target) || !existsSync(source)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(source, target);
}

/** Returns a digest of the names, sizes and times of the files in folders of a site; undefined if one is not there. */
export function stampFolders(site: string, folders: readonly string[]): string | undefined {
  return digestFolders(site, folders, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

/** Returns the same of names and contents: it is the same on another machine. */
export function digestContents(site: string, folders: readonly string[]): string | undefined {
  return digestFolders(site, folders, (file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
}

function digestFolders(
  site: string,
  folders: readonly string[],
  describe: (file: string) => string,
): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const start = path.join(site, folder);
    if (!existsSync(start)) return undefined;
    for (const name of listFolder(start)) hash.update(`${name}\0${describe(`${start}/${name}`)}\n`);
  }
  return hash.digest('hex');
}
