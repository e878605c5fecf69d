import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { buildSite } from '../src/lib/files/build-site.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readReportOptions } from '../src/lib/files/report-options.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.env.PEILDATUM_SITE = path.join(root, 'examples');
process.env.PEILDATUM_OUT = path.join(root, 'node_modules', '.cache', 'peildatum', 'demo');
process.env.PEILDATUM_DRAFTS = 'true';
const options = readReportOptions('demo');
const { problems } = await buildSite({ root, out: process.env.PEILDATUM_OUT });
if (reportProblems(problems, options)) process.exit(1);
const { host = 'localhost', port } = await preview({ root, logLevel: 'error' });
console.log(`http://${host}:${port}/`);
