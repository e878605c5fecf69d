import { distance } from 'fastest-levenshtein';

/**
 * Returns the known name that is most like an unknown one, or undefined if none is alike.
 * Alike is: at most a third of the letters differ, ignoring case (Levenshtein distance).
 */
export function findSimilar(name: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .map((candidate) => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

/** Returns values for a problem about an unknown name: a suggestion, if there is one, and what is known. */
export function suggestName(name: string, known: Iterable<string>): { suggestion: string; known: string } {
  const all = [...known];
  const similar = findSimilar(name, all);
  return { suggestion: similar ? ` → "${similar}"?` : '', known: all.length > 0 ? all.join(', ') : '–' };
}
