import { breaksOf, type CodelistBreak, isTouchedBy } from '../dataset/codelist-breaks.ts';
import type { Codes } from '../dataset/codes.ts';
import type { Text } from '../dataset/fields.ts';
import { Remembered } from '../remember.ts';
import type { FigureSet } from './figure-set.ts';

/** A break in the series of a figure: a codelist changed, so that values before and after do not say the same thing. */
export interface SeriesBreak {
  /** The first reporting date after the change. */
  readonly date: string;
  /** What changed in the codelists, for the codes of the figure. */
  readonly changes: readonly CodelistBreak[];
  /** What the snapshot of that date says about it; without it values may not be compared. */
  readonly note?: Text | undefined;
}

/** Returns the breaks between an earlier set of figures and this one for the given codes, newest first. */
export function breaksBetween(codes: Codes, now: FigureSet, before: FigureSet): SeriesBreak[] {
  const found: SeriesBreak[] = [];
  for (let set: FigureSet | undefined = now; set?.previous && set.date > before.date; set = set.previous) {
    const changes = changesFor(codes, set, set.previous.date);
    if (changes.length > 0) found.push({ date: set.date, changes, note: set.snapshot.seriesBreak });
  }
  return found;
}

/** Returns whether values on both sides of these breaks may be compared: every break is explained. */
export function areExplained(breaks: readonly SeriesBreak[]): boolean {
  return breaks.every(({ note }) => note !== undefined);
}

function changesFor(codes: Codes, set: FigureSet, previous: string): readonly CodelistBreak[] {
  const { dimensions } = set.dataset;
  return changesSince(set, previous).filter((found) => {
    const dimension = dimensions.find(({ id }) => id === found.dimension);
    const code = codes[found.dimension];
    return dimension && code !== undefined && isTouchedBy(found, dimension.codelist, code, dimension.total);
  });
}

const known = new Remembered<FigureSet, readonly CodelistBreak[]>();

/** What changed in the codelists since an earlier date, whatever the codes. */
function changesSince(set: FigureSet, previous: string): readonly CodelistBreak[] {
  return known.of(set, previous, () => breaksOf(set.dataset.dimensions, [previous, set.date]));
}
