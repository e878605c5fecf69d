import { fileURLToPath } from 'node:url';
import { buildSite } from '../src/lib/files/build-site.ts';
import { outFolder } from '../src/lib/files/environment.ts';
import { loadSite } from '../src/lib/files/load-site.ts';
import { readLanguage, reportProblems } from '../src/lib/files/report.ts';

const language = readLanguage();
if (reportProblems(loadSite().problems, language)) process.exit(1);
await buildSite(fileURLToPath(new URL('..', import.meta.url)), outFolder());
