import { readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.ts';

/** A part of a search index that stands in a site. */
export interface KeptPart {
  /** From the root of the site. */
  readonly folder: string;
  /** Names, sizes and times of its files, as one digest. */
  readonly stamp: string;
}

/** Parts of the search index of a site by the digest of all that they were made of. */
export type KeptParts = ReadonlyMap<string, KeptPart>;

const fileName = 'search.json';

/** Returns what is remembered of the search index of a site; nothing if that cannot be read. */
export function recallSearch(memory: string): KeptParts {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(path.join(memory, fileName), 'utf8'))));
  } catch {
    return new Map();
  }
}

/** Remembers the parts of the search index of a site, in the place of what was known. */
export function rememberSearch(memory: string, parts: KeptParts): void {
  replaceFile(path.join(memory, fileName), JSON.stringify(Object.fromEntries(parts)));
}
