import { loadSite } from '../src/lib/files/load-site.ts';
import { reportProblems } from '../src/lib/files/report.ts';

process.exitCode = reportProblems(loadSite().problems) ? 1 : 0;
