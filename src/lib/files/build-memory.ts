import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CatalogPart } from '../export/open-data/catalog/catalog-part.ts';
import type { Problem } from '../problem.ts';
import type { ListedDossier } from '../publication/listed-site.ts';
import type { OuterLink } from '../website/check-links.ts';
import { digestText } from './digest.ts';
import { type KeptText, readKept } from './kept-text.ts';
import { cacheFolder } from './program.ts';
import { replaceFile } from './replace-file.ts';
import type { SearchPage } from './write-search.ts';

/** What is remembered of a dossier whose pages and downloads stand in the site that was built last. */
export interface MadeDossier {
  readonly id: string;
  /** Digest of all that they were made of. */
  readonly key: string;
  /** The date of that build, and the moments at which another build would show something else; milliseconds since 1970. */
  readonly buildDate: number;
  readonly moments: readonly number[];
  /** Keys of its reporting dates; see `makeDateKeys`. */
  readonly dates: Readonly<Record<string, string>>;
  /** Its folders, from the root of the site. */
  readonly folders: readonly string[];
  /** Names, sizes and times of the files in them, as one digest; of a part that is to travel, their contents. */
  readonly stamp: string;
  /** Undefined if nothing of it may be seen. */
  readonly listed?: ListedDossier | undefined;
  readonly catalog?: CatalogPart<string | KeptText> | undefined;
  /** Warnings: they are told at every build. */
  readonly problems: readonly Problem[];
  readonly search: readonly SearchPage[];
  readonly outerLinks: readonly OuterLink[];
  /** Under which names the texts of `catalog` are kept, if it was recalled. */
  readonly texts?: readonly string[];
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
    const texts = new Set(readdirSync(path.join(folder, 'texts')));
    const names = readdirSync(path.join(folder, 'dossiers'));
    const made = names.flatMap((name) => readMade(folder, name, texts) ?? []);
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
  kept: readonly MadeDossier[],
  assets: readonly string[],
): void {
  const [dossiers, texts] = [path.join(folder, 'dossiers'), path.join(folder, 'texts')];
  for (const at of [dossiers, texts]) mkdirSync(at, { recursive: true });
  // Each names its texts by their digests, so that they are there before it is, and none is another's.
  const noted = made.map((one) => noteDossier(one, (text) => keepText(texts, text)));
  for (const one of noted) replaceFile(path.join(dossiers, fileName(one.id)), JSON.stringify(one));
  removeOthers(dossiers, new Set([...noted, ...kept].map(({ id }) => fileName(id))));
  removeOthers(texts, new Set([...noted.flatMap(textsOf), ...kept.flatMap((one) => one.texts ?? [])]));
  replaceFile(path.join(folder, 'assets.json'), JSON.stringify(assets));
}

/** A dossier as it is noted: in place of its texts stand their digests. */
type NotedDossier = Omit<MadeDossier, 'catalog' | 'texts'> & { readonly catalog?: CatalogPart };

function noteDossier(made: MadeDossier, keep: (text: string | KeptText) => string): NotedDossier {
  const { catalog, texts: _, ...rest } = made;
  if (!catalog) return rest;
  const { datasets, turtle, jsonLd } = catalog;
  return { ...rest, catalog: { datasets, turtle: keep(turtle), jsonLd: keep(jsonLd) } };
}

function textsOf({ catalog }: NotedDossier): string[] {
  return catalog ? [catalog.turtle, catalog.jsonLd] : [];
}

function keepText(folder: string, given: string | KeptText): string {
  const text = readKept(given);
  const digest = digestText(text);
  const file = path.join(folder, digest);
  if (!existsSync(file)) replaceFile(file, text);
  return digest;
}

function removeOthers(folder: string, known: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(path.join(folder, name), { force: true });
}

function fileName(id: string): string {
  return `${id}.json`;
}

/** Nothing if it cannot be read, or if one of its texts is gone. */
function readMade(folder: string, name: string, texts: ReadonlySet<string>): MadeDossier | undefined {
  const noted = readNoted(path.join(folder, 'dossiers', name));
  if (!noted || !textsOf(noted).every((digest) => texts.has(digest))) return undefined;
  const { catalog, ...rest } = noted;
  if (!catalog) return rest;
  const textOf = (digest: string) => ({ file: path.join(folder, 'texts', digest) });
  const { datasets, turtle, jsonLd } = catalog;
  return { ...rest, texts: textsOf(noted), catalog: { datasets, turtle: textOf(turtle), jsonLd: textOf(jsonLd) } };
}

function readNoted(file: string): NotedDossier | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as NotedDossier;
  } catch {
    return undefined;
  }
}
