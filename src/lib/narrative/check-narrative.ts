import { compareProblems, type Problem } from '../problem.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkBase } from './check-base.ts';
import type { NarrativeContext } from './check-context.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLinks } from './check-links.ts';
import { checkMarkup } from './check-markup.ts';
import { checkSafety } from './check-safety.ts';
import { checkTypedFigures } from './check-typed-figures.ts';
import type { Narrative } from './narrative.ts';

/** Every check of one narrative; each sees the whole of it. */
const checks = [
  checkSafety,
  checkLinks,
  checkHeadings,
  checkMarkup,
  checkAttributes,
  checkTypedFigures,
  checkBase,
] as const;

/** Returns everything that is wrong with a narrative, in the order of the text. */
export function checkNarrative(narrative: Narrative, context: NarrativeContext): Problem[] {
  return checks.flatMap((check) => check(narrative, context)).sort(compareProblems);
}
