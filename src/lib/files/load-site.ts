import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSite } from '../answer/read-site.ts';
import type { Site } from '../answer/site.ts';
import { installTextMeasure, makeTextMeasure } from '../charts/text-metrics.ts';
import { formatProblem, hasErrors, type Read } from '../problem.ts';
import { siteFolder } from './environment.ts';

const wanted: Record<string, RegExp> = {
  content: /\.(yaml|mdx)$/,
  data: /\.(yaml|json)$/,
};

let loaded: { readonly stamp: string; readonly read: Read<Site> } | undefined;

/**
 * Returns the site in the folder that the environment names, with its problems.
 * It is read again only when a file has changed, so that the development server follows an edit.
 */
export function loadSite(folder = siteFolder()): Read<Site> {
  const files = listFiles(folder);
  const stamp = JSON.stringify([folder, ...files.map((file) => [file, statSync(path.join(folder, file)).mtimeMs])]);
  if (loaded?.stamp === stamp) return loaded.read;
  measureWithTheFont();
  const read = readSite(new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])));
  loaded = { stamp, read };
  return read;
}

/** Returns the site, or throws with every problem in the message: pages cannot be made of a site that is not right. */
export function requireSite(): Site {
  const { value, problems } = loadSite();
  if (value) return value;
  const errors = problems.filter((found) => hasErrors([found]));
  throw new Error(`\n${errors.map((found) => formatProblem(found, 'nl')).join('\n')}`);
}

/** Paths of the texts of a site, with `/`, sorted. */
function listFiles(folder: string): string[] {
  return Object.entries(wanted)
    .flatMap(([top, pattern]) => {
      const start = path.join(folder, top);
      if (!existsSync(start)) return [];
      return readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    })
    .sort();
}

let isMeasuring = false;

/** Text in charts is as wide as the font makes it. */
function measureWithTheFont(): void {
  if (isMeasuring) return;
  const read = (weight: string) => {
    const file = `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`;
    return new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(file))));
  };
  installTextMeasure(makeTextMeasure({ regular: read('400Regular'), bold: read('700Bold') }));
  isMeasuring = true;
}
