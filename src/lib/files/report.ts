import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { hasErrors, type Paint, type Part, type Problem } from '../problem.ts';
import { formatGithubReport } from '../report/github-report.ts';
import { formatJsonReport } from '../report/json-report.ts';
import { formatTextReport, type Texts } from '../report/text-report.ts';
import { siteFolder } from './environment.ts';
import type { ReportOptions } from './report-options.ts';

/**
 * Prints problems as was asked for; returns whether one of them stops the build.
 * Text goes to standard error, JSON to standard output; GitHub gets its commands on standard output beside the text.
 */
export function reportProblems(problems: readonly Problem[], options: ReportOptions): boolean {
  const { language, format, warningsAsErrors } = options;
  if (format === 'json') process.stdout.write(formatJsonReport(problems, language));
  else process.stderr.write(formatTextReport(problems, readTexts(problems), language, terminalPaint()));
  if (format === 'github') process.stdout.write(formatGithubReport(problems, language, pathInRepository));
  return hasErrors(problems) || (warningsAsErrors && problems.length > 0);
}

/** Returns the texts in which problems were found, by path; what is no file, or no text, is left out. */
export function readTexts(problems: readonly Problem[], folder = siteFolder()): Texts {
  const files = [...new Set(problems.map(({ place }) => place.file))];
  const existing = files.filter((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile());
  const contents = existing.map((file) => [file, readFileSync(path.join(folder, file))] as const);
  // A picture or a document has bytes of zero; shown in a terminal, some of its bytes would be commands.
  const readable = contents.filter(([, bytes]) => !bytes.includes(0));
  return new Map(readable.map(([file, bytes]) => [file, bytes.toString('utf8')]));
}

const styles: Record<Part, Parameters<typeof styleText>[0]> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  strong: 'bold',
  quiet: 'dim',
};

/** Colours where standard error is a terminal that wants them (no-color.org). */
function terminalPaint(): Paint {
  const isColoured = process.stderr.isTTY && !process.env.NO_COLOR;
  return (part, text) => (isColoured ? styleText(styles[part], text, { validateStream: false }) : text);
}

/** A site may lie in a folder of a repository. */
function pathInRepository(file: string): string {
  const top = process.env.GITHUB_WORKSPACE || '.';
  return path.relative(path.resolve(top), path.join(siteFolder(), file)).split(path.sep).join('/');
}
