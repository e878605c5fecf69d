import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordLists } from '../../i18n/index.ts';
import { parseSite } from '../answer/site-file.ts';

/** Returns the language codes of a site, the authentic one first; none if `site.yaml` is missing or wrong. */
export function readSiteLanguages(folder: string): readonly string[] {
  const file = path.join(folder, 'content', 'site.yaml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { value } = parseSite('content/site.yaml', source, Object.keys(wordLists));
  return value?.languages.map(({ code }) => code) ?? [];
}
