import { parseDecimal, roundTo } from '../../format/rational.ts';
import { type Problem, problem } from '../../problem.ts';
import type { FigureSet } from '../figure-set.ts';
import { exactValue } from '../print.ts';
import type { Violation } from './violation.ts';

/** The name under which a deviation of a printed value is declared; built in, so no dataset lists it. */
export const printedRule = 'printed';

/** Returns each printed value that is not what its figure computes to, rounded as the figure is. */
export function checkPrinted(figures: FigureSet): Violation[] {
  return figures.snapshot.printed.flatMap((printed) => {
    const figure = figures.get(printed.figure, printed.codes);
    if (!figure?.value) return [];
    const computed = roundTo(figure.value, figure.decimals, figure.rounding);
    if (parseDecimal(printed.text).equals(parseDecimal(computed))) return [];
    const values = { figure: figure.id, stored: printed.text, computed, exact: exactValue(figure) };
    const found = problem('printed-differs', printed.place, values);
    return [{ rule: printedRule, figure: figure.id, printed: printed.text, computed, problem: found }];
  });
}

/** Returns a problem for each printed value of which the figure has no value. */
export function checkPrintedExists(figures: FigureSet): Problem[] {
  return figures.snapshot.printed.flatMap(({ figure: name, codes, place }) => {
    const figure = figures.get(name, codes);
    return figure?.value ? [] : [problem('printed-without-figure', place, { figure: figure?.id ?? name })];
  });
}
