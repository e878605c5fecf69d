import { loadSite } from '../src/lib/files/load-site.ts';
import { readLanguage, reportProblems } from '../src/lib/files/report.ts';

const language = readLanguage();
process.exitCode = reportProblems(loadSite().problems, language) ? 1 : 0;
