import { type Problem, problem } from '../../problem.ts';
import type { FigureSet } from '../figure-set.ts';
import { placeOfFigure } from './violation.ts';

/** Returns a problem for each ratio of which the denominator is zero, where the denominator is stored. */
export function checkDenominators(figures: FigureSet): Problem[] {
  const ratios = figures.dataset.figures.filter(({ operation }) => operation.kind === 'ratio');
  return ratios.flatMap(({ name }) =>
    figures.combinations.flatMap((codes) => {
      const figure = figures.get(name, codes);
      const denominator = figure?.parts.at(1);
      if (!figure || denominator?.value?.n !== 0n) return [];
      const values = { figure: figure.id, denominator: denominator.id };
      return [problem('division-by-zero', placeOfFigure(denominator, figures), values)];
    }),
  );
}
