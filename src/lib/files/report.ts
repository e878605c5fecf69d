import { formatProblem, hasErrors, type Problem } from '../problem.ts';

/** Prints problems on standard error, in Dutch or, with `--lang en`, in English; returns whether one of them stops the build. */
export function reportProblems(problems: readonly Problem[], args: readonly string[] = process.argv): boolean {
  const language = args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'nl';
  for (const found of problems) console.error(`${formatProblem(found, language)}\n`);
  return hasErrors(problems);
}
