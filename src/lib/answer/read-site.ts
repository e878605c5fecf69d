import { wordLists } from '../../i18n/index.ts';
import { type Codelist, parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot, type Snapshot } from '../dataset/snapshot.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { compareProblems, hasErrors, type Problem, problem, type Read } from '../problem.ts';
import type { Dossier } from './answer.ts';
import { checkAnswers } from './check-answers.ts';
import { readPages } from './pages.ts';
import { readDossier } from './read-dossier.ts';
import type { Site } from './site.ts';
import { parseSite } from './site-file.ts';
import { filesIn, foldersIn, missingFile, type SiteTexts } from './site-texts.ts';

const siteFile = 'content/site.yaml';

/** What all dossiers of a site have in common. */
export interface SharedParts extends Omit<Site, 'dossiers'> {
  readonly codelists: readonly Codelist[];
  /** Names of codelists that cannot be read: what follows from that is told there. */
  readonly brokenCodelists: readonly string[];
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
  const found = [...problems, ...reads.flatMap((read) => read.problems)];
  const dossiers = reads.flatMap(({ value }) => value ?? []);
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
  if (!site) return { value: undefined, problems };
  const found: Problem[] = [...checkNames(texts)];
  const keep = <T>(read: Read<T>): T | undefined => {
    found.push(...read.problems);
    return read.value;
  };
  const languages = site.languages.map(({ code }) => code);
  const lists = filesIn(texts, 'data/codelists', '.yaml');
  const codelists = lists.flatMap(
    ({ path, name }) => keep(parseCodelist(name, path, texts.get(path) ?? '', languages)) ?? [],
  );
  const brokenCodelists = lists.map(({ name }) => name).filter((name) => !codelists.some(({ id }) => id === name));
  const outlines = readOutlines(texts, codelists, found);
  const languageNames = Object.fromEntries(languages.map((code) => [code, wordLists[code]?.languageName ?? code]));
  const pages = keep(readPages(texts, languages)) ?? new Map();
  const shared = { ...site, outlines, languageNames, pages, codelists, brokenCodelists, isRight: !hasErrors(found) };
  return { value: shared, problems: found };
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
  const found: Problem[] = [];
  const keep = <T>(read: Read<T>): T | undefined => {
    found.push(...read.problems);
    return read.value;
  };
  const languages = shared.languages.map(({ code }) => code);
  const dataset = keep(readDataset(id, texts, shared, languages));
  if (!dataset) return { value: undefined, problems: found };
  const sets = chain(dataset, keep(readSnapshots(id, texts, dataset, languages)) ?? []);
  found.push(...sets.flatMap(checkFigures));
  const dossier = keep(readDossier({ id, texts, dataset, sets, languages, digest }));
  if (dossier && shared.isRight && !hasErrors(found)) found.push(...checkAnswers({ ...shared, dossiers: [dossier] }));
  return { value: dossier, problems: found };
}

/** Names become addresses, so they are plain. */
function checkNames(texts: SiteTexts): Problem[] {
  return [...texts.keys()].flatMap((file) => {
    const wrong = file.split('/').find((name) => !/^[a-z0-9][a-z0-9.-]*$/.test(name));
    return wrong === undefined ? [] : [problem('file-name', { file, line: 1, column: 1 }, { name: wrong })];
  });
}

function readDataset(
  id: string,
  texts: SiteTexts,
  { codelists, brokenCodelists }: SharedParts,
  languages: readonly string[],
): Read<Dataset> {
  const path = `data/${id}/dataset.yaml`;
  const source = texts.get(path);
  if (source === undefined) return { value: undefined, problems: [missingFile(path)] };
  const read = parseDataset(id, path, source, codelists, languages);
  // What a dataset misses because its codelist cannot be read is told there.
  const isFollowing = read.problems.some(
    ({ values }) => values.kind === 'codelist' && brokenCodelists.includes(String(values.name)),
  );
  return isFollowing ? { value: undefined, problems: [] } : read;
}

function readSnapshots(id: string, texts: SiteTexts, dataset: Dataset, languages: readonly string[]): Read<Snapshot[]> {
  const reads = filesIn(texts, `data/${id}`, '.yaml')
    .filter(({ name }) => name !== 'dataset')
    .map(({ path }) => parseSnapshot(path, texts.get(path) ?? '', dataset, languages));
  return { value: reads.flatMap(({ value }) => value ?? []), problems: reads.flatMap(({ problems }) => problems) };
}

/** Snapshots in order of date, each knowing the one before. */
function chain(dataset: Dataset, snapshots: readonly Snapshot[]): FigureSet[] {
  const sets: FigureSet[] = [];
  for (const snapshot of snapshots.toSorted((a, b) => (a.reportingDate < b.reportingDate ? -1 : 1))) {
    sets.push(new FigureSet(dataset, snapshot, sets.at(-1)));
  }
  return sets;
}

function readOutlines(texts: SiteTexts, codelists: readonly Codelist[], found: Problem[]): Map<string, unknown> {
  const outlines = new Map<string, unknown>();
  for (const { outlines: wanted, yaml } of codelists) {
    if (!wanted) continue;
    const path = `data/geo/${wanted.file}`;
    const source = texts.get(path);
    const place = yaml.placeOf(['outlines', 'file']);
    if (source === undefined) found.push(problem('file-missing', place, { path }));
    else {
      const parsed = parseJson(source);
      if (parsed === undefined) found.push(problem('outlines-syntax', place, { path }));
      else outlines.set(wanted.file, parsed);
    }
  }
  return outlines;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
