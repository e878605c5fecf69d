import { roundTo } from '../format/rational.ts';
import type { Figure } from './figure.ts';
import type { FigureSet } from './figure-set.ts';
import { areExplained, breaksBetween } from './series-breaks.ts';

/** What a figure can be asked: a closed set. The last five look at another reporting date. */
export const conditions = [
  'known',
  'missing',
  'positive',
  'negative',
  'zero',
  'not-zero',
  'comparable',
  'not-comparable',
  'increased',
  'decreased',
  'unchanged',
] as const;
export type Condition = (typeof conditions)[number];

/**
 * Returns whether a figure meets a condition; `since` is `previous` or a date. What has no value meets only `missing` and
 * `not-comparable`; so does what lies on the other side of a break in the series that nobody explained.
 */
export function meets(figure: Figure, condition: Condition, figures: FigureSet, since = 'previous'): boolean {
  if (condition === 'known') return figure.value !== undefined;
  if (condition === 'missing') return figure.value === undefined;
  const before = comparableValue(figure, figures, since);
  const isComparable = before !== undefined && figure.value !== undefined;
  if (condition === 'comparable') return isComparable;
  if (condition === 'not-comparable') return !isComparable;
  if (!figure.value) return false;
  const step = isComparable ? compareAsPrinted(figure, before) : undefined;
  switch (condition) {
    case 'positive':
      return figure.value.s > 0n && figure.value.n !== 0n;
    case 'negative':
      return figure.value.s < 0n && figure.value.n !== 0n;
    case 'zero':
      return figure.value.n === 0n;
    case 'not-zero':
      return figure.value.n !== 0n;
    case 'increased':
      return step !== undefined && step > 0;
    case 'decreased':
      return step !== undefined && step < 0;
    case 'unchanged':
      return step === 0;
  }
}

/** The value on the other date; undefined if there is none or the two may not be compared. */
function comparableValue(figure: Figure, figures: FigureSet, since: string): Figure['value'] {
  const earlier = figures.since(since);
  if (!earlier || !areExplained(breaksBetween(figure.codes, figures, earlier))) return undefined;
  return figures.getSince(since, figure.name, figure.codes)?.value;
}

/** Compares what is printed, so that "rose from 67% to 67%" cannot be written. */
function compareAsPrinted(figure: Figure, before: NonNullable<Figure['value']>): number {
  const now = figure.value ?? before;
  if (roundTo(now, figure.decimals, figure.rounding) === roundTo(before, figure.decimals, figure.rounding)) return 0;
  return now.compare(before);
}
