import type { ShareWork } from './build-claims.ts';
import type { MadePages } from './build-shares.ts';
import { takePart } from './build-site.ts';
import type { CompiledPages } from './compiled-pages.ts';

/**
 * The program of a process that makes shares beside others; it tells what is wrong with them when nothing is left. A fault
 * of the program ends the process and stands on standard error.
 */
process.on('message', async (message: ShareWork | MadePages) => {
  if ('pages' in message) compiled.resolve({ ...message.pages, release: () => {} });
  else process.send?.(await takePart(process.cwd(), message, compiled.promise));
});
process.on('disconnect', () => process.exit(1));

/** The pages, which are compiled while the first share is read. */
const compiled = Promise.withResolvers<CompiledPages>();
