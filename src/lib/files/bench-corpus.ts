import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CorpusSize, corpusId, makeCorpusDossier, readDimensions, sharedTexts } from '../bench/corpus.ts';
import { addApplication } from '../bench/corpus-snapshot.ts';
import { installPaint } from '../charts/draw-chart.ts';
import { digestText } from './digest.ts';
import { readFolder, readText } from './read-folder.ts';
import { readModels } from './read-models.ts';

/** Writes a made-up site to a folder, dossier by dossier: thousands of answers need not be in memory together. */
export function writeCorpus(site: string, { dossiers, dates }: CorpusSize): void {
  const models = readModels();
  // A lock holds words and figures; a build will draw the pictures.
  installPaint(() => ({ svg: '', remarks: [] }));
  writeTexts(site, sharedTexts(models));
  for (let number = 0; number < dossiers; number += 1) {
    writeTexts(site, makeCorpusDossier(models, number, dates, digestText));
  }
}

/** Writes texts to a folder, by path from it. */
export function writeTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Adds one application to the newest snapshot of a dossier of a made-up site. */
export function changeNewest(site: string, number: number): void {
  const id = corpusId(readModels(), number);
  const own = path.join('data', id);
  const newest = readdirSync(path.join(site, own))
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1);
  const shared = [...readFolder(path.join(site, 'data', 'codelists'), readText)];
  const texts = new Map(shared.map(([name, text]) => [`data/codelists/${name}`, text]));
  texts.set(`data/${id}/dataset.yaml`, readText(path.join(site, own, 'dataset.yaml')));
  const file = path.join(site, own, newest ?? '');
  writeFileSync(file, addApplication(readText(file), readDimensions(texts, id)));
}
