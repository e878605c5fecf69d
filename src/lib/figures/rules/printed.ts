import { parseDecimal, roundTo } from '../../format/rational.ts';
import { type Problem, problem } from '../../problem.ts';
import type { FigureSet } from '../figure-set.ts';
import { exactValue } from '../print.ts';
import { type Judgement, judge } from './violation.ts';

/** The name under which a deviation of a printed value is declared; built in, so no dataset lists it. */
export const printedRule = 'printed';

/** Returns a judgement of each printed value that should be what its figure computes to, rounded as the figure is. */
export function checkPrinted(figures: FigureSet): Judgement[] {
  return figures.snapshot.printed.flatMap((printed) => {
    const figure = figures.get(printed.figure, printed.codes);
    if (!figure?.value) return [];
    const computed = roundTo(figure.value, figure.decimals, figure.rounding);
    if (parseDecimal(printed.text).equals(parseDecimal(computed))) return [judge(printedRule, figure, [])];
    const values = { figure: figure.id, stored: printed.text, computed, exact: exactValue(figure) };
    const found = problem('printed-differs', printed.place, values);
    const violation = { rule: printedRule, figure: figure.id, printed: printed.text, computed, problem: found };
    return [judge(printedRule, figure, [], violation)];
  });
}

/** Returns a problem for each printed value of which the figure has no value. */
export function checkPrintedExists(figures: FigureSet): Problem[] {
  return figures.snapshot.printed.flatMap(({ figure: name, codes, place }) => {
    const figure = figures.get(name, codes);
    return figure?.value ? [] : [problem('printed-without-figure', place, { figure: figure?.id ?? name })];
  });
}
