import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'astro';
import { hasErrors, type Problem } from '../problem.ts';
import { checkBuiltLinks, finishPages } from './finish-pages.ts';
import { holdSite, listedSite, shownSite } from './shown-site.ts';
import { writeCharts } from './write-charts.ts';
import { writeDocuments } from './write-documents.ts';
import { writeOpenData } from './write-open-data.ts';
import { writePictures } from './write-pictures.ts';
import { writeSearch } from './write-search.ts';

/**
 * Builds the site beside its place and then moves it there, so that a build that fails leaves the former site as it was.
 * Returns what is wrong with what was built; an error among it leaves the former site too.
 */
export async function buildSite(root: string, out: string): Promise<Problem[]> {
  const fresh = `${out}.new`;
  const former = `${out}.former`;
  forgetSurroundings();
  rmSync(fresh, { recursive: true, force: true });
  const site = shownSite();
  const release = holdSite({ shown: site, listed: listedSite() });
  try {
    await renderPages(root, fresh);
  } finally {
    release();
  }
  await writeCharts(site, fresh);
  await writeOpenData(site, fresh);
  writePictures(site, fresh);
  const problems = await writeDocuments(fresh, site);
  await writeSearch(fresh);
  finishPages(fresh, site.baseUrl);
  problems.push(...checkBuiltLinks(fresh, site.baseUrl));
  if (hasErrors(problems)) {
    rmSync(fresh, { recursive: true, force: true });
    return problems;
  }
  rmSync(former, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, former);
  renameSync(fresh, out);
  rmSync(former, { recursive: true, force: true });
  return problems;
}

/** Variables by which Vite tells a development build from a real one; a program that starts a build may have set them. */
function forgetSurroundings(): void {
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) delete process.env[name];
}

/**
 * Renders the pages into a folder. Astro takes a folder whose path begins with that of the program (`peildatum-site` beside
 * `peildatum`) for one inside it and then misses its libraries, so for such a folder it works elsewhere.
 */
async function renderPages(root: string, folder: string): Promise<void> {
  const program = path.resolve(root);
  const isMistaken = folder.startsWith(program) && !folder.startsWith(program + path.sep);
  if (!isMistaken) {
    await build({ root, outDir: folder, logLevel: 'warn' });
    return;
  }
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'peildatum-'));
  try {
    await build({ root, outDir: elsewhere, logLevel: 'warn' });
    cpSync(elsewhere, folder, { recursive: true });
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}
