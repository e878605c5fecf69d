import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { wordLists } from '../../i18n/index.ts';
import { parseSite, type SiteFile } from '../answer/site-file.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { compareProblems, hasErrors, type Read } from '../problem.ts';
import {
  joinDossiers,
  type RecordedSite,
  readRecordedDossier,
  readRecordedParts,
  readRecordedSite,
} from '../publication/recorded-site.ts';
import { makeSiteError } from '../report/site-error.ts';
import { digestText } from './digest.ts';
import { prepareDrawing } from './draw-charts.ts';
import { siteFolder } from './environment.ts';
import { readTexts } from './report.ts';
import { readSiteLanguage } from './report-options.ts';

const wanted: Record<string, RegExp> = {
  content: /\.(yaml|mdx)$|^lock\.json$|^[^.]+\.[a-z]{2,3}\.md$/,
  data: /\.(yaml|json)$/,
};

let loaded: { readonly stamp: string; readonly read: Read<RecordedSite> } | undefined;

/**
 * Returns the site in the folder that the environment names, with its problems.
 * It is read again only when a file has changed, so that the development server follows an edit.
 */
export function loadSite(folder = siteFolder()): Read<RecordedSite> {
  const files = listFiles(folder);
  const stamp = JSON.stringify([folder, ...files.map((file) => [file, statSync(path.join(folder, file)).mtimeMs])]);
  if (loaded?.stamp === stamp) return loaded.read;
  prepareDrawing();
  const read = readRecordedSite(readFiles(folder, files), digestText);
  loaded = { stamp, read };
  return read;
}

/** Returns some dossiers of a site, by id, with their problems and those of what all dossiers share. Nothing else is read. */
export function loadDossiers(folder: string, ids: readonly string[]): Read<RecordedSite> {
  prepareDrawing();
  const texts = readFiles(
    folder,
    listFiles(folder).filter((file) => isShared(folder, file) || ids.includes(file.split('/')[1] ?? '')),
  );
  const { value: shared, problems } = readRecordedParts(texts);
  const reads = shared ? ids.map((id) => readRecordedDossier(id, texts, shared, digestText)) : [];
  const found = [...problems, ...reads.flatMap((read) => read.problems)].toSorted(compareProblems);
  if (!shared || hasErrors(found)) return { value: undefined, problems: found };
  return {
    value: joinDossiers(
      shared,
      reads.flatMap(({ value }) => value ?? []),
    ),
    problems: found,
  };
}

/** Returns what the site's own file says; undefined if it cannot be read. */
export function loadSiteFile(folder = siteFolder()): SiteFile | undefined {
  const file = 'content/site.yaml';
  if (!existsSync(path.join(folder, file))) return undefined;
  return parseSite(file, readFileSync(path.join(folder, file), 'utf8'), Object.keys(wordLists)).value;
}

/** Returns whether a file of a site belongs to no dossier. */
export function isShared(folder: string, file: string): boolean {
  return !existsSync(path.join(folder, 'content', file.split('/')[1] ?? '', 'dossier.yaml'));
}

/** Returns the site, or throws its problems as the development server shows them: pages cannot be made of a site that is not right. */
export function requireSite(): RecordedSite {
  const { value, problems } = loadSite();
  if (value) return value;
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

/** Paths of the texts of a site, with `/`, sorted. */
function listFiles(folder: string): string[] {
  return Object.entries(wanted)
    .flatMap(([top, pattern]) => {
      const start = path.join(folder, top);
      if (!existsSync(start)) return [];
      return readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    })
    .sort();
}
