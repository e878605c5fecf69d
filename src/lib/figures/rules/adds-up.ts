import type { Codes } from '../../dataset/snapshot.ts';
import { wholeNumber, writeDecimal } from '../../format/rational.ts';
import type { Figure } from '../figure.ts';
import type { FigureSet } from '../figure-set.ts';
import { authenticText, nameCodes, type RuleOf, type Violation, violate } from './violation.ts';

/**
 * Returns each total that its parts do not add up to, for every figure and every combination of the other dimensions.
 * In a codelist with levels, every code that has parts must be their sum. A sum of which a part is missing is not judged,
 * nor is a dimension without a total.
 */
export function checkAddsUp(name: string, rule: RuleOf<'adds-up'>, figures: FigureSet): Violation[] {
  const dimension = figures.dataset.dimensions.find(({ id }) => id === rule.over);
  if (!dimension?.total) return [];
  const totals = figures.combinations.filter((codes) => figures.partsOf(rule.over, codes[rule.over] ?? '').length > 0);
  const title = authenticText(dimension.codelist.title) ?? rule.over;
  return rule.of.flatMap((measure) =>
    totals.flatMap((codes) => {
      const total = figures.get(measure, codes);
      const computed = total?.value && sumParts(measure, rule.over, codes, figures);
      if (!total?.value || !computed || computed.equals(total.value)) return [];
      const values = { measure, dimension: title, total: nameCodes(codes, figures) };
      return [violate(name, total, figures, 'sum-differs', writeDecimal(computed), values)];
    }),
  );
}

function sumParts(measure: string, over: string, codes: Codes, figures: FigureSet): Figure['value'] {
  const parts = figures
    .partsOf(over, codes[over] ?? '')
    .map(({ code }) => figures.get(measure, { ...codes, [over]: code })?.value);
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return undefined;
  return known.reduce((sum, part) => sum.add(part), wholeNumber(0));
}
