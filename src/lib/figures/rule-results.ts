import type { Rule } from '../dataset/rules.ts';
import type { Deviation } from '../dataset/snapshot.ts';
import { remembering } from '../remember.ts';
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
 * Returns how every rule came out that looked at a figure or at a figure from which it is computed, in the order of the
 * dates and then of the dataset's rules. A figure of another date is judged with the figures of that date. A rule that
 * could not be judged, because a value is missing, is left out.
 */
export function judgeRules(figure: Figure, figures: FigureSet): RuleResult[] {
  const byDate = Map.groupBy(withParts(figure), ({ reportingDate }) => reportingDate);
  return [...byDate].flatMap(([date, parts]) => {
    const set = figures.since(date);
    if (!set) return [];
    const suffix = set === figures ? '' : `@${date}`;
    return judgementsOf(parts, set).map(({ judgement }) => resultOf(judgement, set, suffix));
  });
}

/** The judgements of a date about any of some figures, each once, in the order of the rules. */
function judgementsOf(figures: readonly Figure[], set: FigureSet): readonly Ordered[] {
  const about = (figure: Figure) => judgementsAbout(set).get(figure.id.split('@')[0] ?? '') ?? [];
  const [only] = figures;
  if (only && figures.length === 1) return about(only);
  return [...new Set(figures.flatMap(about))].sort((a, b) => a.order - b.order);
}

/** A judgement with its place in the order of the rules. */
interface Ordered {
  readonly order: number;
  readonly judgement: Judgement;
}

/** The judgements of a date by the figures that they compared. */
const judgementsAbout = remembering((set: FigureSet) => indexJudgements(judgeFigures(set)));

function indexJudgements(judgements: readonly Judgement[]): ReadonlyMap<string, readonly Ordered[]> {
  const index = new Map<string, Ordered[]>();
  for (const [order, judgement] of judgements.entries()) {
    const ordered = { order, judgement };
    for (const id of new Set(judgement.compared)) {
      const about = index.get(id);
      if (about) about.push(ordered);
      else index.set(id, [ordered]);
    }
  }
  return index;
}

function withParts(figure: Figure): Figure[] {
  return [figure, ...figure.parts.flatMap(withParts)];
}

function resultOf({ rule, figure: judged, violation }: Judgement, set: FigureSet, suffix: string): RuleResult {
  const { dataset, snapshot } = set;
  const figure = `${judged}${suffix}`;
  const kind = dataset.rules[rule]?.kind ?? printedRule;
  if (!violation) return { rule, kind, figure, outcome: 'holds' };
  const deviation = snapshot.deviations.find((declared) => declared.rule === rule && declared.figure === judged);
  return deviation
    ? { rule, kind, figure, outcome: 'deviates', deviation }
    : { rule, kind, figure, outcome: 'acknowledged' };
}
