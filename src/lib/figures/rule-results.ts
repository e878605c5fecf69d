import type { Rule } from '../dataset/rules.ts';
import type { Deviation } from '../dataset/snapshot.ts';
import { judgeFigures } from './check-figures.ts';
import type { Figure } from './figure.ts';
import type { FigureSet } from './figure-set.ts';
import { printedRule } from './rules/printed.ts';
import type { Judgement } from './rules/violation.ts';

/** How a rule came out for a figure, or for a figure from which it is computed. */
export interface RuleResult {
  /** Name of the rule in the dataset, or `printed`. */
  readonly rule: string;
  readonly kind: Rule['kind'] | typeof printedRule;
  /** Id of the figure of which the rule speaks: for parts that add up, the total. */
  readonly figure: string;
  /** `acknowledged`: a warning that somebody has looked at. */
  readonly outcome: 'holds' | 'deviates' | 'acknowledged';
  /** What the snapshot declares, where it deviates. */
  readonly deviation?: Deviation | undefined;
}

/**
 * Returns a function that tells how every rule came out that looked at a figure or at a figure from which it is
 * computed, in the order of the dataset's rules. A rule that could not be judged, because a value is missing, is left
 * out.
 */
export function judgeRules(figures: FigureSet): (figure: Figure) => RuleResult[] {
  const judgements = judgeFigures(figures);
  return (figure) => {
    const ids = new Set(withParts(figure).map(({ id }) => id));
    return judgements
      .filter(({ compared }) => compared.some((id) => ids.has(id)))
      .map((judgement) => resultOf(judgement, figures));
  };
}

function withParts(figure: Figure): Figure[] {
  return [figure, ...figure.parts.flatMap(withParts)];
}

function resultOf({ rule, figure, violation }: Judgement, { dataset, snapshot }: FigureSet): RuleResult {
  const kind = dataset.rules[rule]?.kind ?? printedRule;
  if (!violation) return { rule, kind, figure, outcome: 'holds' };
  const deviation = snapshot.deviations.find((declared) => declared.rule === rule && declared.figure === figure);
  return { rule, kind, figure, outcome: deviation ? 'deviates' : 'acknowledged', deviation };
}
