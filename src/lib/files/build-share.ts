import { tellProgress } from './build-progress.ts';
import type { ShareRequest } from './build-shares.ts';
import { buildSite } from './build-site.ts';
import { siteFolder } from './environment.ts';
import { loadDossiers } from './load-site.ts';
import { readSiteLanguage } from './report-options.ts';

/**
 * The program of a process that makes shares, one at a time; it answers each with what is wrong. A fault of the program ends
 * the process and stands on standard error.
 */
process.on('message', async (request: ShareRequest) => process.send?.(await answer(request)));
process.on('disconnect', () => process.exit(1));

async function answer({ out, dossiers, isQuick, isOnlyRead }: ShareRequest) {
  if (isOnlyRead) {
    const ids = dossiers.map(([id]) => id);
    return loadDossiers(siteFolder(), ids).problems;
  }
  process.env.PEILDATUM_OUT = out;
  const progress = tellProgress(readSiteLanguage(), true);
  const { problems } = await buildSite({ root: process.cwd(), out, isQuick, dossiers: new Map(dossiers), progress });
  return problems;
}
