import type { z } from 'zod';
import { findSimilar } from '../dataset/suggest.ts';

type Issue = z.core.$ZodIssue;

/** One thing that does not fit a schema. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** Keys that are not known, and those that are. */
  readonly unknown?: readonly string[];
  readonly known: readonly string[];
  /** What stands there; undefined if it is missing. */
  readonly found: unknown;
  /** Words that may be written there, and terms of the problem texts for what else may. */
  readonly expected: readonly string[];
}

/** Returns the faults that an author has to mend: of the alternatives in a schema, those of the one that was probably meant. */
export function findFaults(issues: readonly Issue[], base: readonly PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    return issue.code === 'invalid_union' ? nearestOption(issue, path) : [makeFault(issue, path)];
  });
}

function makeFault(issue: Issue, path: readonly PropertyKey[]): Fault {
  const fault = { path, found: issue.input, known: [], expected: [] };
  if (issue.code === 'unrecognized_keys')
    return { ...fault, unknown: issue.keys, known: issue.message.split(' ').filter(Boolean) };
  if (issue.code === 'invalid_value') return { ...fault, expected: issue.values.map(String) };
  if (issue.code === 'invalid_type') return { ...fault, expected: [typeTerms[issue.expected] ?? issue.expected] };
  if (issue.code === 'too_small') return { ...fault, expected: [`≥ ${issue.minimum}`] };
  if (issue.code === 'too_big') return { ...fault, expected: [`≤ ${issue.maximum}`] };
  return fault;
}

const typeTerms: Record<string, string> = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-number',
  boolean: 'expected-flag',
  object: 'expected-fields',
  record: 'expected-fields',
  array: 'expected-list',
  null: 'null',
};

function nearestOption(issue: Issue & { code: 'invalid_union' }, path: readonly PropertyKey[]): Fault[] {
  const options = issue.errors.map((errors) => findFaults(errors, path)).filter((faults) => !isDeadEnd(faults, path));
  const inside = options.filter((faults) => faults.length > 0 && !faults.some((fault) => isHere(fault, path)));
  const [nearest] = inside.toSorted((a, b) => weigh(a, path) - weigh(b, path));
  if (nearest) return nearest.filter((fault) => !isMisspelt(fault, nearest));
  const here = options.flat().filter((fault) => isHere(fault, path));
  return [{ path, found: issue.input, known: [], expected: [...new Set(here.flatMap(({ expected }) => expected))] }];
}

/** Whether an alternative knows no key at all, so that nothing could be meant by it. */
function isDeadEnd(faults: readonly Fault[], place: readonly PropertyKey[]): boolean {
  return faults.some(({ path, unknown, known }) => unknown && known.length === 0 && path.length === place.length);
}

/** Whether a missing key is there under another name: the unknown key says it already. */
function isMisspelt({ path, found, unknown }: Fault, faults: readonly Fault[]): boolean {
  if (unknown || found !== undefined) return false;
  return faults.some(
    (other) =>
      other.path.length === path.length - 1 && other.unknown?.some((key) => findSimilar(key, [String(path.at(-1))])),
  );
}

/** Whether a fault is about the value itself, so that the whole alternative was not meant. */
function isHere({ path, unknown }: Fault, place: readonly PropertyKey[]): boolean {
  return !unknown && path.length === place.length;
}

/** The less, the more likely that this alternative was meant: a missing key or another constant speaks against it. */
function weigh(faults: readonly Fault[], place: readonly PropertyKey[]): number {
  return faults.reduce((sum, fault) => sum + weighFault(fault, place), 0);
}

function weighFault({ path, unknown, found, expected }: Fault, place: readonly PropertyKey[]): number {
  const depth = path.length - place.length;
  if (unknown) return 4 * unknown.length + (depth === 0 ? 4 : 0);
  if (depth > 1) return 3;
  if (found === undefined) return 12;
  return expected.length === 1 && !expected[0]?.startsWith('expected-') ? 20 : 5;
}
