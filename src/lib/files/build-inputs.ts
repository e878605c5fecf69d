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
 * its own files; the site's own, codelists, calendars, outlines; the program; and `choices`, whatever else decides what is
 * made. Files count by content, so that a fresh checkout counts as unchanged. If the program cannot vouch for itself, the
 * keys are those of nothing else.
 */
export function makeKeys(site: string, choices: string, { ids, kept }: KeyRequest = {}): Map<string, string> {
  if (ids?.length === 0) return new Map();
  const files = ['content', 'data'].flatMap((top) => listFolder(path.join(site, top)).map((name) => `${top}/${name}`));
  const groups = groupByDossier(files);
  const program = digestOfProgram() ?? randomUUID();
  const digests = sourceDigests(site, program, kept);
  const shared = `${program}\0${choices}\0${digests.digestOf('', groups.get('') ?? [])}`;
  const dossiers = [...groups].filter(([id]) => id !== '' && (ids?.includes(id) ?? true));
  const keys = dossiers.map(([id, own]): [string, string] => [
    id,
    digestText(`${shared}\0${digests.digestOf(id, own)}`),
  ]);
  digests.keep();
  return new Map(keys);
}
