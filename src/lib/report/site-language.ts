import { isProblemLanguage, type ProblemLanguage } from '../problem.ts';

/**
 * Returns the language in which problems of a site are told: the first one of `content/site.yaml` that there are texts
 * in, else English. The text is only looked through, so that also what makes it unreadable is told in that language.
 */
export function chooseProblemLanguage(source: string): ProblemLanguage {
  const [, listed = ''] = source.replace(/#.*/g, '').split(/^["']?languages["']?:/m);
  const codes = [...listed.matchAll(/\bcode["']?:\s*["']?([a-z]+)\b/g)].map(([, code]) => code);
  return codes.find(isProblemLanguage) ?? 'en';
}
