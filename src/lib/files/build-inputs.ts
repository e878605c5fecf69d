import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isShared } from './load-site.ts';
import { digestOfProgram } from './program.ts';

/** Digests (SHA-256, hexadecimal) of everything that the pages of a dossier are made of. */
export interface BuildInputs {
  /** Of what all dossiers share: the program, the site's own files, codelists, calendars, outlines, and `choices`. */
  readonly shared: string;
  /** Of the files of each dossier, by id, sorted. */
  readonly dossiers: ReadonlyMap<string, string>;
}

/**
 * Returns the digests of a site's sources by content, so that a fresh checkout counts as unchanged. `choices` is whatever
 * else decides what is made. If the program cannot vouch for itself, the digests are those of nothing else.
 */
export function digestInputs(site: string, choices: string): BuildInputs {
  const program = digestOfProgram() ?? randomUUID();
  const shared = createHash('sha256').update(`${program}\0${choices}`);
  const dossiers = new Map<string, ReturnType<typeof createHash>>();
  for (const name of ['content', 'data']) {
    for (const file of listFiles(site, name)) {
      const id = file.split('/')[1] ?? '';
      const isDossier = !isShared(site, file);
      const hash = isDossier ? (dossiers.get(id) ?? createHash('sha256')) : shared;
      if (isDossier) dossiers.set(id, hash);
      const bytes = readFileSync(path.join(site, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  const digests = [...dossiers].map(([id, hash]) => [id, hash.digest('hex')] as const);
  return { shared: shared.digest('hex'), dossiers: new Map(digests.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Paths of the files below a folder of the site, with `/`, sorted. */
function listFiles(site: string, folder: string): string[] {
  const start = path.join(site, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
