import { isPartOf } from '../../dataset/status.ts';
import { parseDecimal } from '../../format/rational.ts';
import type { FigureSet } from '../figure-set.ts';
import { type Judgement, judge, knownFigures, type RuleOf, violate } from './violation.ts';

/**
 * Returns a judgement of each figure that should be the number of codes with a status that are part of its code.
 * A snapshot that leaves the status scheme out is not judged.
 */
export function checkStatusCount(name: string, rule: RuleOf<'status-count'>, figures: FigureSet): Judgement[] {
  const { dataset, snapshot, date } = figures;
  const scheme = dataset.statuses.find(({ id }) => id === rule.status);
  const known = snapshot.statuses.filter((status) => status.scheme === rule.status);
  if (!scheme || known.length === 0) return [];
  const chosen = known.filter(({ value }) => value === rule.value);
  const dimension = dataset.dimensions.find(({ id }) => id === rule.dimension);
  return knownFigures(figures, rule.of).flatMap((figure) => {
    const whole = dimension && figure.codes[dimension.id];
    const isAll = whole === undefined || whole === dimension?.total;
    const count = isAll ? chosen.length : chosen.filter(({ code }) => isPartOf(scheme, code, whole)).length;
    if (figure.value?.equals(parseDecimal(String(count)))) return [judge(name, figure, [])];
    const values = { status: rule.value, date };
    return [judge(name, figure, [], violate(name, figure, figures, 'status-count-differs', String(count), values))];
  });
}
