import { type Problem, problem } from '../problem.ts';
import type { Narrative } from './narrative.ts';

/** Returns a problem for every heading of level 1, which the page has itself, and for every level that is skipped. */
export function checkHeadings({ headings }: Narrative): Problem[] {
  return headings.flatMap(({ depth, place }, index) => {
    const deepest = Math.max(2, (headings[index - 1]?.depth ?? 1) + 1);
    return depth >= 2 && depth <= deepest ? [] : [problem('heading-level', place, { level: depth, deepest })];
  });
}
