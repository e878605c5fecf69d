import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteTexts } from '../answer/site-texts.ts';

/** Returns the YAML texts of a site by path, sorted; the site itself may be half done. */
export function readYamlTexts(folder: string): SiteTexts {
  const files = ['content', 'data'].flatMap((top) => {
    const start = path.join(folder, top);
    if (!existsSync(start)) return [];
    return readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  });
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
