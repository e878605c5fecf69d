import { parseDecimal, type Rational } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { knownFigures, type RuleOf, type Violation, violate, writtenValue } from './violation.ts';

/**
 * Returns each figure that differs more from the previous reporting date than a rule allows, as a warning.
 * The difference is a percentage of the earlier value; any step away from zero is large.
 */
export function checkChange(name: string, rule: RuleOf<'change'>, figures: FigureSet): Violation[] {
  const { previous } = figures;
  if (!previous) return [];
  return knownFigures(figures, rule.of).flatMap((figure) => {
    const before = previous.get(figure.name, figure.codes);
    if (!figure.value || !before?.value || !isLarge(figure.value, before.value, parseDecimal(rule.percent))) return [];
    const earlier = writtenValue(before);
    const values = { before: earlier, beforeDate: previous.date, limit: `${rule.percent}%` };
    const violation = violate(name, figure, figures, 'change-large', earlier, values);
    return [{ ...violation, problem: { ...violation.problem, severity: 'warning' as const } }];
  });
}

function isLarge(now: Rational, before: Rational, percent: Rational): boolean {
  return now.sub(before).abs().mul(100).compare(before.abs().mul(percent)) > 0;
}
