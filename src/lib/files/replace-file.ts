import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file aside and then moves it to its place, so that nobody ever reads half of it. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(aside, content);
    renameSync(aside, file);
  } catch (fault) {
    rmSync(aside, { force: true });
    throw fault;
  }
}
