import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';

/** Builds the site beside its place and then moves it there, so that a build that fails leaves the former site as it was. */
export async function buildSite(root: string, out: string): Promise<void> {
  const fresh = `${out}.new`;
  const former = `${out}.former`;
  rmSync(fresh, { recursive: true, force: true });
  await build({ root, outDir: fresh, logLevel: 'warn' });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, former);
  renameSync(fresh, out);
  rmSync(former, { recursive: true, force: true });
}
