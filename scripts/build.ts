import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuildOptions } from '../src/lib/files/build-options.ts';
import { tellProgress } from '../src/lib/files/build-progress.ts';
import { buildSite } from '../src/lib/files/build-site.ts';
import { outFolder } from '../src/lib/files/environment.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { hasErrors } from '../src/lib/problem.ts';
import { wordCosts, wordDone } from '../src/lib/report/build-words.ts';

const { drafts, profile, warningsAsErrors, ...options } = readBuildOptions();
if (drafts) process.env.PEILDATUM_DRAFTS = 'true';
const progress = tellProgress(options.language);
const out = outFolder();
const { problems, counts } = await buildSite({
  root: fileURLToPath(new URL('..', import.meta.url)),
  out,
  ...options,
  progress,
  stops: (found) => hasErrors(found) || (warningsAsErrors && found.length > 0),
});
if (profile) process.stderr.write(wordCosts(progress.costs, options.language));
if (reportProblems(problems, { ...options, warningsAsErrors })) process.exit(1);
// Where parts are put together, what had to be made after all is worth a line in any log.
if (options.format === 'text' && (process.stdout.isTTY || options.parts.length > 0)) {
  const folder = path.relative('.', out);
  console.log(wordDone(counts, { folder, seconds: performance.now() / 1000 }, options.language));
}
