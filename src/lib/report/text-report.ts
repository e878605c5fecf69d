import { formatProblem, noPaint, type Paint, type Problem, type ProblemLanguage } from '../problem.ts';
import { makeExcerpt } from './excerpt.ts';
import { printLine } from './printable.ts';
import { wordCounts } from './report-words.ts';

/** Texts by path, in which the places of problems are looked up. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Returns problems as text for a terminal: each with its message, hint and the line where it stands, then how many there
 * are. An empty text without problems.
 */
export function formatTextReport(
  problems: readonly Problem[],
  texts: Texts,
  language: ProblemLanguage,
  paint: Paint = noPaint,
): string {
  if (problems.length === 0) return '';
  const blocks = problems.map((found) => formatWithExcerpt(found, texts, language, paint));
  return `${[...blocks, paint('strong', wordCounts(problems, language))].join('\n\n')}\n`;
}

/** Returns a problem with the line where it stands, as `formatProblem` tells it, then number, line and carets. */
export function formatWithExcerpt(
  found: Problem,
  texts: Texts,
  language: ProblemLanguage,
  paint: Paint = noPaint,
): string {
  const told = formatProblem(printable(found), language, paint);
  const excerpt = makeExcerpt(texts.get(found.place.file) ?? '', found.place);
  if (!excerpt || !texts.has(found.place.file)) return told;
  const carets = `${paint('quiet', excerpt.margin)}${paint(found.severity, excerpt.carets)}`;
  return [told, paint('quiet', excerpt.source), carets].join('\n  ');
}

/** What an author typed must not break a line or steer the terminal. */
function printable(found: Problem): Problem {
  const values = Object.entries(found.values).map(([name, value]) => [name, printLine(String(value))]);
  return { ...found, values: Object.fromEntries(values), place: { ...found.place, file: printLine(found.place.file) } };
}
