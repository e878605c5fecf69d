import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem.ts';
import { type BuiltSite, checkLinks } from '../website/check-links.ts';
import type { IntegrityOf } from '../website/integrity.ts';
import type { Move } from './build-swap.ts';
import { listFolder } from './read-folder.ts';

/** Returns what reads the digests of style sheets and scripts for `addIntegrity`. They stand in the folder of the site already. */
export function integrityReader(folder: string, baseUrl: string): IntegrityOf {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const digests = new Map<string, string | undefined>();
  return (address) => {
    if (!digests.has(address)) digests.set(address, digestOf(folder, base, address));
    return digests.get(address);
  };
}

/**
 * Returns the pages of a built site as `checkLinks` wants them. What is not in its folder may stand in one that will
 * move over; pages that were just rendered need not be read.
 */
export function readBuiltSite(
  folder: string,
  baseUrl: string,
  moves: readonly Move[] = [],
  rendered: ReadonlyMap<string, string> = new Map(),
): BuiltSite {
  const read = (page: string) => readFileSync(path.join(folder, page), 'utf8');
  const listed = listFolder(folder);
  const names = listed.filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((page) => [page, rendered.get(page) ?? read(page)]));
  const known = new Map(listed.map((name) => [name, true]));
  const fromOf = new Map(moves.map((move) => [move.folder, move.from]));
  // Of a dossier, `nl/antwoorden/x`, everything moves.
  const place = (name: string) => path.join(fromOf.get(name.split('/').slice(0, 3).join('/')) ?? folder, name);
  const hasFile = (name: string) => {
    const found = known.get(name) ?? isFile(place(name));
    known.set(name, found);
    return found;
  };
  return { pages, hasFile, baseUrl, readOther: (name) => readFileSync(place(name), 'utf8') };
}

/** Returns the links of a built site that lead nowhere. */
export function checkBuiltLinks(folder: string, baseUrl: string): Problem[] {
  return checkLinks(readBuiltSite(folder, baseUrl));
}

function digestOf(folder: string, base: string, address: string): string | undefined {
  if (!address.startsWith(`${base}/`) || address.startsWith('//')) return undefined;
  const file = path.join(folder, address.slice(base.length));
  if (!isFile(file)) return undefined;
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
