import { wordLists } from '../../i18n/index.ts';
import type { Dossier } from './answer.ts';
import type { Reader } from './reader.ts';
import type { SiteFile } from './site-file.ts';

/** A site that was read and checked. */
export interface Site extends SiteFile {
  readonly dossiers: readonly Dossier[];
  readonly outlines: ReadonlyMap<string, unknown>;
  /** What each language calls itself. */
  readonly languageNames: Readonly<Record<string, string>>;
}

/** Returns for whom a page in a language is written. */
export function readerOf(site: SiteFile, language: string): Reader {
  const words = wordLists[language];
  const locale = site.languages.find(({ code }) => code === language)?.locale;
  if (!words || !locale) throw new Error(`not checked: ${language}`);
  return { language, locale, words };
}
