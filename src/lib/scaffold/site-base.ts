import { wordLists } from '../../i18n/index.ts';
import { type Codelists, Definitions, readCodelists } from '../answer/definitions.ts';
import { type AnswerFile, parseAnswer } from '../answer/dossier-file.ts';
import { parseSite, type SiteFile } from '../answer/site-file.ts';
import { missingFile, pathsIn, type SiteTexts } from '../answer/site-texts.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import { parseSnapshot, type Snapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Problem, ProblemLanguage, Read } from '../problem.ts';

/** What a site has that new files build on. It may be half done: only these files must be right. */
export interface SiteBase extends Codelists {
  readonly site: SiteFile;
  readonly languages: readonly string[];
}

/** A dossier of which the dataset is right, with the snapshots that are, oldest first. */
export interface DossierBase extends SiteBase {
  readonly dossier: string;
  readonly dataset: Dataset;
  readonly snapshots: readonly Snapshot[];
  /** The figures of the last date before the one that was asked for. */
  readonly previous?: FigureSet | undefined;
}

const siteFile = 'content/site.yaml';

/** Returns the languages and codelists of a site, or what is wrong with those files. */
export function readSiteBase(texts: SiteTexts): Read<SiteBase> {
  const source = texts.get(siteFile);
  if (source === undefined) return { value: undefined, problems: [missingFile(siteFile)] };
  const { value: site, problems } = parseSite(siteFile, source, Object.keys(wordLists));
  if (!site) return { value: undefined, problems };
  const languages = site.languages.map(({ code }) => code);
  const { value: lists, problems: found } = readCodelists(texts, languages);
  return { value: { site, languages, ...lists }, problems: found };
}

/**
 * Returns the dataset of a dossier and its snapshots, or what is wrong with the files that a new one needs. For a `date`
 * the dataset is the one with which its answer was published, if it was.
 */
export function readDossierBase(texts: SiteTexts, dossier: string, date?: string): Read<DossierBase> {
  const { value: base, problems } = readSiteBase(texts);
  if (!base || problems.length > 0) return { value: undefined, problems };
  const definitions = new Definitions(dossier, texts, base.languages, base);
  const shared = definitions.sharedDataset();
  const dataset = date === undefined ? shared : definitions.datasetOn(date, shared);
  if (!dataset) return { value: undefined, problems: definitions.problems };
  const sets: FigureSet[] = [];
  for (const day of datesOf(texts, dossier)) {
    const file = snapshotPath(dossier, day);
    const own = definitions.datasetOn(day, shared);
    const snapshot = own && parseSnapshot(file, texts.get(file) ?? '', own, base.languages).value;
    if (snapshot) sets.push(new FigureSet(own, snapshot, sets.at(-1)));
  }
  const snapshots = sets.map(({ snapshot }) => snapshot);
  const previous = date === undefined ? undefined : sets.findLast((set) => set.date < date);
  return { value: { ...base, dossier, dataset, snapshots, previous }, problems: [] };
}

/** Returns where the figures of a date stand. */
export function snapshotPath(dossier: string, date: string): string {
  return `data/${dossier}/${date}.yaml`;
}

/** Returns the reporting dates of a dossier for which there are figures, oldest first. */
export function datesOf(texts: SiteTexts, dossier: string): string[] {
  return pathsIn(texts, /^data\/([^/]+)\/([^/]+)\.yaml$/)
    .filter(([, folder, date = '']) => folder === dossier && isDate(date))
    .map(([, , date = '']) => date);
}

/** Returns the names of the dossiers of a site. */
export function dossiersOf(texts: SiteTexts): string[] {
  return pathsIn(texts, /^data\/([^/]+)\/dataset\.yaml$/).map(([, id = '']) => id);
}

/** Returns the last snapshot before a date. */
export function snapshotBefore(snapshots: readonly Snapshot[], date: string): Snapshot | undefined {
  return snapshots.filter(({ reportingDate }) => reportingDate < date).at(-1);
}

/** An answer's file, with the date for which it was written. */
export interface EarlierAnswer extends AnswerFile {
  readonly date: string;
}

/** Returns the answer from which a new one takes its question's fields: the dossier's last before the date, else the site's last. */
export function findEarlierAnswer(
  texts: SiteTexts,
  base: SiteBase,
  dossier: string,
  date: string,
): EarlierAnswer | undefined {
  const answers = pathsIn(texts, /^content\/([^/]+)\/([^/]+)\/answer\.yaml$/)
    .map(([path = '', folder = '', day = '']) => ({ path, folder, day }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const own = answers.filter(({ folder, day }) => folder === dossier && day < date);
  const others = answers.filter(({ folder }) => folder !== dossier);
  for (const { path, day } of [...own.toReversed(), ...others.toReversed()]) {
    const { value } = parseAnswer(path, texts.get(path) ?? '', base.languages);
    if (value) return { ...value, date: day };
  }
  return undefined;
}

/** Returns the locale of a language of the site; for a language that it does not have, the one that is usual here. */
export function localeOf(site: SiteFile, language: ProblemLanguage): string {
  return site.languages.find(({ code }) => code === language)?.locale ?? usualLocales[language] ?? language;
}

/** Locales of this country, or of the nearest one where the language is spoken. */
export const usualLocales: Readonly<Record<string, string>> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE', de: 'de-BE' };

/** Returns problems of several reads together. */
export function problemsOf(reads: readonly { readonly problems: readonly Problem[] }[]): Problem[] {
  return reads.flatMap(({ problems }) => problems);
}
