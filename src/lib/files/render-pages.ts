import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Prerender from '../../prerender.ts';
import { integrityReader } from './built-pages.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';
import { listGiven } from './read-folder.ts';
import { writeTexts } from './write-texts.ts';

/** What came of the pages. */
export interface RenderedPages {
  /** HTML of those that were rendered, by path. */
  readonly rendered: ReadonlyMap<string, string>;
  /** Paths of those that were not, because `public/` has a file there. */
  readonly replaced: readonly string[];
}

/**
 * Renders the pages into a folder, beside what the site gives in `public/`; a file that stands there wins. `isWanted` leaves pages out,
 * by their path.
 */
export async function renderPages(
  { entry, assets, release }: CompiledPages,
  folder: string,
  baseUrl: string,
  isWanted: (name: string) => boolean,
): Promise<RenderedPages> {
  const rendered = new Map<string, string>();
  const replaced: string[] = [];
  try {
    const names = new Set(listGiven(siteFolder()));
    for (const name of names) copyInto(folder, path.join(siteFolder(), 'public'), name);
    cpSync(assets, folder, { recursive: true });
    const write = pageWriter(folder);
    const pages = (await import(pathToFileURL(entry).href)) as Pick<typeof Prerender, 'listPageFiles'>;
    for (const page of await pages.listPageFiles(integrityReader(folder, baseUrl))) {
      if (!isWanted(page.name)) continue;
      if (names.has(page.name)) {
        replaced.push(page.name);
        continue;
      }
      const pieces = await page.render();
      if (page.name.endsWith('.html')) rendered.set(page.name, pieces.join(''));
      write(page.name, pieces);
    }
    return { rendered, replaced };
  } finally {
    release();
  }
}

function copyInto(folder: string, from: string, name: string): void {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(from, name), target);
}

/** Returns what writes a page into a folder; it knows which folders it has made. */
function pageWriter(folder: string): (name: string, pieces: readonly string[]) => void {
  const made = new Set<string>();
  return (name, pieces) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeTexts(file, pieces);
  };
}
