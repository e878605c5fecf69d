import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Gives a lock back. */
export type Release = () => void;

/**
 * Takes the lock of a folder of records, or returns nothing if another process has it. SQLite asks the operating system
 * for it, which gives it back when the process ends in whatever way: no lock is ever left behind.
 */
export function takeLock(folder: string): Release | undefined {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, '.lock'), { timeout: 0 });
  try {
    // Nothing is ever stored, so no journal may be left by a process that is killed.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/** SQLITE_BUSY (5) and SQLITE_LOCKED (6), in the low byte of the code. */
function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 5 || code === 6;
}
