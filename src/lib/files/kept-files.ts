import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Bytes that took time to make, kept by the digest of all that they were made from. */
export interface KeptFiles {
  /** Returns what is kept under a key, or undefined if there is nothing or it is damaged. */
  find(key: string): Uint8Array | undefined;
  /** Keeps bytes; if the disk refuses, nothing is kept and nothing is said. */
  keep(key: string, bytes: Uint8Array): void;
}

/**
 * Returns bytes kept in a folder that may be deleted at any time. `version` is the digest of the program that makes them:
 * with another version there is nothing. Each file begins with the digest of its content, and appears whole or not at all.
 */
export function keepFiles(folder: string, version: string): KeptFiles {
  const fileOf = (key: string) => {
    const name = sha256(`${version}\0${key}`);
    return path.join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    find(key) {
      try {
        const stored = readFileSync(fileOf(key));
        const bytes = stored.subarray(digestLength);
        return stored.subarray(0, digestLength).toString('latin1') === sha256(bytes) ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    keep(key, bytes) {
      try {
        replaceFile(fileOf(key), Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes]));
      } catch {
        // Nothing is kept.
      }
    },
  };
}

/** Hexadecimal digits of a SHA-256. */
const digestLength = 64;

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
