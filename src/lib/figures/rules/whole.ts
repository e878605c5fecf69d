import { roundTo } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, type RuleOf, violate } from './violation.ts';

/** Returns a judgement of each figure that should be a whole number; the computed value is the nearest one, by the figure's rounding. */
export function checkWhole(name: string, rule: RuleOf<'whole'>, figures: FigureSet): Judgement[] {
  return knownFigures(figures, rule.of).flatMap((figure) => {
    if (!figure.value) return [];
    if (figure.value.d === 1n) return [judge(name, figure, [])];
    const nearest = roundTo(figure.value, 0, figure.rounding);
    return [judge(name, figure, [], violate(name, figure, figures, 'not-whole', nearest, {}))];
  });
}
