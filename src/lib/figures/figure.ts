import type { Operation, Rounding, Unit } from '../dataset/dataset.ts';
import type { Text } from '../dataset/fields.ts';
import type { Codes, Deviation, MissingReason, PrintedValue } from '../dataset/snapshot.ts';
import type { Rational } from '../format/rational.ts';
import type { Place } from '../problem.ts';
import type { SeriesBreak } from './series-breaks.ts';

/** Where one stored value below a figure stands, and what was typed there. */
export interface Origin {
  readonly figure: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * One number that an answer can print. It is exact; it is rounded only when it is printed.
 * A percentage is kept in percent: 200 of 300 is 66.66…, not 0.66….
 */
export interface Figure {
  /** `<name>[:<code>,…][@<date>]`, as `municipalities.signed.share:BE-VAN`; the date only if it is not the answer's own. */
  readonly id: string;
  readonly name: string;
  readonly codes: Codes;
  readonly title: Text;
  readonly short?: Text | undefined;
  /** Reporting date of the snapshot from which it comes. */
  readonly reportingDate: string;
  /** Date to which it applies: the reporting date or the forecast date. */
  readonly date: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly value?: Rational | undefined;
  /** Why there is no value. */
  readonly missing?: MissingReason | undefined;
  readonly operation?: Operation | undefined;
  /** The figures from which it is computed, in the order of the operation: numerator before denominator. */
  readonly parts: readonly Figure[];
  readonly base?: Text | undefined;
  /** The text that was typed, for a stored value. */
  readonly stored?: string | undefined;
  /** What an earlier document printed for it, where that was recorded. */
  readonly printed?: PrintedValue | undefined;
  readonly deviations: readonly Deviation[];
  /** Breaks in the series between the dates that it compares; empty for a figure of one date. */
  readonly breaks: readonly SeriesBreak[];
  /** Every stored value below it. */
  readonly origins: readonly Origin[];
}
