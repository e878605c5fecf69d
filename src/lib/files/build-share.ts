import { hasErrors } from '../problem.ts';
import type { ShareRequest } from './build-shares.ts';
import { buildSite } from './build-site.ts';

/** The program of a process that makes shares, one at a time; it answers each with whether there was no error. */
process.on('message', async ({ out, dossiers, isQuick }: ShareRequest) => {
  process.env.PEILDATUM_OUT = out;
  const { problems } = await buildSite({ root: process.cwd(), out, isQuick, dossiers: new Map(dossiers) });
  process.send?.(!hasErrors(problems));
});
process.on('disconnect', () => process.exit(1));
