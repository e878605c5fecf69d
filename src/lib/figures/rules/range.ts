import { parseDecimal } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { knownFigures, type RuleOf, type Violation, violate } from './violation.ts';

/** Returns each figure that lies outside the bounds of a rule; the computed value is the bound that it passes. */
export function checkRange(name: string, rule: RuleOf<'range'>, figures: FigureSet): Violation[] {
  return knownFigures(figures, rule.of).flatMap((figure) => {
    if (!figure.value) return [];
    const isBelow = rule.min !== undefined && figure.value.compare(parseDecimal(rule.min)) < 0;
    const isAbove = rule.max !== undefined && figure.value.compare(parseDecimal(rule.max)) > 0;
    const bound = isBelow ? rule.min : isAbove ? rule.max : undefined;
    if (bound === undefined) return [];
    return [violate(name, figure, figures, 'out-of-range', bound, { range: isBelow ? 'min' : 'max', bound })];
  });
}
