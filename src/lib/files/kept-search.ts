import { readFileSync } from 'node:fs';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { digestOf } from './document-cache.ts';
import { replaceFile } from './replace-file.ts';

/** Where the newest search index of a site is kept, and the digest of the program that made it. */
export interface KeptSearch {
  readonly file: string;
  readonly version: string;
}

/** Hexadecimal digits of a SHA-256. */
const digestLength = 64;

/** Returns the files of the index that is kept, if it was made from what `key` names; undefined if not, or if damaged. */
export function readKeptSearch({ file }: KeptSearch, key: string): Unzipped | undefined {
  try {
    const stored = readFileSync(file);
    const digests = stored.subarray(0, 2 * digestLength).toString('latin1');
    const content = stored.subarray(2 * digestLength);
    return digests === key + digestOf([content]) ? unzipSync(content) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the files of an index in the place of the former; if the disk refuses, nothing is kept and nothing is said. */
export function keepSearch({ file }: KeptSearch, key: string, files: Readonly<Record<string, Uint8Array>>): void {
  try {
    const content = zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
    replaceFile(file, Buffer.concat([Buffer.from(key + digestOf([content]), 'latin1'), content]));
  } catch {
    // Nothing is kept.
  }
}
