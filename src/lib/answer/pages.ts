import type { PageName } from '../../i18n/website/website-words.ts';
import { suggestName } from '../dataset/suggest.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import { missingFile, pathsIn, type SiteTexts } from './site-texts.ts';

/** Texts of a site's own for pages about the site (Markdown), by name and language: `about.nl`. */
export type SitePages = ReadonlyMap<string, string>;

/** Names of the pages for which a site may have a text of its own. */
export const pageNames = ['about', 'accessibility', 'contact'] as const satisfies readonly PageName[];

/**
 * Returns the texts in `content/pages/`, and a problem for each that has no page, and for each page that has a text in
 * one language of the site but not in another.
 */
export function readPages(texts: SiteTexts, languages: readonly string[]): Read<SitePages> {
  const pages = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [path = '', name = '', language = ''] of pathsIn(texts, /^content\/pages\/([^/.]+)\.([^/.]+)\.md$/)) {
    const place = { file: path, line: 1, column: 1 };
    const isKnown = pageNames.some((known) => known === name);
    if (!isKnown)
      problems.push(problem('unknown-reference', place, { kind: 'page', name, ...suggestName(name, pageNames) }));
    else if (!languages.includes(language)) {
      const values = { kind: 'language', name: language, ...suggestName(language, languages) };
      problems.push(problem('unknown-reference', place, values));
    } else pages.set(`${name}.${language}`, texts.get(path) ?? '');
  }
  const given = pageNames.filter((name) => languages.some((language) => pages.has(`${name}.${language}`)));
  const missing = given.flatMap((name) =>
    languages.filter((language) => !pages.has(`${name}.${language}`)).map((language) => `${name}.${language}.md`),
  );
  return { value: pages, problems: [...problems, ...missing.map((name) => missingFile(`content/pages/${name}`))] };
}
