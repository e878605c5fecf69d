import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { singleAnswer } from '../bench/bench-result.ts';
import { writeCorpus } from './bench-corpus.ts';
import { compiledPages } from './compiled-pages.ts';
import { cacheFolder, programFolder } from './program.ts';
import { hasModels } from './read-models.ts';

/**
 * Makes what every build needs and what rests on the program alone, when it is installed: the pages compiled for a site
 * without a look of its own, and, in the folder that `npm run build` names to Node, what Node compiles of the program while
 * it builds a made-up answer. Without the models of that answer, as in a record, the pages are all. Throws if one of them
 * cannot be made.
 */
export async function prepareProgram(): Promise<void> {
  mkdirSync(cacheFolder('pages'), { recursive: true });
  const work = mkdtempSync(cacheFolder('prepare-'));
  try {
    process.env.PEILDATUM_SITE = path.join(work, 'site');
    (await compiledPages(programFolder())).release();
    if (hasModels()) buildAnswer(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What the build keeps of the made-up site goes with it; only what Node compiled stays. */
function buildAnswer(work: string): void {
  const [site, cache] = [path.join(work, 'site'), path.join(work, 'cache')];
  writeCorpus(site, singleAnswer);
  mkdirSync(cache);
  symlinkSync(cacheFolder('pages'), path.join(cache, 'pages'));
  execFileSync(process.execPath, ['scripts/build.ts', '--drafts', '--quick'], {
    cwd: programFolder(),
    env: {
      ...process.env,
      PEILDATUM_SITE: site,
      PEILDATUM_OUT: path.join(work, 'out'),
      PEILDATUM_CACHE: cache,
      NODE_COMPILE_CACHE: cacheFolder('code'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
