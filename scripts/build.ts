import { fileURLToPath } from 'node:url';
import { buildSite } from '../src/lib/files/build-site.ts';
import { outFolder } from '../src/lib/files/environment.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readReportOptions } from '../src/lib/files/report-options.ts';
import { hasErrors } from '../src/lib/problem.ts';

const options = readReportOptions('build');
if (options.drafts) process.env.PEILDATUM_DRAFTS = 'true';
const problems = await buildSite({
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: outFolder(),
  stops: (found) => hasErrors(found) || (options.warningsAsErrors && found.length > 0),
});
if (reportProblems(problems, options)) process.exit(1);
