import { fileURLToPath } from 'node:url';
import { readArchiveOptions } from '../src/lib/files/archive-options.ts';
import { tellArchived, tellProblems } from '../src/lib/files/archive-report.ts';
import { archiveSite } from '../src/lib/files/archive-site.ts';

const { language, ...request } = readArchiveOptions();
const { link, problems } = await archiveSite({ ...request, root: fileURLToPath(new URL('..', import.meta.url)) });
tellProblems(problems, language);
if (link) tellArchived(link, language);
else process.exitCode = 1;
