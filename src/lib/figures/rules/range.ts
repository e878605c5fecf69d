import { parseDecimal } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, type RuleOf, violate } from './violation.ts';

/** Returns a judgement of each figure that should lie within the bounds of a rule; the computed value is the bound that it passes. */
export function checkRange(name: string, rule: RuleOf<'range'>, figures: FigureSet): Judgement[] {
  return knownFigures(figures, rule.of).flatMap((figure) => {
    if (!figure.value) return [];
    const isBelow = rule.min !== undefined && figure.value.compare(parseDecimal(rule.min)) < 0;
    const isAbove = rule.max !== undefined && figure.value.compare(parseDecimal(rule.max)) > 0;
    const bound = isBelow ? rule.min : isAbove ? rule.max : undefined;
    if (bound === undefined) return [judge(name, figure, [])];
    const values = { range: isBelow ? 'min' : 'max', bound };
    return [judge(name, figure, [], violate(name, figure, figures, 'out-of-range', bound, values))];
  });
}
