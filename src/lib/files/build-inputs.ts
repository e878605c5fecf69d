import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { groupByDossier } from '../answer/site-texts.ts';
import { digestOfProgram } from './program.ts';
import { listFolder } from './read-folder.ts';

/**
 * Returns a key for each dossier of a site, by id, sorted: the SHA-256 of everything that its pages are made of. That is
 * its own files; the site's own, codelists, calendars, outlines; the program; and `choices`, whatever else decides what is
 * made. Files count by content, so that a fresh checkout counts as unchanged. If the program cannot vouch for itself, the
 * keys are those of nothing else. `ids` asks for some dossiers only.
 */
export function makeKeys(site: string, choices: string, ids?: readonly string[]): Map<string, string> {
  if (ids?.length === 0) return new Map();
  const files = ['content', 'data'].flatMap((top) => listFolder(path.join(site, top)).map((name) => `${top}/${name}`));
  const groups = groupByDossier(files);
  const program = digestOfProgram() ?? randomUUID();
  const shared = digestFiles(site, groups.get('') ?? [], `${program}\0${choices}`);
  const dossiers = [...groups].filter(([id]) => id !== '' && (ids?.includes(id) ?? true));
  return new Map(dossiers.map(([id, own]) => [id, digestFiles(site, own, shared)]));
}

function digestFiles(site: string, files: readonly string[], start: string): string {
  const hash = createHash('sha256').update(start);
  for (const file of files) {
    const bytes = readFileSync(`${site}/${file}`);
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
