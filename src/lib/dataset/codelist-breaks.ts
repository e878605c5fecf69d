import { Remembered } from '../remember.ts';
import { type Code, type Codelist, type Count, findCode, holdsOn, isValidCode } from './codelist.ts';

/** A code that held on the earlier date and no longer on the later one, and the codes that came in its place. */
export interface CeasedCode {
  readonly code: Code;
  readonly successors: readonly Code[];
}

/** A count of a code that held on both dates and changed between them; undefined where none is known. */
export interface ChangedCount {
  readonly code: Code;
  readonly kind: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What changed in the codelist of a dimension between two dates: figures on both sides do not say the same thing. */
export interface CodelistBreak {
  readonly dimension: string;
  /** The earlier and the later date. */
  readonly from: string;
  readonly to: string;
  readonly ceased: readonly CeasedCode[];
  readonly begun: readonly Code[];
  readonly counts: readonly ChangedCount[];
}

/**
 * Returns what changed in codelists between each date and the next, in order of date, then of dimension.
 * Dates may come in any order; where nothing changed there is no break.
 */
export function breaksOf(
  dimensions: readonly { readonly id: string; readonly codelist: Codelist }[],
  dates: readonly string[],
): CodelistBreak[] {
  const sorted = [...new Set(dates)].sort();
  return sorted.slice(1).flatMap((to, index) => {
    const from = sorted[index] ?? to;
    return dimensions.flatMap(({ id, codelist }) => breakBetween(id, codelist, from, to) ?? []);
  });
}

/**
 * Returns whether a break touches the figures of a code: the code itself ceased, began, came in the place of another or
 * has another count, or so did a code that is a part of it. A total is touched by every break in its dimension.
 */
export function isTouchedBy(found: CodelistBreak, codelist: Codelist, code: string, total?: string): boolean {
  if (code === total) return true;
  const changed = [
    ...found.ceased.flatMap(({ code: ceased, successors }) => [ceased, ...successors]),
    ...found.begun,
    ...found.counts.map((count) => count.code),
  ];
  return changed.some((one) => isWithin(codelist, one, code));
}

function isWithin(codelist: Codelist, code: Code, whole: string): boolean {
  const seen = new Set<Code>();
  for (let at: Code | undefined = code; at && !seen.has(at); at = findCode(codelist, at.parent ?? '')) {
    if (at.code === whole) return true;
    seen.add(at);
  }
  return false;
}

const breaks = new Remembered<Codelist, CodelistBreak | undefined>();

function breakBetween(dimension: string, codelist: Codelist, from: string, to: string): CodelistBreak | undefined {
  return breaks.of(codelist, `${dimension} ${from} ${to}`, () => findBreak(dimension, codelist, from, to));
}

function findBreak(dimension: string, codelist: Codelist, from: string, to: string): CodelistBreak | undefined {
  const { codes } = codelist;
  const held = (code: Code) => isValidCode(code, from);
  const holds = (code: Code) => isValidCode(code, to);
  const ceased = codes
    .filter((code) => held(code) && !holds(code))
    .map((code) => ({ code, successors: code.successors.flatMap((name) => findCode(codelist, name) ?? []) }));
  const begun = codes.filter((code) => !held(code) && holds(code));
  const counts = codes.filter((code) => held(code) && holds(code)).flatMap((code) => changedCounts(code, from, to));
  return ceased.length + begun.length + counts.length > 0 ? { dimension, from, to, ceased, begun, counts } : undefined;
}

function changedCounts(code: Code, from: string, to: string): ChangedCount[] {
  return Object.entries(code.counts).flatMap(([kind, periods]) => {
    const [before, after] = [valueOn(periods, from), valueOn(periods, to)];
    return before === after ? [] : [{ code, kind, before, after }];
  });
}

function valueOn(periods: readonly Count[], date: string): number | undefined {
  return periods.find((period) => holdsOn(period, date))?.value;
}
