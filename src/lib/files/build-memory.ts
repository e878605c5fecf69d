import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CatalogPart } from '../export/open-data/catalog/catalog-part.ts';
import type { Problem } from '../problem.ts';
import type { ListedDossier } from '../publication/listed-site.ts';
import type { OuterLink } from '../website/check-links.ts';
import type { SearchRecord } from '../website/search-record.ts';
import { digestText } from './digest.ts';
import { cacheFolder } from './program.ts';
import { replaceFile } from './replace-file.ts';

/** What is remembered of a dossier whose pages and downloads stand in the site that was built last. */
export interface MadeDossier {
  readonly id: string;
  /** Digest of all that they were made of. */
  readonly key: string;
  /** The date of that build, and the moments at which another build would show something else; milliseconds since 1970. */
  readonly buildDate: number;
  readonly moments: readonly number[];
  /** Its folders, from the root of the site. */
  readonly folders: readonly string[];
  /** Names, sizes and times of the files in them, as one digest; of a part that is to travel, their contents. */
  readonly stamp: string;
  /** Undefined if nothing of it may be seen. */
  readonly listed?: ListedDossier | undefined;
  readonly catalog?: CatalogPart | undefined;
  /** Warnings: they are told at every build. */
  readonly problems: readonly Problem[];
  readonly search: readonly SearchRecord[];
  readonly outerLinks: readonly OuterLink[];
}

/** What is remembered of the build as a whole. */
export interface BuildMemory {
  readonly dossiers: ReadonlyMap<string, MadeDossier>;
  /** Names of style sheets, scripts and fonts to which the pages lead. */
  readonly assets: readonly string[];
}

const nothing: BuildMemory = { dossiers: new Map(), assets: [] };

/** Returns the folder in which the builds of a site to a folder are remembered; it may be deleted at any time. */
export function memoryFolder(site: string, out: string): string {
  const name = digestText(`${site}\0${out}`).slice(0, 16);
  return cacheFolder('builds', name);
}

/** Returns what is remembered; what cannot be read is forgotten. */
export function recallBuild(folder: string): BuildMemory {
  try {
    const assets = JSON.parse(readFileSync(path.join(folder, 'assets.json'), 'utf8')) as string[];
    const names = readdirSync(path.join(folder, 'dossiers'));
    const made = names.flatMap((name) => readMade(path.join(folder, 'dossiers', name)) ?? []);
    return { assets, dossiers: new Map(made.map((dossier) => [dossier.id, dossier])) };
  } catch {
    return nothing;
  }
}

/** Forgets the builds to folders that are not there any more. */
export function forgetLostBuilds(folder: string, out: string): void {
  replaceFile(path.join(folder, 'place.json'), JSON.stringify({ out }));
  const all = path.dirname(folder);
  for (const name of readdirSync(all)) {
    const place = path.join(all, name, 'place.json');
    if (!existsSync(place)) continue;
    const { out: former } = JSON.parse(readFileSync(place, 'utf8')) as { out: string };
    if (former !== out && !existsSync(former)) rmSync(path.join(all, name), { recursive: true, force: true });
  }
}

/**
 * Remembers a build: `made` is written, what was known of the dossiers `kept` stays, and the rest is forgotten. It is
 * written before the site moves to its place: what did not move then has another stamp.
 */
export function rememberBuild(
  folder: string,
  made: readonly MadeDossier[],
  kept: readonly string[],
  assets: readonly string[],
): void {
  const at = path.join(folder, 'dossiers');
  mkdirSync(at, { recursive: true });
  const known = new Set([...made.map(({ id }) => id), ...kept].map(fileName));
  for (const name of readdirSync(at)) if (!known.has(name)) rmSync(path.join(at, name), { force: true });
  for (const one of made) replaceFile(path.join(at, fileName(one.id)), JSON.stringify(one));
  replaceFile(path.join(folder, 'assets.json'), JSON.stringify(assets));
}

function fileName(id: string): string {
  return `${id}.json`;
}

function readMade(file: string): MadeDossier | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as MadeDossier;
  } catch {
    return undefined;
  }
}
