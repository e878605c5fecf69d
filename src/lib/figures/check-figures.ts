import type { Rule } from '../dataset/rules.ts';
import { compareProblems, type Problem } from '../problem.ts';
import type { FigureSet } from './figure-set.ts';
import { checkAddsUp } from './rules/adds-up.ts';
import { checkAtMost } from './rules/at-most.ts';
import { checkChange } from './rules/change.ts';
import { checkCodelistCount, checkCountsKnown } from './rules/codelist-count.ts';
import { matchAcknowledgements, matchDeviations } from './rules/deviation.ts';
import { checkPrinted, checkPrintedExists } from './rules/printed.ts';
import { checkRange } from './rules/range.ts';
import { checkStatusCount } from './rules/status-count.ts';
import type { Judgement, Violation } from './rules/violation.ts';
import { checkWhole } from './rules/whole.ts';
import { checkDenominators } from './rules/zero-denominator.ts';

/**
 * Returns what is wrong with the figures of a reporting date: rules of the dataset that do not hold, printed values that
 * compute to something else, ratios that divide by zero, and declarations that declare nothing.
 * A violation that the snapshot declares as it is, with `deviations` or `acknowledged`, is not a problem.
 */
export function checkFigures(figures: FigureSet): Problem[] {
  const violations = findViolations(figures);
  const isWarning = ({ problem }: Violation) => problem.severity === 'warning';
  return [
    ...matchDeviations(
      violations.filter((violation) => !isWarning(violation)),
      figures,
    ),
    ...matchAcknowledgements(violations.filter(isWarning), figures),
    ...checkPrintedExists(figures),
    ...checkDenominators(figures),
    ...checkCountsKnown(figures),
  ].sort(compareProblems);
}

/** Returns every violation of a rule, declared or not, in the order of the dataset's rules; `printed` comes last. */
export function findViolations(figures: FigureSet): Violation[] {
  return judgeFigures(figures).flatMap(({ violation }) => violation ?? []);
}

const judged = new WeakMap<FigureSet, readonly Judgement[]>();

/** Returns how every rule came out for each figure of which it speaks, judged once; what it cannot judge is left out. */
export function judgeFigures(figures: FigureSet): readonly Judgement[] {
  const found = judged.get(figures) ?? findJudgements(figures);
  judged.set(figures, found);
  return found;
}

function findJudgements(figures: FigureSet): Judgement[] {
  const rules = Object.entries(figures.dataset.rules);
  return [...rules.flatMap(([name, rule]) => checkRule(name, rule, figures)), ...checkPrinted(figures)];
}

function checkRule(name: string, rule: Rule, figures: FigureSet): Judgement[] {
  switch (rule.kind) {
    case 'adds-up':
      return checkAddsUp(name, rule, figures);
    case 'at-most':
      return checkAtMost(name, rule, figures);
    case 'codelist-count':
      return checkCodelistCount(name, rule, figures);
    case 'status-count':
      return checkStatusCount(name, rule, figures);
    case 'whole':
      return checkWhole(name, rule, figures);
    case 'range':
      return checkRange(name, rule, figures);
    case 'change':
      return checkChange(name, rule, figures);
  }
}
