import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type ChainLink, chainFile, formatLink, readChain, withCompanions } from '../archive/chain.ts';
import { checkRecord } from '../archive/check-record.ts';
import type { MadeRecord } from '../archive/make-record.ts';
import { writeTar } from '../archive/write-tar.ts';
import { type Problem, problem } from '../problem.ts';
import { digestFile, makeHasher, withSource } from './record-digests.ts';

/** Where a record is written before it is one of the chain; it lies in the folder of records, so that a rename moves it. */
const workFolder = '.work';

/** Adds what stands beside a record (signature, time stamp) to the folder of its tar; returns problems. */
export type AddCompanions = (tar: string) => readonly Problem[];

/** Returns the chain in a folder of records; without one, an empty chain. */
export function loadChain(folder: string): ReturnType<typeof readChain> {
  const file = path.join(folder, chainFile);
  return readChain(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Returns the records that an interrupted run was about to add: named in its work folder, not in the chain. */
export function findLeftovers(folder: string): string[] {
  const planned = loadChain(path.join(folder, workFolder)).links;
  const known = new Set(loadChain(folder).links.map(({ file }) => file));
  return planned.map(({ file }) => file).filter((file) => !known.has(file));
}

/** Brings a folder of records back to its last complete state: what an interrupted run left is removed. Needs the lock. */
export function recoverStore(folder: string): void {
  const leftovers = findLeftovers(folder).flatMap(withCompanions);
  for (const name of leftovers) rmSync(path.join(folder, name), { force: true });
  syncFolder(folder);
  rmSync(path.join(folder, workFolder), { recursive: true, force: true });
}

/** Returns problems if the last record of the chain is not there as the chain says: nothing is added to a broken chain. */
export function checkLastRecord(folder: string): readonly Problem[] {
  const { links, problems } = loadChain(folder);
  const last = links.at(-1);
  if (problems.length > 0 || !last) return problems;
  const file = path.join(folder, last.file);
  const isSame = existsSync(file) && digestFile(file).digests.sha512 === last.sha512;
  const place = { file: last.file, line: 1, column: 1 };
  return isSame ? [] : [problem('record-chain-differs', place, { path: last.file, reason: 'record-previous' })];
}

/**
 * Writes a record and adds it to the chain. Needs the lock. It is written beside its place, synced, read back and verified;
 * then the tar is moved to its place, and last the chain is replaced by one with its line: whatever happens before that,
 * the chain is what it was. Returns the new link, or problems; errors of the disk are problems.
 */
export function storeRecord(
  folder: string,
  { identity, files }: MadeRecord,
  addCompanions: AddCompanions = () => [],
): { link: ChainLink | undefined; problems: readonly Problem[] } {
  const work = path.join(folder, workFolder);
  const name = `${identity.name}.tar`;
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const tar = path.join(work, name);
    writeSynced(tar, writeTar(identity.name, files, identity.seconds));
    const checked = withSource(tar, (source) => checkRecord(name, source, makeHasher));
    const problems = [...checked.problems, ...(checked.value ? addCompanions(tar) : [])];
    if (problems.length > 0) return { link: undefined, problems: giveUp(work, problems) };
    const { number, date, previous } = identity;
    const { digests, size } = digestFile(tar);
    const link = { number, file: name, date, bytes: size, ...digests, previous };
    commit(folder, work, link);
    return { link, problems: [] };
  } catch (error) {
    return { link: undefined, problems: giveUp(work, [writeProblem(folder, name, error)]) };
  }
}

/** The chain is replaced last; until then `findLeftovers` tells what was moved in vain. */
function commit(folder: string, work: string, link: ChainLink): void {
  const chain = path.join(folder, chainFile);
  const former = existsSync(chain) ? readFileSync(chain) : Buffer.alloc(0);
  writeSynced(path.join(work, chainFile), [former, Buffer.from(formatLink(link))]);
  syncFolder(work);
  for (const name of withCompanions(link.file).reverse()) {
    if (existsSync(path.join(work, name))) renameSync(path.join(work, name), path.join(folder, name));
  }
  syncFolder(folder);
  renameSync(path.join(work, chainFile), chain);
  syncFolder(folder);
  rmSync(work, { recursive: true, force: true });
}

/** Returns the problems, with nothing of the record left where it can be. */
function giveUp(work: string, problems: readonly Problem[]): readonly Problem[] {
  try {
    recoverStore(path.dirname(work));
  } catch {
    // The disk that failed may also refuse this; the next run removes what is left.
  }
  return problems;
}

/** Writes a new file and waits until the disk has it. */
export function writeSynced(file: string, pieces: Iterable<Uint8Array>): void {
  const handle = openSync(file, 'wx', 0o644);
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the disk has the names in a folder; Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Returns an error of the disk as a problem; throws any other error, which is a fault of the program. */
export function writeProblem(folder: string, name: string, error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const place = { file: path.join(folder, name), line: 1, column: 1 };
  return problem('record-write-failed', place, { path: name, reason: error.message });
}
