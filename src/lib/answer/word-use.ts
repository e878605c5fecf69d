import type { FigureSet } from '../figures/figure-set.ts';
import type { Use } from '../narrative/uses.ts';
import { RememberedOfTwo } from '../remember.ts';
import type { Reader } from './reader.ts';
import {
  type Attributes,
  isShown,
  type Wording,
  wordChange,
  wordForecastDate,
  wordNames,
  wordReportingDate,
  wordValue,
} from './wording.ts';

const wordings: Readonly<Record<string, typeof wordValue>> = {
  Value: wordValue,
  Change: wordChange,
  Names: wordNames,
  ReportingDate: wordReportingDate,
  ForecastDate: wordForecastDate,
};

/** Returns the attributes of a component as they were written, without their places. */
export function attributesOf(use: Pick<Use, 'attributes'>): Attributes {
  return Object.fromEntries(Object.entries(use.attributes).map(([name, { value }]) => [name, value]));
}

/** Returns whether a component stands in a condition that is not met on this date, so that it is not printed. */
export function isHidden(use: Use, figures: FigureSet): boolean {
  return use.within.some(
    (outer) => outer.component === 'When' && isShown(attributesOf(outer), figures, outer.place) === false,
  );
}

const worded = new RememberedOfTwo<FigureSet, Use, Wording>();

/**
 * Returns the words that a component prints, or what is wrong with it; undefined for a component that prints no words.
 * Check, lock and account ask for the same words.
 */
export function wordUse(use: Use, figures: FigureSet, reader: Reader): Wording | undefined {
  const word = wordings[use.component];
  if (!word) return undefined;
  return worded.of(figures, use, reader.locale, () => word(attributesOf(use), figures, reader, use.place));
}
