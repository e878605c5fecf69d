import { tellProgress } from './build-progress.ts';
import type { MadePages, ShareRequest } from './build-shares.ts';
import { buildSite } from './build-site.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { loadDossiers } from './load-site.ts';
import { readSiteLanguage } from './report-options.ts';

/**
 * The program of a process that makes shares, one at a time; it answers each with what is wrong. A fault of the program ends
 * the process and stands on standard error.
 */
process.on('message', async (message: ShareRequest | MadePages) => {
  if ('pages' in message) compiled.resolve({ ...message.pages, release: () => {} });
  else process.send?.(await answer(message));
});
process.on('disconnect', () => process.exit(1));

/** The pages, which are compiled while the first share is read. */
const compiled = Promise.withResolvers<CompiledPages>();

async function answer({ out, dossiers, isQuick, isOnlyRead }: ShareRequest) {
  if (isOnlyRead) {
    const ids = dossiers.map(([id]) => id);
    return loadDossiers(siteFolder(), ids).problems;
  }
  process.env.PEILDATUM_OUT = out;
  const progress = tellProgress(readSiteLanguage(), true);
  const { problems } = await buildSite({
    root: process.cwd(),
    out,
    isQuick,
    dossiers: new Map(dossiers),
    progress,
    pages: compiled.promise,
  });
  return problems;
}
