import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { groupByDossier } from '../answer/site-texts.ts';
import { digestText } from './digest.ts';
import { digestOfProgram } from './program.ts';
import { listFolder } from './read-folder.ts';
import { sourceDigests } from './source-digests.ts';

/** What of the keys is asked for, and what helps to make them. */
export interface KeyRequest {
  /** Some dossiers only. */
  readonly ids?: readonly string[];
  /** The file in which is kept what was read of the sources; without it all is read. */
  readonly kept?: string | undefined;
}

/**
 * Returns a key for each dossier of a site, by id, sorted: the SHA-256 of everything that its pages are made of. That is
 * the site's own files, codelists, calendars, outlines; the program; and `choices`, whatever else decides what is made;
 * then, after a hyphen, the dossier's own files. Files count by content, so that a fresh checkout counts as unchanged. If the program cannot vouch for itself, the
 * keys are those of nothing else.
 */
export function makeKeys(site: string, choices: string, { ids, kept }: KeyRequest = {}): Map<string, string> {
  if (ids?.length === 0) return new Map();
  const files = ['content', 'data'].flatMap((top) => listFolder(path.join(site, top)).map((name) => `${top}/${name}`));
  const groups = groupByDossier(files);
  const program = digestOfProgram() ?? randomUUID();
  const digests = sourceDigests(site, program, kept);
  const shared = digestText(`${program}\0${choices}\0${digests.digestOf('', groups.get('') ?? [])}`);
  const dossiers = [...groups].filter(([id]) => id !== '' && (ids?.includes(id) ?? true));
  const keys = dossiers.map(([id, own]): [string, string] => [id, `${shared}-${digests.digestOf(id, own)}`]);
  digests.keep();
  return new Map(keys);
}

/** Returns the part of a key that dossiers have in common. */
export function sharedPart(key: string): string {
  return key.split('-')[0] ?? '';
}
