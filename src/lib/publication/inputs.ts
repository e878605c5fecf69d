import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { SiteTexts } from '../answer/site-texts.ts';

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
  const { dataset } = dated.figures;
  const codelists = [...dataset.dimensions.map(({ codelist }) => codelist), ...outerLists(dated)];
  const shared = [
    'content/site.yaml',
    `content/${dossier.id}/dossier.yaml`,
    `data/${dossier.id}/dataset.yaml`,
    ...dates.map((date) => `data/${dossier.id}/${date}.yaml`),
    ...codelists.map(({ yaml }) => yaml.file),
    ...codelists.flatMap(({ outlines }) => (outlines ? [`data/geo/${outlines.file}`] : [])),
  ];
  return {
    own: [...own, `data/${dossier.id}/${dated.date}.yaml`].sort(),
    shared: [...new Set(shared)].filter((path) => texts.has(path)).sort(),
  };
}

/** Codelists of statuses, which may be finer than the dimensions. */
function outerLists({ figures }: DatedAnswer) {
  return figures.dataset.statuses.map(({ codelist }) => codelist);
}
