import { en, enTerms } from '../i18n/problems.en.ts';
import { nl, nlTerms } from '../i18n/problems.nl.ts';

/** A permanent code of a problem; each is listed in docs/problems.md. */
export type ProblemCode = keyof typeof en;

/** A message and what to do about it, with `{name}` where a value of the problem goes. */
export interface ProblemText {
  readonly message: string;
  readonly hint: string;
}

/** Languages in which problems are told. */
export const problemLanguages = ['nl', 'en'] as const;
export type ProblemLanguage = (typeof problemLanguages)[number];

/** Returns whether problems are told in a language. */
export function isProblemLanguage(code: unknown): code is ProblemLanguage {
  return problemLanguages.some((known) => known === code);
}

/** What a piece of a report is, so that a terminal can colour it. */
export type Part = 'error' | 'warning' | 'strong' | 'quiet';

/** Returns a piece of a report as it is printed. */
export type Paint = (part: Part, text: string) => string;

/** Returns a piece of a report without colours. */
export const noPaint: Paint = (_part, text) => text;

const texts: Record<ProblemLanguage, Record<ProblemCode, ProblemText>> = { nl, en };
const terms: Record<ProblemLanguage, Readonly<Record<string, string>>> = { nl: nlTerms, en: enTerms };

/** Where something stands: a file relative to the site's folder, line and column from 1, length in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/**
 * What is wrong and where. An `error` stops the build, a `warning` does not.
 * `values` fill the placeholders of the text that belongs to the code; `expected`, `kind`, `reason` and `range` may be
 * terms of the text files (`expected-date`), which are told in the reader's language.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Something read, or nothing, with every problem that was met on the way. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Returns an error at a place. */
export function problem(code: ProblemCode, place: Place, values: Problem['values'] = {}): Problem {
  return { code, severity: 'error', place, values };
}

/** Returns a warning at a place: told, but the build goes on. */
export function warning(code: ProblemCode, place: Place, values: Problem['values'] = {}): Problem {
  return { code, severity: 'warning', place, values };
}

/** Returns problems of a file as those of another one with the same text. */
export function moveProblems(problems: readonly Problem[], from: string, to: string): Problem[] {
  return problems.map((found) =>
    found.place.file === from ? { ...found, place: { ...found.place, file: to } } : found,
  );
}

/** Returns the message and the hint of a problem in a language. */
export function describeProblem(found: Problem, language: ProblemLanguage): ProblemText {
  const text = texts[language][found.code];
  return { message: fill(text.message, found.values, language), hint: fill(text.hint, found.values, language) };
}

/**
 * Returns a problem as text: one line that says where and which, then message and hint, indented.
 * @example
 * data/a.yaml:14:9  sum-differs
 *   municipalities.total over area is 301; BE-VLG says 300.
 *   Correct a value, or declare a deviation with a note in every language.
 */
export function formatProblem(found: Problem, language: ProblemLanguage, paint: Paint = noPaint): string {
  const { file, line, column } = found.place;
  const { message, hint } = describeProblem(found, language);
  const mark = found.severity === 'warning' ? ` (${language === 'nl' ? 'waarschuwing' : 'warning'})` : '';
  const where = paint('strong', `${file}:${line}:${column}`);
  return `${where}  ${paint(found.severity, `${found.code}${mark}`)}\n  ${message}\n  ${hint}`;
}

/** Orders problems by file, line, column and code, so that a report never depends on the order of reading. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code)
  );
}

/** Returns whether any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((found) => found.severity === 'error');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fill(text: string, values: Problem['values'], language: ProblemLanguage): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : wordValue(name, values, terms[language]);
  });
}

/** Returns a value as words: a term of the language where it is one, a suggestion as a question, else as it is. */
function wordValue(name: string, values: Problem['values'], known: Readonly<Record<string, string>>): string {
  const value = String(values[name]);
  if (name === 'suggestion') return value && (known.suggestion ?? '').replace('{name}', () => value);
  if (name === 'reason') {
    return known[`reason-${value}`]?.replace('{found}', () => String(values.found)) ?? value;
  }
  if (name === 'kind' || name === 'range') return known[`${name}-${value}`] ?? value;
  if (name !== 'expected') return value;
  return value
    .split(' / ')
    .map((piece) => known[piece] ?? piece)
    .join(` ${known.or} `);
}
