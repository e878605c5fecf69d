import { parseDecimal, type Rational } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, type RuleOf, violate, writtenValue } from './violation.ts';

/**
 * Returns a judgement of each figure that has a value on the previous reporting date: it differs by no more than the rule allows; more is a warning.
 * The difference is a percentage of the earlier value; any step away from zero is large.
 */
export function checkChange(name: string, rule: RuleOf<'change'>, figures: FigureSet): Judgement[] {
  const { previous } = figures;
  if (!previous) return [];
  return knownFigures(figures, rule.of).flatMap((figure) => {
    const before = previous.get(figure.name, figure.codes);
    if (!figure.value || !before?.value) return [];
    if (!isLarge(figure.value, before.value, parseDecimal(rule.percent))) return [judge(name, figure, [])];
    const earlier = writtenValue(before);
    const values = { before: earlier, beforeDate: previous.date, limit: `${rule.percent}%` };
    const violation = violate(name, figure, figures, 'change-large', earlier, values);
    return [judge(name, figure, [], { ...violation, problem: { ...violation.problem, severity: 'warning' } })];
  });
}

function isLarge(now: Rational, before: Rational, percent: Rational): boolean {
  return now.sub(before).abs().mul(100).compare(before.abs().mul(percent)) > 0;
}
