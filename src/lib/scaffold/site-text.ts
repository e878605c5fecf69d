import { sayCommand } from '../../i18n/commands.ts';
import type { Text } from '../dataset/fields.ts';
import type { ProblemLanguage } from '../problem.ts';
import { commentLines, inlineYaml, joinLines } from './lines.ts';
import { usualLocales } from './site-base.ts';

/** What `site.yaml` of a new site says. */
export interface SitePlan {
  readonly name: Text;
  readonly publisher: Text;
  readonly url: string;
  readonly languages: readonly string[];
}

/** Returns the text of `content/site.yaml`. */
export function makeSiteText({ name, publisher, url, languages }: SitePlan, language: ProblemLanguage): string {
  return joinLines([
    ...commentLines(sayCommand(language, 'commentSite')),
    `name: ${inlineYaml(name)}`,
    ...commentLines(sayCommand(language, 'commentUrl')),
    `baseUrl: ${inlineYaml(url)}`,
    'publisher:',
    `  name: ${inlineYaml(publisher)}`,
    ...commentLines(sayCommand(language, 'commentLocale')),
    'languages:',
    ...languages.map((code) => `  - { code: ${code}, locale: ${usualLocales[code] ?? code} }`),
  ]);
}
