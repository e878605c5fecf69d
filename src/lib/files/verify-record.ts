import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkBag } from '../archive/check-bag.ts';
import { type CheckedRecord, checkRecord, type VerifiedRecord } from '../archive/check-record.ts';
import { readTar } from '../archive/read-tar.ts';
import type { RecordFile } from '../archive/record-file.ts';
import { showName } from '../archive/record-problem.ts';
import { type Problem, problem } from '../problem.ts';
import { loadChain } from './archive-store.ts';
import { digestFile, makeHasher, withSource } from './record-digests.ts';

/** Returns the record in a file, or every problem. The file is only read; nothing of it is unpacked. */
export function verifyRecord(file: string): CheckedRecord {
  const read = readOrTell(file, () => withSource(file, (source) => checkRecord(file, source, makeHasher)));
  if (isList(read)) return { value: undefined, problems: read };
  const { value, problems } = read;
  if (!value) return { value, problems };
  const found = [...checkName(file, value), ...compareWithChain(file)];
  return { value: found.length > 0 ? undefined : value, problems: found };
}

function isList(read: CheckedRecord | readonly Problem[]): read is readonly Problem[] {
  return Array.isArray(read);
}

/** Returns the problems of a file as a bag only, whoever made it. */
export function verifyBag(file: string): readonly Problem[] {
  return readOrTell(file, () => withSource(file, (source) => checkBag(file, source, makeHasher).problems));
}

function checkName(file: string, { identity }: VerifiedRecord): Problem[] {
  const name = path.basename(file);
  if (name === `${identity.name}.tar`) return [];
  return [
    problem('record-refused', { file, line: 1, column: 1 }, { path: showName(name), reason: 'record-name-differs' }),
  ];
}

/** Returns the files of a verified record below a folder of its bag, by their path in that folder. */
export function readRecordFiles(file: string, { bag }: VerifiedRecord, folder: string): RecordFile[] {
  return withSource(file, (source) =>
    [...bag.files]
      .filter(([name]) => name.startsWith(folder))
      .map(([name, { offset, size }]) => ({ path: name.slice(folder.length), bytes: source.read(offset, size) })),
  );
}

/** Returns the bytes of `tagmanifest-sha512.txt`, over which a record is signed. */
export function readTagManifest(file: string): Uint8Array {
  return withSource(file, (source) => {
    const entry = readTar(source).entries.find(({ path: name }) => name.endsWith('/tagmanifest-sha512.txt'));
    return entry ? source.read(entry.offset, entry.size) : new Uint8Array();
  });
}

/** Where a chain stands beside the record, its line must name this very file. */
function compareWithChain(file: string): readonly Problem[] {
  const { links } = loadChain(path.dirname(file));
  const name = path.basename(file);
  const link = links.find((known) => known.file === name);
  if (!link) return [];
  const actual = digestFile(file).digests.sha512;
  const values = { path: name, list: 'records.jsonl', listed: link.sha512, actual };
  return actual === link.sha512 ? [] : [problem('record-file-altered', { file, line: 1, column: 1 }, values)];
}

/** Returns what is read; a file that cannot be read is a problem, not a fault of the program. */
function readOrTell<T>(file: string, read: () => T): T | Problem[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = existsSync(file) ? error.message : 'record-absent';
    return [problem('record-unreadable', { file, line: 1, column: 1 }, { path: showName(file), reason })];
  }
}
