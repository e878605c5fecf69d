import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestText } from './digest.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Values that took time to make, each kept by the digest of all that it was made from, in groups of what is asked for
 * together: a group is one file.
 */
export interface KeptGroups<T> {
  /** Returns what is kept in a group under a digest, or undefined if there is nothing or the group is damaged. */
  find(group: string, digest: string): T | undefined;
  /** Keeps a value: on the disk once another group is asked for or nothing else waits. If the disk refuses, nothing is said. */
  keep(group: string, digest: string, value: T): void;
  /** Puts on the disk what is not there yet. */
  save(): void;
}

interface Group<T> {
  readonly name: string;
  /** The value that was asked for last stands last. */
  readonly values: Map<string, T>;
  readonly used: Set<string>;
  isSaved: boolean;
}

/**
 * Returns values of JSON kept in a folder that may be deleted at any time. `version` is the digest of the program that makes
 * them: with another version there is nothing. A file begins with the digest of its content, and appears whole or not at all.
 */
export function keepGroups<T>(folder: string, version: string): KeptGroups<T> {
  const fileOf = (name: string) => path.join(folder, `${digestText(name)}.json`);
  let group: Group<T> | undefined;
  const save = () => {
    if (!group || group.isSaved) return;
    writeGroup(fileOf(group.name), version, [...group.values].slice(-mostValues(group.used.size)));
    group.isSaved = true;
  };
  const open = (name: string): Group<T> => {
    if (group?.name === name) return group;
    save();
    group = { name, values: new Map(readGroup<T>(fileOf(name), version)), used: new Set(), isSaved: true };
    return group;
  };
  const use = ({ values, used }: Group<T>, digest: string, value: T) => {
    values.delete(digest);
    values.set(digest, value);
    used.add(digest);
  };
  return {
    find(name, digest) {
      const opened = open(name);
      const found = opened.values.get(digest);
      if (found !== undefined) use(opened, digest, found);
      return found;
    },
    keep(name, digest, value) {
      const opened = open(name);
      use(opened, digest, value);
      if (opened.isSaved) setImmediate(save);
      opened.isSaved = false;
    },
    save,
  };
}

/** What was not asked for may be asked for again: after an edit is undone, or with drafts. */
function mostValues(used: number): number {
  return 2 * used + 64;
}

type Entry<T> = readonly [digest: string, value: T];

function readGroup<T>(file: string, version: string): readonly Entry<T>[] {
  try {
    const [digest, ...lines] = readFileSync(file, 'utf8').split('\n');
    const content = lines.join('\n');
    return digest === digestText(version + content) ? JSON.parse(content) : [];
  } catch {
    return [];
  }
}

function writeGroup<T>(file: string, version: string, entries: readonly Entry<T>[]): void {
  const content = JSON.stringify(entries);
  try {
    replaceFile(file, `${digestText(version + content)}\n${content}`);
  } catch {
    // Nothing is kept.
  }
}
