import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFloorPages, readFloorDossier } from '../bench/floor.ts';
import { installTextMeasure, makeTextMeasure } from '../charts/text-metrics.ts';
import { chartConfig } from '../charts/theme.ts';
import { fontFiles } from './program.ts';
import { readFolder, readText } from './read-folder.ts';

/** Writes the pages of a corpus as a plain script would; see `makeFloorPages`. */
export async function writeFloor(site: string, out: string): Promise<void> {
  const bytes = (file: string) => new Uint8Array(readFileSync(file));
  installTextMeasure(makeTextMeasure({ regular: bytes(fontFiles.regular), bold: bytes(fontFiles.bold) }));
  const shared = [...readFolder(path.join(site, 'data', 'codelists'), readText)];
  const codelists = shared.map(([name, text]) => [`data/codelists/${name}`, text] as const);
  const entries = readdirSync(path.join(site, 'content'), { withFileTypes: true });
  for (const { name: id } of entries.filter((entry) => entry.isDirectory())) {
    const dossier = readFloorDossier(new Map([...codelists, ...readOwn(site, id)]), id, chartConfig);
    for (const language of ['nl', 'en']) {
      let at = 0;
      for await (const page of makeFloorPages(dossier, language)) {
        const folder = path.join(out, language, id, String(at));
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'index.html'), page);
        at += 1;
      }
    }
  }
}

/** The files that a dossier has once, and its snapshots; a script would have no files of published answers. */
function readOwn(site: string, id: string): (readonly [string, string])[] {
  return [`content/${id}`, `content/${id}/charts`, `content/${id}/tables`, `data/${id}`].flatMap((folder) =>
    readdirSync(path.join(site, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [`${folder}/${name}`, readText(path.join(site, folder, name))] as const),
  );
}
