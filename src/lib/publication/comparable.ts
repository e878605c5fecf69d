import { findCode, isValidCode } from '../dataset/codelist.ts';
import type { Codes } from '../dataset/codes.ts';
import type { Figure } from '../figures/figure.ts';
import { type FigureSet, isSameUnit } from '../figures/figure-set.ts';
import { areExplained, breaksBetween, type SeriesBreak } from '../figures/series-breaks.ts';

/**
 * Why two values cannot be compared: the code did not hold or no longer holds, the value is missing on a side, each is
 * counted in another unit, or the codelist changed between the dates (a merger) in a way that touches the code and that
 * no snapshot explains.
 */
export const incomparableReasons = [
  'code-new',
  'code-ceased',
  'missing-before',
  'missing-now',
  'other-unit',
  'break',
] as const;
export type IncomparableReason = (typeof incomparableReasons)[number];

/** Whether two values of a figure may be set against each other. */
export interface Comparability {
  readonly reason?: IncomparableReason | undefined;
  /** What changed in the codelists between the dates, and touches the figure. */
  readonly breaks: readonly SeriesBreak[];
}

/** A value on a date, and all figures of that date. */
export interface Dated {
  readonly figure: Figure | undefined;
  readonly figures: FigureSet;
}

/** Returns whether the values of a figure on two dates may be compared, and why not. */
export function comparabilityOf(codes: Codes, before: Dated, now: Dated): Comparability {
  const held = ({ figures }: Dated) =>
    figures.dataset.dimensions.every(({ id, codelist }) => {
      const code = findCode(codelist, codes[id] ?? '');
      return code !== undefined && isValidCode(code, figures.date);
    });
  const breaks = breaksBetween(codes, now.figures, before.figures);
  if (!held(before)) return { reason: 'code-new', breaks };
  if (!held(now)) return { reason: 'code-ceased', breaks };
  if (!before.figure?.value) return { reason: 'missing-before', breaks };
  if (!now.figure?.value) return { reason: 'missing-now', breaks };
  if (!isSameUnit(before.figure.unit, now.figure.unit)) return { reason: 'other-unit', breaks };
  return areExplained(breaks) ? { breaks } : { reason: 'break', breaks };
}
