import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'astro';
import { siteConfig } from './site-config.ts';

/**
 * Renders the pages into a folder. Astro takes a folder whose path begins with that of the program (`peildatum-site` beside
 * `peildatum`) for one inside it and then misses its libraries, so for such a folder it works elsewhere.
 */
export async function renderPages(root: string, folder: string): Promise<void> {
  forgetSurroundings();
  const program = path.resolve(root);
  const isMistaken = folder.startsWith(program) && !folder.startsWith(program + path.sep);
  if (!isMistaken) {
    await buildInto(root, folder);
    return;
  }
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'peildatum-'));
  try {
    await buildInto(root, elsewhere);
    cpSync(elsewhere, folder, { recursive: true });
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** Astro would read the file with this configuration through Vite; this process has it already. */
function buildInto(root: string, outDir: string): Promise<void> {
  return build({ ...siteConfig(), configFile: false, root, outDir, logLevel: 'warn' });
}

/** Variables by which Vite tells a development build from a real one; a program that starts a build may have set them. */
function forgetSurroundings(): void {
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) delete process.env[name];
}
