import type { Rule } from '../../dataset/rules.ts';
import type { Codes } from '../../dataset/snapshot.ts';
import { type Place, type Problem, type ProblemCode, problem } from '../../problem.ts';
import type { Figure } from '../figure.ts';
import type { FigureSet } from '../figure-set.ts';
import { exactValue } from '../print.ts';

/** A rule of one kind, with its parameters. */
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;

/** One figure of which a rule was asked: it holds, or it is violated. What a rule cannot judge has no judgement. */
export interface Judgement {
  /** Name of the rule in the dataset, or `printed`. */
  readonly rule: string;
  /** Id of the figure of which the rule speaks. */
  readonly figure: string;
  /** Ids of all figures that were looked at: of a sum, the total and its parts. */
  readonly compared: readonly string[];
  readonly violation?: Violation | undefined;
}

/** One place where a rule does not hold, with what a deviation must declare to be accepted there. */
export interface Violation {
  /** Name of the rule in the dataset, or `printed`. */
  readonly rule: string;
  /** Id of the figure that is at fault. */
  readonly figure: string;
  /** What is stored or printed, as typed. */
  readonly printed: string;
  /** What the rule computes, or the bound that it sets. */
  readonly computed: string;
  readonly problem: Problem;
}

/** Returns a violation of a rule by a figure that has a value, at the place of the figure. */
export function violate(
  rule: string,
  figure: Figure,
  figures: FigureSet,
  code: ProblemCode,
  computed: string,
  values: Problem['values'],
): Violation {
  const printed = writtenValue(figure);
  const found = problem(code, placeOfFigure(figure, figures), {
    figure: figure.id,
    stored: printed,
    computed,
    ...values,
  });
  return { rule, figure: figure.id, printed, computed, problem: found };
}

/** Returns the judgement of a figure, which may have been compared with others: the violation if there is one. */
export function judge(rule: string, figure: Figure, others: readonly Figure[], violation?: Violation): Judgement {
  return { rule, figure: figure.id, compared: [figure, ...others].map(({ id }) => id), violation };
}

/** Returns where a figure stands: its own stored value, else the first one below it. */
export function placeOfFigure(figure: Figure, figures: FigureSet): Place {
  return figure.origins[0]?.place ?? figures.snapshot.yaml.placeOf(['values']);
}

/** Returns a figure's value as it was typed, or in full precision if it was computed. */
export function writtenValue(figure: Figure): string {
  return figure.stored ?? exactValue(figure);
}

/** Returns every figure of some names that has a value, for every combination of codes. */
export function knownFigures(figures: FigureSet, names: readonly string[]): Figure[] {
  return names.flatMap((name) =>
    figures.combinations.flatMap((codes) => {
      const figure = figures.get(name, codes);
      return figure?.value ? [figure] : [];
    }),
  );
}

/** Returns the names of codes in the authentic language, as `Vlaanderen, 15-24 jaar`. */
export function nameCodes(codes: Codes, figures: FigureSet): string {
  const names = figures.dataset.dimensions.map(({ id, codelist }) => {
    const found = codelist.codes.find(({ code }) => code === codes[id]);
    return authenticText(found?.name) ?? codes[id] ?? '';
  });
  return names.join(', ');
}

/** Returns a text in the authentic language, the first of the site. */
export function authenticText(text: Readonly<Record<string, string>> | undefined): string | undefined {
  return Object.values(text ?? {})[0];
}
