import { wordLists } from '../../i18n/index.ts';
import { DrawnCharts } from '../charts/drawn-charts.ts';
import type { Codelist } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { parseSnapshot, type Snapshot } from '../dataset/snapshot.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { compareProblems, hasErrors, type Problem, problem, type Read } from '../problem.ts';
import type { Dossier } from './answer.ts';
import { checkAnswers } from './check-answers.ts';
import { checkEncoding, withoutUnreadable } from './check-encoding.ts';
import { checkTheme, themeFile } from './check-theme.ts';
import { checkUnread, checkUnreadShared } from './check-unread.ts';
import { type Codelists, Definitions, readCodelists } from './definitions.ts';
import { checkFormerNames } from './former-names.ts';
import { readPages } from './pages.ts';
import { readDossier } from './read-dossier.ts';
import type { Site } from './site.ts';
import { parseSite } from './site-file.ts';
import {
  filesIn,
  foldersIn,
  groupByDossier,
  isPlainName,
  missingFile,
  pathsBelow,
  type SiteTexts,
} from './site-texts.ts';

const siteFile = 'content/site.yaml';

/** What all dossiers of a site have in common. */
export interface SharedParts extends Omit<Site, 'dossiers'>, Codelists {
  /** Whether nothing in them is wrong: else answers are not worded, since what would be told follows from that. */
  readonly isRight: boolean;
}

/**
 * Returns a whole site from its texts, and every problem in them, in order of file, line and column.
 * The value is undefined if an error makes a build impossible. `digest` gives the SHA-256 of a text, in hexadecimal;
 * without it, whether translations are up to date is not asked.
 */
export function readSite(texts: SiteTexts, digest?: (text: string) => string): Read<Site> {
  const { value: shared, problems } = readShared(texts);
  if (!shared) return { value: undefined, problems };
  const reads = listDossiers(texts).map((id) => readOneDossier(id, texts, shared, digest));
  const dossiers = reads.flatMap(({ value }) => value ?? []);
  const found = [...problems, ...reads.flatMap((read) => read.problems), ...checkFormerNames({ dossiers })];
  return { value: hasErrors(found) ? undefined : { ...shared, dossiers }, problems: found.toSorted(compareProblems) };
}

/** Returns the ids of the dossiers of a site, sorted. */
export function listDossiers(texts: SiteTexts): string[] {
  return foldersIn(texts, 'content').filter((id) => texts.has(`content/${id}/dossier.yaml`));
}

/**
 * Returns what stands in the files that all dossiers share, with the problems in them and in the names of all files.
 * It has a value as long as the site's own file can be read, so that dossiers can be checked beside a broken codelist.
 */
export function readShared(texts: SiteTexts): Read<SharedParts> {
  const source = texts.get(siteFile);
  if (source === undefined) return { value: undefined, problems: [missingFile(siteFile)] };
  const { value: site, problems } = parseSite(siteFile, source, Object.keys(wordLists));
  const unread = checkEncoding(texts, groupByDossier([...texts.keys()]).get('') ?? []);
  if (!site) return { value: undefined, problems: withoutUnreadable([...unread, ...problems]) };
  const found: Problem[] = [
    ...unread,
    ...checkNames(texts),
    ...checkUnreadShared(texts),
    ...checkTheme(texts.get(themeFile) ?? ''),
  ];
  const keep = <T>(read: Read<T>): T | undefined => {
    found.push(...read.problems);
    return read.value;
  };
  const languages = site.languages.map(({ code }) => code);
  const lists = readCodelists(texts, languages);
  const outlines = readOutlines(texts);
  found.push(...lists.problems, ...checkOutlines(lists.value.codelists, texts, outlines));
  const languageNames = Object.fromEntries(languages.map((code) => [code, wordLists[code]?.languageName ?? code]));
  const pages = keep(readPages(texts, languages)) ?? new Map();
  const drawing = { outlines, drawn: new DrawnCharts() };
  const value = { ...site, ...lists.value, ...drawing, languageNames, pages, isRight: !hasErrors(found) };
  return { value, problems: withoutUnreadable(found) };
}

/**
 * Returns a dossier with every problem in its files, in its figures and in its answers as they read on each date.
 * It rests on its own files and on what is shared, never on another dossier.
 */
