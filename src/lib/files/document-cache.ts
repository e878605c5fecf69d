import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Problem } from '../problem.ts';
import { replaceFile } from './replace-file.ts';

/** What was made of one page: the bytes of each file, and what was told about it. */
export interface Cached {
  readonly files: Readonly<Record<'docx' | 'pdf' | 'txt', Uint8Array>>;
  readonly problems: readonly Problem[];
}

/** Returns the digest (SHA-256, hexadecimal) of pieces, in their order; where one ends and the next begins counts too. */
export function digestOf(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(`${piece.length}:`).update(piece);
  return hash.digest('hex');
}

/** Returns what was stored under a key; nothing if there is none or if it was damaged. */
export function readCached(folder: string, key: string): Cached | undefined {
  try {
    const stored = new Uint8Array(readFileSync(path.join(folder, key)));
    const content = stored.subarray(64);
    if (strFromU8(stored.subarray(0, 64)) !== digestOf([content])) return undefined;
    const { docx, pdf, txt, problems } = unzipSync(content);
    if (!docx || !pdf || !txt || !problems) return undefined;
    return { files: { docx, pdf, txt }, problems: JSON.parse(strFromU8(problems)) };
  } catch {
    return undefined;
  }
}

/** Stores what was made under a key. It is written aside and then moved, so that nobody ever reads half of it. */
export function writeCached(folder: string, key: string, { files, problems }: Cached): void {
  const content = zipSync({ ...files, problems: strToU8(JSON.stringify(problems)) }, { level: 0 });
  replaceFile(path.join(folder, key), Buffer.concat([Buffer.from(digestOf([content])), content]));
}
