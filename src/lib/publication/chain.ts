import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { AnswerFile } from '../answer/dossier-file.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { instantOf } from './standing.ts';

/**
 * Returns the dates with which an answer may compare, oldest first: earlier answers that are published, not withdrawn,
 * and public no later than it is, so that a public answer never tells the figures of a hidden one.
 * `published` is the day on which it becomes public where it has no embargo.
 */
export function comparableDates(dossier: Dossier, dated: DatedAnswer, published: string, timeZone: string): string[] {
  const from = instantOf(dated.publicFrom ?? published, timeZone);
  const isVisible = (other: AnswerFile) =>
    other.state === 'published' && (other.publicFrom === undefined || instantOf(other.publicFrom, timeZone) <= from);
  return dossier.answers
    .filter((other) => other.date < dated.date && isVisible(other))
    .map(({ date }) => date)
    .sort();
}

/**
 * Returns a function that gives the figures of an answer as they look when only certain earlier dates exist.
 * The same dates give the same object, so that a long series is made once.
 */
export function chainMaker(): (dated: Pick<DatedAnswer, 'date' | 'figures'>, dates: readonly string[]) => FigureSet {
  const made = new Map<string, FigureSet>();
  const make = (sets: readonly FigureSet[]): FigureSet | undefined => {
    const last = sets.at(-1);
    if (!last) return undefined;
    const key = [last.dataset.id, ...sets.map(({ date }) => date)].join();
    const known = made.get(key) ?? new FigureSet(last.dataset, last.snapshot, make(sets.slice(0, -1)));
    made.set(key, known);
    return known;
  };
  return ({ figures }, dates) => {
    const all = setsOf(figures);
    const wanted = all.filter(({ date }) => date === figures.date || dates.includes(date));
    return wanted.length === all.length ? figures : (make(wanted) ?? figures);
  };
}

/** Returns an answer with the figures that it has when only certain earlier dates exist. */
export function withDates(dated: DatedAnswer, dates: readonly string[], chain = chainMaker()): DatedAnswer {
  const figures = chain(dated, dates);
  return figures === dated.figures ? dated : { ...dated, figures };
}

/** The figures of each date up to and including those of a set, oldest first. */
function setsOf(set: FigureSet | undefined): FigureSet[] {
  return set ? [...setsOf(set.previous), set] : [];
}
