import { describeProblem, type Problem, type ProblemLanguage } from '../problem.ts';

/**
 * Returns problems as workflow commands of GitHub Actions, one a line, which it shows beside the lines of a change.
 * `pathOf` gives the path of a file from the top of the repository. `endColumn` is the last column of the place.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions"; escaping as in actions/toolkit, command.ts.
 */
export function formatGithubReport(
  problems: readonly Problem[],
  language: ProblemLanguage,
  pathOf: (file: string) => string = (file) => file,
): string {
  return problems.map((found) => `${formatCommand(found, language, pathOf)}\n`).join('');
}

function formatCommand(found: Problem, language: ProblemLanguage, pathOf: (file: string) => string): string {
  const { file, line, column, length = 1 } = found.place;
  const { message, hint } = describeProblem(found, language);
  const properties = { file: pathOf(file), line, col: column, endColumn: column + length - 1, title: found.code };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${found.severity} ${listed.join(',')}::${escapeData(`${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
