import type { Codes } from '../../dataset/snapshot.ts';
import { wholeNumber, writeDecimal } from '../../format/rational.ts';
import type { Figure } from '../figure.ts';
import type { FigureSet } from '../figure-set.ts';
import { authenticText, type Judgement, judge, nameCodes, type RuleOf, violate } from './violation.ts';

/**
 * Returns a judgement of each total that its parts should add up to, for every figure and every combination of the other dimensions.
 * In a codelist with levels, every code that has parts must be their sum. A sum of which a part is missing is not judged,
 * nor is a dimension without a total.
 */
export function checkAddsUp(name: string, rule: RuleOf<'adds-up'>, figures: FigureSet): Judgement[] {
  const dimension = figures.dataset.dimensions.find(({ id }) => id === rule.over);
  if (!dimension?.total) return [];
  const totals = figures.combinations.filter((codes) => figures.partsOf(rule.over, codes[rule.over] ?? '').length > 0);
  const title = authenticText(dimension.codelist.title) ?? rule.over;
  return rule.of.flatMap((measure) =>
    totals.flatMap((codes) => {
      const total = figures.get(measure, codes);
      const parts = partsOf(measure, rule.over, codes, figures);
      const computed = sumOf(parts);
      if (!total?.value || !computed) return [];
      if (computed.equals(total.value)) return [judge(name, total, parts)];
      const values = { measure, dimension: title, total: nameCodes(codes, figures) };
      return [judge(name, total, parts, violate(name, total, figures, 'sum-differs', writeDecimal(computed), values))];
    }),
  );
}

function partsOf(measure: string, over: string, codes: Codes, figures: FigureSet): Figure[] {
  return figures
    .partsOf(over, codes[over] ?? '')
    .flatMap(({ code }) => figures.get(measure, { ...codes, [over]: code }) ?? []);
}

/** Undefined if a part is missing. */
function sumOf(parts: readonly Figure[]): Figure['value'] {
  const known = parts.flatMap(({ value }) => value ?? []);
  if (known.length < parts.length) return undefined;
  return known.reduce((sum, part) => sum.add(part), wholeNumber(0));
}
