import { countOn, findCode } from '../../dataset/codelist.ts';
import { parseDecimal } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, type RuleOf, violate } from './violation.ts';

/** Returns a judgement of each figure that should be the count that the codelist gives for its code on the reporting date. */
export function checkCodelistCount(name: string, rule: RuleOf<'codelist-count'>, figures: FigureSet): Judgement[] {
  const codelist = figures.dataset.dimensions.find(({ id }) => id === rule.dimension)?.codelist;
  if (!codelist) return [];
  return knownFigures(figures, rule.of).flatMap((figure) => {
    const code = findCode(codelist, figure.codes[rule.dimension] ?? '');
    const count = code && countOn(code, rule.count, figures.date);
    if (count === undefined) return [];
    if (figure.value?.equals(parseDecimal(String(count)))) return [judge(name, figure, [])];
    const values = { date: figures.date, codelist: codelist.id };
    return [judge(name, figure, [], violate(name, figure, figures, 'count-differs', String(count), values))];
  });
}
