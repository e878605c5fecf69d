import { type Problem, problem } from '../problem.ts';
import type { Narrative, Use } from './narrative.ts';

/** Returns where a translation does not hold the same figures, tables and charts in the same order as the authentic text. */
export function checkParity(authentic: Narrative, translation: Narrative): Problem[] {
  const expected = authentic.uses.map(signature);
  const found = translation.uses.map(signature);
  const at = expected.findIndex((use, index) => use !== found[index]);
  const index = at >= 0 ? at : found.length > expected.length ? expected.length : -1;
  if (index < 0) return [];
  const place = translation.uses[index]?.place ?? { file: translation.file, line: 1, column: 1 };
  const values = { expected: expected[index] ?? '–', found: found[index] ?? '–', authentic: authentic.file };
  return [problem('translation-differs', place, values)];
}

/** What must be the same in every language: the component and what it names; not its words. */
function signature({ component, attributes }: Use): string {
  const kept = ['figure', 'at', 'is', 'since', 'as', 'id', 'unit']
    .filter((name) => name in attributes)
    .map((name) => (attributes[name]?.value === true ? name : `${name}="${attributes[name]?.value}"`));
  return `<${[component, ...kept].join(' ')}>`;
}
