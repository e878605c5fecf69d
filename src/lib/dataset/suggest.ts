import { distance } from 'fastest-levenshtein';

/**
 * Returns the known name that is most like an unknown one, or undefined if none is alike.
 * Alike is: at most a third of the letters differ, or two that changed places, ignoring case (Levenshtein distance).
 */
export function findSimilar(name: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .map((candidate) => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(name.length < 4 ? 1 : 2, Math.floor(name.length / 3))
    ? best.candidate
    : undefined;
}

/** Returns values for a problem about an unknown name: the name that was probably meant or nothing, and what is known. */
export function suggestName(name: string, known: Iterable<string>): { suggestion: string; known: string } {
  const all = [...known];
  return { suggestion: findSimilar(name, all) ?? '', known: all.length > 0 ? all.join(', ') : '–' };
}
