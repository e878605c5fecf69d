import { existsSync } from 'node:fs';
import path from 'node:path';
import { dossierPath } from '../answer/addresses.ts';
import type { CatalogPart } from '../export/open-data/catalog/catalog-part.ts';
import type { Problem } from '../problem.ts';
import type { ListedDossier } from '../publication/listed-site.ts';
import { type RecordedSite, timeZoneOf } from '../publication/recorded-site.ts';
import type { SelectedSite } from '../publication/select-answers.ts';
import { instantOf } from '../publication/standing.ts';
import { type BuiltSite, listOuterLinks } from '../website/check-links.ts';
import { makeSearchRecord } from '../website/search-record.ts';
import type { DateKeys } from './build-dates.ts';
import type { MadeDossier } from './build-memory.ts';
import { stampFolders } from './build-swap.ts';
import { digestText } from './digest.ts';
import type { SearchPage } from './write-search.ts';

/** What a build made. */
export interface MadeSite {
  /** Folder in which it stands. */
  readonly folder: string;
  readonly recorded: RecordedSite;
  readonly shown: SelectedSite;
  readonly listed: readonly ListedDossier[];
  readonly catalog: ReadonlyMap<string, CatalogPart>;
  readonly built: BuiltSite;
  readonly search: readonly SearchPage[];
  readonly problems: readonly Problem[];
  readonly buildDate: number;
  readonly dateKeys: DateKeys;
}

/** Returns the folders of a dossier in a built site, from its root: one for each language. */
export function dossierFolders({ languages }: Pick<SelectedSite, 'languages'>, id: string): string[] {
  return languages.map(({ code }) => dossierPath(code, id).replace(/^\/|\/$/g, ''));
}

/** Returns whether a path lies in one of some folders. */
export function isWithin(folders: readonly string[]): (file: string) => boolean {
  return (file) => folders.some((folder) => file.startsWith(`${folder}/`));
}

/** Returns the pages of a built site that can be found. */
export function listSearchPages(pages: BuiltSite['pages']): SearchPage[] {
  return [...pages].flatMap(([page, html]) => {
    const record = makeSearchRecord(page, html);
    return record ? { page, language: record.language, digest: digestText(record.html) } : [];
  });
}

/** Returns what is to be remembered of the dossiers that a build made; `keys` are the digests of what they were made of. */
export function describeMade(site: MadeSite, keys: ReadonlyMap<string, string>): MadeDossier[] {
  return [...keys].map(([id, key]) => describeOne(site, id, key));
}

function describeOne(site: MadeSite, id: string, key: string): MadeDossier {
  const folders = dossierFolders(site.shown, id).filter((folder) => existsSync(path.join(site.folder, folder)));
  const isInside = isWithin(folders);
  const isSource = isWithin([`content/${id}`, `data/${id}`]);
  return {
    id,
    key,
    buildDate: site.buildDate,
    moments: momentsOf(site.recorded, id),
    dates: Object.fromEntries(site.dateKeys.get(id) ?? []),
    folders,
    stamp: stampFolders(site.folder, folders) ?? '',
    listed: site.listed.find((listed) => listed.id === id),
    catalog: site.catalog.get(id),
    problems: site.problems.filter(({ place: { file } }) => isInside(file) || isSource(file)),
    search: site.search.filter(({ page }) => isInside(page)),
    outerLinks: listOuterLinks(site.built, isInside),
  };
}

/** Returns the moments at which something of a dossier becomes public, in milliseconds since 1970. */
export function momentsOf({ dossiers, calendars }: RecordedSite, id: string): number[] {
  const dossier = dossiers.find((one) => one.id === id);
  if (!dossier) return [];
  const timeZone = timeZoneOf(dossier, calendars);
  return dossier.answers.flatMap(({ publicFrom }) => (publicFrom ? [instantOf(publicFrom, timeZone)] : []));
}
