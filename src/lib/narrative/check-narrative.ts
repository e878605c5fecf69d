import type { Problem } from '../problem.ts';
import { checkAttributes, type NarrativeContext } from './check-attributes.ts';
import { checkSafety } from './check-safety.ts';
import type { Narrative } from './narrative.ts';

/** Returns everything that is wrong with a narrative, whatever the date. */
export function checkNarrative(narrative: Narrative, context: NarrativeContext): Problem[] {
  return [...checkSafety(narrative), ...checkAttributes(narrative, context)];
}
