import { roundTo } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { knownFigures, type RuleOf, type Violation, violate } from './violation.ts';

/** Returns each figure that is not a whole number; the computed value is the nearest one, by the figure's rounding. */
export function checkWhole(name: string, rule: RuleOf<'whole'>, figures: FigureSet): Violation[] {
  return knownFigures(figures, rule.of).flatMap((figure) =>
    !figure.value || figure.value.d === 1n
      ? []
      : [violate(name, figure, figures, 'not-whole', roundTo(figure.value, 0, figure.rounding), {})],
  );
}
