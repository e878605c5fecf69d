import { describeProblem, hasErrors, type Problem, type ProblemLanguage } from '../problem.ts';
import { makeExcerpt } from './excerpt.ts';
import { printLine } from './printable.ts';
import { wordCounts, wordOthers } from './report-words.ts';
import type { Texts } from './text-report.ts';

/** An error as the overlay of Astro's and Vite's development server shows it. */
export interface SiteError extends Error {
  /** Astro prints an error of this type without asking where in the program it came from. */
  readonly type: 'AstroError';
  readonly title: string;
  readonly hint: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  /** The line of the place with carets under it. */
  readonly frame: string;
  /** The whole text, of which the overlay marks the line. */
  readonly fullCode: string;
  readonly plugin: string;
}

/**
 * Returns an error to throw for the problems of a site: the first one that stops the build in full, the others as a list.
 * It has no stack, as the fault lies in a text of the author. `pathOf` gives the absolute path of a file.
 */
export function makeSiteError(
  problems: readonly Problem[],
  texts: Texts,
  language: ProblemLanguage,
  pathOf: (file: string) => string,
): SiteError {
  const first = problems.find((found) => hasErrors([found])) ?? problems[0];
  if (!first) throw new Error('a site that could not be read has no problems');
  const { file, line, column } = first.place;
  const { message, hint } = describeProblem(first, language);
  const others = problems.filter((found) => found !== first);
  const excerpt = makeExcerpt(texts.get(file) ?? '', first.place);
  const error = new Error([`${placeOf(first)}\n${printLine(message)}`, ...listOthers(others, language)].join('\n\n'));
  return Object.assign(error, {
    type: 'AstroError' as const,
    name: first.code,
    title: wordCounts(problems, language),
    hint: printLine(hint),
    id: pathOf(file),
    loc: Object.assign(fixedFile(pathOf(file)), { line, column }),
    frame: excerpt ? `${excerpt.source}\n${excerpt.margin}${excerpt.carets}` : '',
    fullCode: texts.get(file) ?? '',
    plugin: 'peildatum',
    stack: '',
  });
}

/** Astro puts its own folder before a path that lies elsewhere; a site may lie elsewhere. */
function fixedFile(file: string): { readonly file: string } {
  return Object.defineProperty({ file }, 'file', { get: () => file, set: () => undefined });
}

function listOthers(others: readonly Problem[], language: ProblemLanguage): string[] {
  if (others.length === 0) return [];
  const listed = others.map((found) => {
    const { message } = describeProblem(found, language);
    return `${placeOf(found)}  ${found.code}\n${printLine(message)}`;
  });
  return [`${wordOthers(language)}:`, ...listed];
}

function placeOf({ place: { file, line, column } }: Problem): string {
  return `${printLine(file)}:${line}:${column}`;
}
