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

/** The components that print words of figures or dates, and how. */
export const wordings = {
  Value: wordValue,
  Change: wordChange,
  Names: wordNames,
  ReportingDate: wordReportingDate,
  ForecastDate: wordForecastDate,
} satisfies Readonly<Record<string, typeof wordValue>>;

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
  const { component, place } = use;
  if (!(component in wordings)) return undefined;
  const word: typeof wordValue = wordings[component as keyof typeof wordings];
  const key = `${reader.language} ${reader.locale}`;
  return worded.of(figures, use, key, () => word(attributesOf(use), figures, reader, place));
}
