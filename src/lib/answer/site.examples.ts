import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSite } from './read-site.ts';
import type { Site } from './site.ts';
import type { SiteTexts } from './site-texts.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Returns the texts of a site in a folder of the project, by path from that folder. */
export function exampleTexts(folder: string): SiteTexts {
  const start = path.join(root, folder);
  const files = ['content', 'data'].flatMap((top) =>
    readdirSync(path.join(start, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(yaml|mdx|json)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [path.relative(start, file), readFileSync(file, 'utf8')]));
}

/** Returns a site in a folder of the project; throws if it cannot be built. */
export function exampleSite(folder: string): Site {
  const { value, problems } = readSite(exampleTexts(folder));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}
