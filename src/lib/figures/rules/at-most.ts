import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, type RuleOf, violate, writtenValue } from './violation.ts';

/** Returns a judgement of each figure that should be at most the next known one in the order of the rule, for the same codes. */
export function checkAtMost(name: string, rule: RuleOf<'at-most'>, figures: FigureSet): Judgement[] {
  return figures.combinations.flatMap((codes) => {
    const known = rule.of.flatMap((measure) => {
      const figure = figures.get(measure, codes);
      return figure?.value ? [{ figure, value: figure.value }] : [];
    });
    return known.flatMap(({ figure, value }, index) => {
      const next = known[index + 1];
      if (!next) return [];
      if (value.compare(next.value) <= 0) return [judge(name, figure, [next.figure])];
      const bound = writtenValue(next.figure);
      const values = {
        smaller: figure.id,
        smallerValue: writtenValue(figure),
        larger: next.figure.id,
        largerValue: bound,
      };
      return [judge(name, figure, [next.figure], violate(name, figure, figures, 'order-differs', bound, values))];
    });
  });
}
