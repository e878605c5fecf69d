import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasErrors, type Problem } from '../problem.ts';
import { siteFolder } from './environment.ts';
import { letGo } from './let-go.ts';
import { loadDossiers } from './load-site.ts';

/** Dossiers that one process makes at a time: id and key. */
export type Share = readonly (readonly [id: string, key: string])[];

/** What processes make together. */
export interface ShareWork {
  /** Where their claims stand and what they make; it is there, and was empty before the first of them began. */
  readonly folder: string;
  readonly shares: readonly Share[];
  readonly isQuick: boolean;
}

/** Makes a share in a folder of its own, and returns what is wrong with it. */
export type MakeShare = (out: string, share: Share) => Promise<readonly Problem[]>;

/** Returns the folder of a share. */
export function folderOfShare(folder: string, number: number): string {
  return path.join(folder, String(number));
}

/**
 * Makes the shares that no other process has claimed, one after the other, and returns what is wrong with them. Nobody hands
 * them out: a process that makes some itself would answer the others late. Once one has failed the rest is only read, so that
 * all errors are told at once.
 */
export async function makeClaimed({ folder, shares }: ShareWork, make: MakeShare): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const [number, share] of shares.entries()) {
    if (!claim(path.join(folder, `${number}.claimed`))) continue;
    const problems = hasFailed(folder) ? readShare(share) : await make(folderOfShare(folder, number), share);
    if (hasErrors(problems)) tellFailed(folder);
    found.push(...problems);
    // Messages of other processes arrive between turns of the event loop.
    await letGo();
  }
  return found;
}

/** Lets nobody make another share. */
export function tellFailed(folder: string): void {
  writeFileSync(path.join(folder, 'failed'), '');
}

function hasFailed(folder: string): boolean {
  return existsSync(path.join(folder, 'failed'));
}

/** Of all processes that ask, one makes the file. */
function claim(file: string): boolean {
  try {
    writeFileSync(file, '', { flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

function readShare(share: Share): readonly Problem[] {
  return loadDossiers(
    siteFolder(),
    share.map(([id]) => id),
  ).problems;
}
