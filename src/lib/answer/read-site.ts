import { wordLists } from '../../i18n/index.ts';
import { type Codelist, parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot, type Snapshot } from '../dataset/snapshot.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { compareProblems, hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { checkAnswers } from './check-answers.ts';
import { readPages } from './pages.ts';
import { readDossier } from './read-dossier.ts';
import type { Site } from './site.ts';
import { parseSite } from './site-file.ts';
import { filesIn, foldersIn, missingFile, type SiteTexts } from './site-texts.ts';

const siteFile = 'content/site.yaml';

/**
 * Returns a whole site from its texts, and every problem in them, in order of file, line and column.
 * The value is undefined if an error makes a build impossible. `digest` gives the SHA-256 of a text, in hexadecimal;
 * without it, whether translations are up to date is not asked.
 */
export function readSite(texts: SiteTexts, digest?: (text: string) => string): Read<Site> {
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
  const broken = lists.map(({ name }) => name).filter((name) => !codelists.some(({ id }) => id === name));
  const outlines = readOutlines(texts, codelists, found);
  const dossiers = foldersIn(texts, 'content').flatMap((id) => {
    if (!texts.has(`content/${id}/dossier.yaml`)) return [];
    const dataset = keep(readDataset(id, texts, codelists, broken, languages));
    if (!dataset) return [];
    const sets = chain(dataset, keep(readSnapshots(id, texts, dataset, languages)) ?? []);
    found.push(...sets.flatMap(checkFigures));
    return keep(readDossier({ id, texts, dataset, sets, languages, digest })) ?? [];
  });
  const languageNames = Object.fromEntries(languages.map((code) => [code, wordLists[code]?.languageName ?? code]));
  const pages = keep(readPages(texts, languages)) ?? new Map();
  const whole = { ...site, dossiers, outlines, languageNames, pages };
  if (!hasErrors(found)) found.push(...checkAnswers(whole));
  return { value: hasErrors(found) ? undefined : whole, problems: found.toSorted(compareProblems) };
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
  codelists: readonly Codelist[],
  broken: readonly string[],
  languages: readonly string[],
): Read<Dataset> {
  const path = `data/${id}/dataset.yaml`;
  const source = texts.get(path);
  if (source === undefined) return { value: undefined, problems: [missingFile(path)] };
  const read = parseDataset(id, path, source, codelists, languages);
  // What a dataset misses because its codelist cannot be read is told there.
  const isFollowing = read.problems.some(
    ({ values }) => values.kind === 'codelist' && broken.includes(String(values.name)),
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
