import { fileURLToPath } from 'node:url';
import { buildSite } from '../src/lib/files/build-site.ts';
import { outFolder } from '../src/lib/files/environment.ts';
import { loadSite } from '../src/lib/files/load-site.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readReportOptions } from '../src/lib/files/report-options.ts';

const options = readReportOptions('build');
if (options.drafts) process.env.PEILDATUM_DRAFTS = 'true';
if (reportProblems(loadSite().problems, options)) process.exit(1);
const problems = await buildSite(fileURLToPath(new URL('..', import.meta.url)), outFolder());
if (reportProblems(problems, options)) process.exit(1);
