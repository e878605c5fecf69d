import type { Deviation } from '../../dataset/snapshot.ts';
import { suggestName } from '../../dataset/suggest.ts';
import { parseDecimal } from '../../format/rational.ts';
import { type Problem, problem, warning } from '../../problem.ts';
import type { FigureSet } from '../figure-set.ts';
import { printedRule } from './printed.ts';
import type { Violation } from './violation.ts';

/**
 * Returns the violations that no deviation declares, and the deviations that are wrong: of an unknown rule, declared
 * twice, where nothing deviates, or with other values than those that are printed and computed.
 */
export function matchDeviations(violations: readonly Violation[], figures: FigureSet): Problem[] {
  const { deviations } = figures.snapshot;
  const undeclared = violations.filter((violation) => !deviations.some((declared) => isSame(declared, violation)));
  return [
    ...undeclared.map((violation) => violation.problem),
    ...deviations.flatMap((declared, index) => judge(declared, index, violations, figures)),
  ];
}

/** Returns the warnings that nobody acknowledged, and a warning for each acknowledgement of nothing. */
export function matchAcknowledgements(warnings: readonly Violation[], figures: FigureSet): Problem[] {
  const { acknowledged } = figures.snapshot;
  const open = warnings.filter((violation) => !acknowledged.some((entry) => isSame(entry, violation)));
  const idle = acknowledged.filter((entry) => !warnings.some((violation) => isSame(entry, violation)));
  return [
    ...open.map((violation) => violation.problem),
    ...idle.map(({ rule, figure, place }) => warning('deviation-idle', place, { rule, figure })),
  ];
}

function judge(declared: Deviation, index: number, violations: readonly Violation[], figures: FigureSet): Problem[] {
  const { dataset, snapshot } = figures;
  const { rule, figure, place } = declared;
  const known = [...Object.keys(dataset.rules), printedRule];
  if (!known.includes(rule)) {
    const at = snapshot.yaml.placeOf(['deviations', index, 'rule']);
    return [problem('unknown-reference', at, { kind: 'rule', name: rule, ...suggestName(rule, known) })];
  }
  if (snapshot.deviations.findIndex((other) => isSame(other, declared)) !== index)
    return [problem('deviation-twice', place, { rule, figure })];
  const violation = violations.find((candidate) => isSame(declared, candidate));
  if (!violation) return [problem('deviation-idle', place, { rule, figure })];
  return (['printed', 'computed'] as const).flatMap((field) => {
    if (parseDecimal(declared[field]).equals(parseDecimal(violation[field]))) return [];
    const at = snapshot.yaml.placeOf(['deviations', index, field]);
    return [problem('deviation-differs', at, { field, declared: declared[field], actual: violation[field] })];
  });
}

function isSame(a: { rule: string; figure: string }, b: { rule: string; figure: string }): boolean {
  return a.rule === b.rule && a.figure === b.figure;
}
