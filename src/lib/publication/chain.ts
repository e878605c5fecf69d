import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { AnswerFile } from '../answer/dossier-file.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { Remembered } from '../remember.ts';
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

/** Returns an answer with the figures that it has when only certain earlier dates exist. */
export function withDates(dated: DatedAnswer, dates: readonly string[]): DatedAnswer {
  const figures = figuresAmong(dated.figures, dates);
  return figures === dated.figures ? dated : { ...dated, figures };
}

const made = new Remembered<FigureSet, FigureSet>();

/**
 * Returns the figures of a date as they look when only certain earlier dates exist. The same dates give the same object,
 * so that a long series is made once, and what is drawn and worded of it too.
 */
function figuresAmong(figures: FigureSet, dates: readonly string[]): FigureSet {
  const earlier = earlierSets(figures);
  const wanted = earlier.filter(({ date }) => dates.includes(date));
  if (wanted.length === earlier.length) return figures;
  const [last] = wanted;
  const key = wanted.map(({ date }) => date).join();
  const make = () => new FigureSet(figures.dataset, figures.snapshot, last && figuresAmong(last, dates));
  return made.of(figures, key, make);
}

/** The figures of each date before that of a set, newest first. */
function earlierSets({ previous }: FigureSet): FigureSet[] {
  return previous ? [previous, ...earlierSets(previous)] : [];
}
