import { enTerms } from '../../i18n/problems.en.ts';
import { nlTerms } from '../../i18n/problems.nl.ts';
import { type ReferenceTexts, referenceEn } from '../../i18n/reference.en.ts';
import { referenceNl } from '../../i18n/reference.nl.ts';
import type { ProblemLanguage } from '../problem.ts';

/** What the reference says, by language. */
export const referenceTexts: Readonly<Record<ProblemLanguage, ReferenceTexts>> = { nl: referenceNl, en: referenceEn };

const terms: Readonly<Record<ProblemLanguage, Readonly<Record<string, string>>>> = { nl: nlTerms, en: enTerms };

/** Returns the key under which a path is described: the path, or the longest end of it that is there; undefined if none is. */
export function findKey(texts: Readonly<Record<string, string>>, path: string): string | undefined {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(index).join('.')).find((key) => Object.hasOwn(texts, key));
}

/** Returns what a field of a kind of file means: `describeField('nl', 'answer', 'question.date')`. */
export function describeField(language: ProblemLanguage, file: string, path: string): string {
  const { fields } = referenceTexts[language];
  const key = findKey(fields, `${file}.${path}`);
  return key ? ((fields as Readonly<Record<string, string>>)[key] ?? '') : '';
}

/** Returns what must be given, in words; a term that has none is words already. */
export function wordTerm(language: ProblemLanguage, term: string): string {
  return terms[language][term] ?? term;
}
