import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import { codelistsOf } from '../answer/definitions.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { mapDimension } from '../charts/outlines.ts';
import type { FigureSet } from '../figures/figure-set.ts';

/** The files on which an answer rests. */
export interface InputPaths {
  /** Its own: nobody else uses them, so any change of a byte is a change of the record. */
  readonly own: readonly string[];
  /** Shared with other answers: they may change as long as no word or figure of this answer does. */
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
  const folder = `${answerFolder(dossier.id, dated.date)}/`;
  const lock = lockPath(dossier.id, dated.date);
  const own = [...texts.keys()].filter((path) => path.startsWith(folder) && path !== lock);
  const sets = [dated.figures, ...dates.flatMap((date) => dated.figures.since(date) ?? [])];
  const shared = [
    'content/site.yaml',
    `content/${dossier.id}/dossier.yaml`,
    ...dates.map((date) => `data/${dossier.id}/${date}.yaml`),
    ...sets.flatMap((set) => definitionPaths(dossier.id, set, texts)),
    ...outlinesOf(dated),
  ];
  return {
    own: [...own, `data/${dossier.id}/${dated.date}.yaml`].sort(),
    shared: [...new Set(shared)].filter((path) => texts.has(path) && !own.includes(path)).sort(),
  };
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
  const { dataset } = dated.figures;
  const shown = shownIds(dated);
  return dated.charts.flatMap((chart) => {
    const outlines = mapDimension(chart, dataset)?.codelist.outlines;
    return chart.kind === 'map' && shown.has(chart.id) && outlines ? [`data/geo/${outlines.file}`] : [];
  });
}

/** Returns the tables and charts that the narratives of an answer show. */
export function shownIds({ narratives }: Pick<DatedAnswer, 'narratives'>): ReadonlySet<unknown> {
  return new Set([...narratives.values()].flatMap(({ uses }) => uses.map(({ attributes }) => attributes.id?.value)));
}

/** Returns where the dataset of a date stands, and the codelists that it uses: in the folder of its answer or shared. */
export function definitionPaths(dossier: string, set: FigureSet, texts: SiteTexts): string[] {
  return definitionFiles(set).map(({ own, shared }) => {
    const path = `${answerFolder(dossier, set.date)}/${own}`;
    return texts.has(path) ? path : shared;
  });
}
