import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageFile } from '../../prerender.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { siteFolder } from './environment.ts';

/** Renders the pages into a folder, beside what the site gives in `public/`; a file that stands there wins. `isWanted` leaves pages out, by their path. */
export async function renderPages(
  { entry, assets, release }: CompiledPages,
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<void> {
  try {
    const given = path.join(siteFolder(), 'public');
    if (existsSync(given)) cpSync(given, folder, { recursive: true });
    cpSync(assets, folder, { recursive: true });
    const pages = (await import(pathToFileURL(entry).href)) as { listPageFiles(): Promise<PageFile[]> };
    for (const page of await pages.listPageFiles()) {
      if (!isWanted(page.name) || existsSync(path.join(given, page.name))) continue;
      const content = await page.render();
      if (content) writePage(path.join(folder, page.name), content);
    }
  } finally {
    release();
  }
}

function writePage(file: string, content: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
