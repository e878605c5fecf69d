import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import { codelistsOf } from '../answer/definitions.ts';
import { pathsBelow, type SiteTexts } from '../answer/site-texts.ts';
import type { Chart } from '../charts/chart-file.ts';
import { usedData } from '../charts/data-names.ts';
import { mapDimension } from '../charts/outlines.ts';
import type { FigureSet } from '../figures/figure-set.ts';

/** The files on which an answer rests. */
export interface InputPaths {
  /**
   * Any change of a byte in them is a change of the answer: they are its own, or its charts draw what they hold (the
   * outlines of a map, the figures of earlier dates in a series), of which its text does not tell everything.
   */
  readonly own: readonly string[];
  /** They may change as long as no word or figure of this answer does. */
  readonly shared: readonly string[];
}

/** Files of a date's folder that are no input: the lock itself, whose digest cannot stand in it. */
const lockName = 'lock.json';

/** Returns the folder of an answer, from the site's folder. */
export function answerFolder(dossier: string, date: string): string {
  return `content/${dossier}/${date}`;
}

/** Returns the path of the lock of an answer. */
export function lockPath(dossier: string, date: string): string {
  return `${answerFolder(dossier, date)}/${lockName}`;
}

/** Returns the path of the lock of a former version of an answer. */
export function versionPath(dossier: string, date: string, version: number): string {
  return `${answerFolder(dossier, date)}/versions/${version}/${lockName}`;
}

/** Returns the files on which an answer rests, each list sorted; `dates` are those with which it compares. */
export function inputsOf(dossier: Dossier, dated: DatedAnswer, dates: readonly string[], texts: SiteTexts): InputPaths {
  const folder = answerFolder(dossier.id, dated.date);
  const lock = lockPath(dossier.id, dated.date);
  const earlier = dates.flatMap((date) => [
    `data/${dossier.id}/${date}.yaml`,
    ...definitionPaths(dossier.id, dated.figures.since(date), texts),
  ]);
  const own = [
    ...pathsBelow(texts, folder).filter((path) => path !== lock),
    `data/${dossier.id}/${dated.date}.yaml`,
    ...outlinesOf(dated),
    ...(drawsSeries(dated) ? earlier : []),
  ];
  const shared = [
    'content/site.yaml',
    `content/${dossier.id}/dossier.yaml`,
    ...earlier,
    ...definitionPaths(dossier.id, dated.figures, texts),
  ];
  const there = (paths: readonly string[]) => [...new Set(paths)].filter((path) => texts.has(path)).sort();
  return { own: there(own), shared: there(shared.filter((path) => !own.includes(path))) };
}

/** What gives the figures of a date their meaning, by the names that the files have in the folder of its answer. */
export function definitionFiles({ dataset }: Pick<FigureSet, 'dataset'>): { own: string; shared: string }[] {
  return [
    { own: 'dataset.yaml', shared: `data/${dataset.id}/dataset.yaml` },
    ...codelistsOf(dataset).map(({ id }) => ({ own: `codelists/${id}.yaml`, shared: `data/codelists/${id}.yaml` })),
  ];
}

/** Returns whether a file holds outlines: what a map shows, shared and never copied, since it can be large. */
export function isOutlines(path: string): boolean {
  return path.startsWith('data/geo/');
}

/** The outlines of the maps that an answer shows. */
function outlinesOf(dated: DatedAnswer): string[] {
  return shownCharts(dated).flatMap((chart) => {
    const outlines = mapDimension(chart, dated.figures.dataset)?.codelist.outlines;
    return chart.kind === 'map' && outlines ? [`data/geo/${outlines.file}`] : [];
  });
}

/** Whether a chart that an answer shows draws earlier dates too. */
function drawsSeries(dated: DatedAnswer): boolean {
  return shownCharts(dated).some((chart) => usedData(chart).includes('series'));
}

function shownCharts(dated: DatedAnswer): Chart[] {
  const shown = shownIds(dated);
  return dated.charts.filter(({ id }) => shown.has(id));
}

/** Returns the tables and charts that the narratives of an answer show. */
export function shownIds({ narratives }: Pick<DatedAnswer, 'narratives'>): ReadonlySet<unknown> {
  return new Set([...narratives.values()].flatMap(({ uses }) => uses.map(({ attributes }) => attributes.id?.value)));
}

/** Returns where the dataset of a date stands, and the codelists that it uses: in the folder of its answer or shared. */
export function definitionPaths(dossier: string, set: FigureSet | undefined, texts: SiteTexts): string[] {
  if (!set) return [];
  return definitionFiles(set).map(({ own, shared }) => {
    const path = `${answerFolder(dossier, set.date)}/${own}`;
    return texts.has(path) ? path : shared;
  });
}
