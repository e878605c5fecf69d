import { hasErrors } from '../problem.ts';
import { tellProgress } from './build-progress.ts';
import type { ShareRequest } from './build-shares.ts';
import { buildSite } from './build-site.ts';
import { readSiteLanguage } from './report-options.ts';

/**
 * The program of a process that makes shares, one at a time; it answers each with whether there was no error. What is wrong
 * with the sources is told by who asked; a fault of the program ends the process and stands on standard error.
 */
process.on('message', async ({ out, dossiers, isQuick }: ShareRequest) => {
  process.env.PEILDATUM_OUT = out;
  const progress = tellProgress(readSiteLanguage(), true);
  const { problems } = await buildSite({ root: process.cwd(), out, isQuick, dossiers: new Map(dossiers), progress });
  process.send?.(!hasErrors(problems));
});
process.on('disconnect', () => process.exit(1));
