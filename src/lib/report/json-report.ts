import { describeProblem, type Problem, type ProblemLanguage } from '../problem.ts';
import { countProblems } from './report-words.ts';

/**
 * Returns problems as one JSON object (RFC 8259) for programs; its fields are stable:
 * `problems` (each with `code`, `severity`, `file`, `line` and `column` from 1, `length` in UTF-16 units, `message`,
 * `hint`, `values`), `errors` and `warnings` (how many). `message` and `hint` are in the language that was asked for.
 */
export function formatJsonReport(problems: readonly Problem[], language: ProblemLanguage): string {
  const told = problems.map((found) => {
    const { code, severity, place, values } = found;
    const { file, line, column, length = 1 } = place;
    return { code, severity, file, line, column, length, ...describeProblem(found, language), values };
  });
  return `${JSON.stringify({ problems: told, ...countProblems(problems) }, null, 2)}\n`;
}
