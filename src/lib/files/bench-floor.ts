import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFloorPage, readFloorDossier } from '../bench/floor.ts';
import { readSiteTexts } from './load-site.ts';

/** Writes the pages of a corpus as a plain script would; see `makeFloorPage`. */
export async function writeFloor(site: string, out: string): Promise<void> {
  const texts = readSiteTexts(site);
  const ids = readdirSync(path.join(site, 'content')).filter((name) => texts.has(`content/${name}/dossier.yaml`));
  for (const id of ids) {
    const dossier = readFloorDossier(texts, id);
    for (const language of ['nl', 'en']) {
      for (const at of dossier.snapshots.keys()) {
        const folder = path.join(out, language, id, String(at));
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'index.html'), await makeFloorPage(dossier, at, language));
      }
    }
  }
}
