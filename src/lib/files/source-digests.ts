import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { replaceFile } from './replace-file.ts';

/** What is known of files that were read: how they lay on the disk, and the digest of what stood in them. */
interface KnownFiles {
  readonly stamp: string;
  readonly digest: string;
}

/** Digests of groups of source files, each read only if one of them may be another than before. */
export interface SourceDigests {
  /** Returns the SHA-256 of the names and contents of the files of a group, by their paths from the site. */
  digestOf(group: string, files: readonly string[]): string;
  /** Keeps what was found for the next build, and forgets the groups that were not asked for. */
  keep(): void;
}

/**
 * Milliseconds that must lie between the last change of a file and the moment at which it is looked at, before its digest
 * is kept. Some file systems count time by two seconds: a change within the same two leaves size and times as they were.
 */
const settled = 2000;

/**
 * Returns the digests of source files of a site, with what is kept in a file that may be deleted at any time; without one,
 * or with another version of the program, all is read. A group is not read if its files have the same names, sizes, times
 * of content and of change, and numbers on the disk as when it was read; the time of change cannot be set back.
 */
export function sourceDigests(site: string, version: string, file?: string): SourceDigests {
  const known = file === undefined ? new Map<string, KnownFiles>() : recall(file, version);
  const found = new Map<string, KnownFiles>();
  return {
    digestOf(group, files) {
      const { stamp, changed, now } = lookAtFiles(site, files);
      const before = known.get(group);
      const same = before?.stamp === stamp ? before : { stamp, digest: digestFiles(site, files) };
      if (changed + settled <= now) found.set(group, same);
      return same.digest;
    },
    keep() {
      const isSame = found.size === known.size && [...found].every(([group, one]) => known.get(group) === one);
      if (file !== undefined && !isSame) replaceFile(file, JSON.stringify({ version, groups: [...found] }));
    },
  };
}

/** How files lie on the disk, when one of them was last changed, and when they were looked at; milliseconds since 1970. */
function lookAtFiles(site: string, files: readonly string[]): { stamp: string; changed: number; now: number } {
  const now = Date.now();
  let changed = 0;
  let described = '';
  for (const file of files) {
    const { size, mtimeMs, ctimeMs, ino } = statSync(`${site}/${file}`);
    changed = Math.max(changed, mtimeMs, ctimeMs);
    described += `${file}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`;
  }
  return { stamp: createHash('sha256').update(described).digest('hex'), changed, now };
}

/** Returns the SHA-256 of the names and contents of files, by their paths from the site. */
export function digestFiles(site: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(`${site}/${file}`);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What cannot be read is forgotten. */
function recall(file: string, version: string): Map<string, KnownFiles> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { version: string; groups: [string, KnownFiles][] };
    return new Map(kept.version === version ? kept.groups : []);
  } catch {
    return new Map();
  }
}
