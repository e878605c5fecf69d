import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { wordLists } from '../../i18n/index.ts';
import { checkFormerNames } from '../answer/former-names.ts';
import { parseSite, type SiteFile } from '../answer/site-file.ts';
import { groupByDossier, type SiteTexts } from '../answer/site-texts.ts';
import { compareProblems, hasErrors, type Problem, type Read } from '../problem.ts';
import {
  joinDossiers,
  type RecordedDossier,
  type RecordedParts,
  type RecordedSite,
  readRecordedDossier,
  readRecordedParts,
} from '../publication/recorded-site.ts';
import { makeSiteError } from '../report/site-error.ts';
import { checkPublic } from '../website/check-public.ts';
import { digestText } from './digest.ts';
import { prepareDrawing } from './draw-charts.ts';
import { siteFolder } from './environment.ts';
import { listFolder, listGiven } from './read-folder.ts';
import { readTexts } from './report.ts';
import { readSiteLanguage } from './report-options.ts';

/** What is read, and what looks so much like it that it is told that it is not. */
const wanted: Record<string, RegExp> = {
  content: /\.(ya?ml|mdx)$|^theme\.css$|^lock\.json$|^[^.]+\.[a-z]{2,3}\.md$/,
  data: /\.(ya?ml|json)$/,
};

/** A site as it lies on the disk: what all dossiers share, read, and what else there is by name and time. */
export interface SiteOnDisk {
  readonly folder: string;
  readonly parts: RecordedParts | undefined;
  readonly problems: readonly Problem[];
  /** Of each dossier, by id: the names, sizes and times of all that it is read from. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly common: SiteTexts;
}

let looked: { readonly stamp: string; readonly site: SiteOnDisk } | undefined;
let loaded: { readonly from: SiteOnDisk; readonly read: Read<RecordedSite> } | undefined;

/** Dossiers that were read, by folder and id, each with the stamp of all that it was read from. */
const dossiersRead = new Map<string, { readonly stamp: string; readonly read: Read<RecordedDossier> }>();

/** Returns what a site is made of; the same object as long as no file changed. */
export function lookAtSite(folder = siteFolder()): SiteOnDisk {
  const files = listFiles(folder);
  const groups = groupByDossier(files);
  const sharedFiles = groups.get('') ?? [];
  const shared = stampFiles(folder, sharedFiles);
  const dossiers = [...groups].filter(([id]) => id !== '');
  const stamps = new Map(dossiers.map(([id, own]) => [id, shared + stampFiles(folder, own)]));
  const stamp = JSON.stringify([folder, shared, ...stamps]);
  if (looked?.stamp === stamp) return looked.site;
  prepareDrawing();
  const common = readFiles(folder, sharedFiles);
  // Of a dossier only the names of its files are looked at here.
  const { value: parts, problems } = readRecordedParts(
    new Map([...files.map((file) => [file, ''] as const), ...common]),
  );
  looked = { stamp, site: { folder, parts, problems, stamps, groups, common } };
  return looked.site;
}

/** Returns a dossier of a site, read again only if something of it changed; undefined if nothing can be read. */
export function readFromDisk({ folder, parts, stamps, groups, common }: SiteOnDisk, id: string) {
  const [key, stamp] = [`${folder}\0${id}`, stamps.get(id)];
  const before = dossiersRead.get(key);
  if (!parts || stamp === undefined) return undefined;
  if (before?.stamp === stamp) return before.read;
  const texts = new Map([...common, ...readFiles(folder, groups.get(id) ?? [])]);
  const read = readRecordedDossier(id, texts, parts, digestText);
  dossiersRead.set(key, { stamp, read });
  return read;
}

/** Returns the site in the folder that the environment names, with its problems. What changed is read again and nothing else. */
export function loadSite(folder = siteFolder()): Read<RecordedSite> {
  const site = lookAtSite(folder);
  if (loaded?.from === site) return loaded.read;
  const reads = [...site.stamps.keys()].flatMap((id) => readFromDisk(site, id) ?? []);
  const named = { dossiers: reads.flatMap(({ value }) => value?.dossier ?? []) };
  loaded = { from: site, read: joinReads(folder, site.parts, [...site.problems, ...checkFormerNames(named)], reads) };
  return loaded.read;
}

function joinReads(
  folder: string,
  parts: RecordedParts | undefined,
  problems: readonly Problem[],
  reads: readonly Read<RecordedDossier>[],
): Read<RecordedSite> {
  const given = checkPublic(listGiven(folder), parts?.languages ?? []);
  const found = [...problems, ...reads.flatMap((read) => read.problems), ...given].toSorted(compareProblems);
  if (!parts || hasErrors(found)) return { value: undefined, problems: found };
  const dossiers = reads.flatMap(({ value }) => value ?? []);
  return { value: joinDossiers(parts, dossiers), problems: found };
}

function stampFiles(folder: string, files: readonly string[]): string {
  return JSON.stringify(
    files.map((file) => {
      const { mtimeMs, size } = statSync(path.join(folder, file));
      return [file, mtimeMs, size];
    }),
  );
}

/** Returns some dossiers of a site, by id, with their problems and those of what all dossiers share. Nothing else is read. */
export function loadDossiers(folder: string, ids: readonly string[]): Read<RecordedSite> {
  prepareDrawing();
  const isDossier = (name: string) => existsSync(path.join(folder, 'content', name, 'dossier.yaml'));
  const files = listFiles(folder, (name) => ids.includes(name) || !isDossier(name));
  const texts = readFiles(folder, files);
  const { value: parts, problems } = readRecordedParts(texts);
  const reads = parts ? ids.map((id) => readRecordedDossier(id, texts, parts, digestText)) : [];
  return joinReads(folder, parts, problems, reads);
}

/** Returns what the site's own file says; undefined if it cannot be read. */
export function loadSiteFile(folder = siteFolder()): SiteFile | undefined {
  const file = 'content/site.yaml';
  if (!existsSync(path.join(folder, file))) return undefined;
  return parseSite(file, readFileSync(path.join(folder, file), 'utf8'), Object.keys(wordLists)).value;
}

/** Throws problems as the development server shows them: pages cannot be made of a site that is not right. */
export function throwProblems(problems: readonly Problem[]): never {
  throw makeSiteError(problems, readTexts(problems), readSiteLanguage(), (file) => path.join(siteFolder(), file));
}

/** Returns the texts of a site by path: everything that it is read from. */
export function readSiteTexts(folder = siteFolder()): SiteTexts {
  prepareDrawing();
  return readFiles(folder, listFiles(folder));
}

function readFiles(folder: string, files: readonly string[]): SiteTexts {
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Paths of the texts of a site, with `/`, sorted; `isWanted` leaves folders out, by the name of a dossier. */
function listFiles(folder: string, isWanted: (name: string) => boolean = () => true): string[] {
  return Object.entries(wanted).flatMap(([top, pattern]) =>
    listTop(path.join(folder, top), isWanted)
      .filter((name) => pattern.test(path.basename(name)))
      .map((name) => `${top}/${name}`)
      .sort(),
  );
}

function listTop(top: string, isWanted: (name: string) => boolean): string[] {
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
    return isWanted(entry.name) ? listFolder(path.join(top, entry.name)).map((name) => `${entry.name}/${name}`) : [];
  });
}