export function readOneDossier(
  id: string,
  texts: SiteTexts,
  shared: SharedParts,
  digest?: (text: string) => string,
): Read<Dossier> {
  const own = ['content', 'data'].flatMap((top) => pathsBelow(texts, `${top}/${id}`));
  const languages = shared.languages.map(({ code }) => code);
  const found: Problem[] = [...checkEncoding(texts, own), ...checkUnread(texts, id, languages)];
  const keep = <T>(read: Read<T>): T | undefined => {
    found.push(...read.problems);
    return read.value;
  };
  const definitions = new Definitions(id, texts, languages, shared);
  const dataset = definitions.sharedDataset();
  const datasetOn = (date: string) => definitions.datasetOn(date, dataset);
  const sets = chain(keep(readSnapshots(id, texts, datasetOn, languages)) ?? []);
  found.push(...definitions.problems, ...checkOutlines(definitions.ownCodelists, texts, shared.outlines));
  found.push(...sets.flatMap(checkFigures));
  const dossier = keep(readDossier({ id, texts, dataset, sets, languages, digest }));
  if (dossier && shared.isRight && !hasErrors(found)) found.push(...checkAnswers({ ...shared, dossiers: [dossier] }));
  return { value: dossier, problems: withoutUnreadable(found) };
}

/** Names become addresses, so they are plain. The name of a folder is told once, at its first file. */
function checkNames(texts: SiteTexts): Problem[] {
  const told = new Set<string>();
  return [...texts.keys()].flatMap((file) => {
    const names = file.split('/');
    const at = names.findIndex((name) => !isPlainName(name));
    const folder = names.slice(0, at + 1).join('/');
    if (at < 0 || told.has(folder)) return [];
    told.add(folder);
    return [problem('file-name', { file, line: 1, column: 1 }, { name: names[at] ?? '' })];
  });
}

/** A snapshot with the dataset by which it was read. */
interface DatedSnapshot {
  readonly dataset: Dataset;
  readonly snapshot: Snapshot;
}

function readSnapshots(
  id: string,
  texts: SiteTexts,
  datasetOn: (date: string) => Dataset | undefined,
  languages: readonly string[],
): Read<DatedSnapshot[]> {
  const problems: Problem[] = [];
  const value = filesIn(texts, `data/${id}`, '.yaml').flatMap(({ path, name }): DatedSnapshot[] => {
    const dataset = name === 'dataset' ? undefined : datasetOn(name);
    if (!dataset) return [];
    const read = parseSnapshot(path, texts.get(path) ?? '', dataset, languages);
    problems.push(...read.problems);
    return read.value ? [{ dataset, snapshot: read.value }] : [];
  });
  return { value, problems };
}

/** Snapshots in order of date, each knowing the one before. */
function chain(snapshots: readonly DatedSnapshot[]): FigureSet[] {
  const sets: FigureSet[] = [];
  const dateOf = ({ snapshot }: DatedSnapshot) => snapshot.reportingDate;
  for (const { dataset, snapshot } of snapshots.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))) {
    sets.push(new FigureSet(dataset, snapshot, sets.at(-1)));
  }
  return sets;
}

const geoFolder = 'data/geo/';

/** Every file with outlines by its path from that folder; one that is no JSON is left out, and told where it is used. */
function readOutlines(texts: SiteTexts): Map<string, unknown> {
  const outlines = new Map<string, unknown>();
  for (const [path, source] of texts) {
    const parsed = path.startsWith(geoFolder) ? parseJson(source) : undefined;
    if (parsed !== undefined) outlines.set(path.slice(geoFolder.length), parsed);
  }
  return outlines;
}

function checkOutlines(
  codelists: readonly Codelist[],
  texts: SiteTexts,
  outlines: ReadonlyMap<string, unknown>,
): Problem[] {
  return codelists.flatMap(({ outlines: wanted, yaml }) => {
    if (!wanted || outlines.has(wanted.file)) return [];
    const path = `${geoFolder}${wanted.file}`;
    return [
      problem(texts.has(path) ? 'outlines-syntax' : 'file-missing', yaml.placeOf(['outlines', 'file']), { path }),
    ];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
