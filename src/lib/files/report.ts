import { parseArgs } from 'node:util';
import { formatProblem, hasErrors, type Problem, type ProblemLanguage } from '../problem.ts';

/** Returns the language that `--lang nl` or `--lang en` asks for, Dutch without it; ends with exit code 2 on anything else. */
export function readLanguage(): ProblemLanguage {
  try {
    const { values } = parseArgs({ options: { lang: { type: 'string', default: 'nl' } } });
    if (values.lang === 'nl' || values.lang === 'en') return values.lang;
  } catch {
    // An unknown option: told below, as is an unknown language.
  }
  console.error('Gebruik / usage: [--lang nl|en]');
  process.exit(2);
}

/** Prints problems on standard error; returns whether one of them stops the build. */
export function reportProblems(problems: readonly Problem[], language: ProblemLanguage): boolean {
  for (const found of problems) console.error(`${formatProblem(found, language)}\n`);
  return hasErrors(problems);
}
