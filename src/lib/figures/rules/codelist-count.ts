import { countOn, findCode } from '../../dataset/codelist.ts';
import { parseDecimal } from '../../format/rational.ts';
import { type Problem, problem } from '../../problem.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, placeOfFigure, type RuleOf, violate } from './violation.ts';

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

/**
 * Returns a problem for each figure that a rule compares with a count that the codelist does not give on the reporting
 * date. A total of which the codelist counts nothing at all is left out: it follows from its parts.
 */
export function checkCountsKnown(figures: FigureSet): Problem[] {
  return Object.entries(figures.dataset.rules).flatMap(([name, rule]) => {
    if (rule.kind !== 'codelist-count') return [];
    const dimension = figures.dataset.dimensions.find(({ id }) => id === rule.dimension);
    if (!dimension) return [];
    const { codelist, total } = dimension;
    return knownFigures(figures, rule.of).flatMap((figure) => {
      const code = findCode(codelist, figure.codes[rule.dimension] ?? '');
      if (!code || countOn(code, rule.count, figures.date) !== undefined) return [];
      if (code.code === total && code.counts[rule.count] === undefined) return [];
      const values = { rule: name, count: rule.count, name: code.code, date: figures.date, codelist: codelist.id };
      return [problem('count-unknown', placeOfFigure(figure, figures), values)];
    });
  });
}
