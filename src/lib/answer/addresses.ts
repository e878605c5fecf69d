import { wordLists } from '../../i18n/index.ts';
import type { PageName } from '../../i18n/website/website-words.ts';
import type { Words } from '../../i18n/words.ts';

/** Returns the address of a language's home page, without the site's base: `/nl/`. */
export function homePath(language: string): string {
  return `/${language}/`;
}

/** Returns the address of a dossier: `/nl/antwoorden/<dossier>/`. */
export function dossierPath(language: string, dossier: string): string {
  return `/${language}/${pathWord(language, 'answers')}/${dossier}/`;
}

/** Returns the address of an answer: `/nl/antwoorden/<dossier>/<date>/`. */
export function answerPath(language: string, dossier: string, date: string): string {
  return `${dossierPath(language, dossier)}${date}/`;
}

/** Returns the address of what changed since the previous answer: `…/<date>/wijzigingen/`. */
export function changesPath(language: string, dossier: string, date: string): string {
  return `${answerPath(language, dossier, date)}${pathWord(language, 'changes')}/`;
}

/** Returns the last part of the address of an earlier version of an answer: `versie-1`. */
export function versionPart(language: string, version: number): string {
  return `${pathWord(language, 'version')}-${version}`;
}

/** Returns the address of an earlier version of an answer: `…/<date>/versie-1/`. */
export function versionPath(language: string, dossier: string, date: string, version: number): string {
  return `${answerPath(language, dossier, date)}${versionPart(language, version)}/`;
}

/** Returns the address of a page about the whole site: `/nl/rechtzettingen/`. */
export function sectionPath(language: string, section: Section): string {
  return `/${language}/${pathWord(language, section)}/`;
}

/** A page about the whole site, by the word for it in addresses. */
export type Section = 'answers' | 'corrections' | 'calendar' | PageName;

/** A page about the whole site that is a list, and goes on at other addresses where it is long. */
export const pagedLists = ['answers', 'corrections'] as const satisfies readonly Section[];
export type PagedList = (typeof pagedLists)[number];

/**
 * Returns the address of a page of a list, counted from 1: `/nl/antwoorden/`, `/nl/antwoorden/pagina_2/`. No dossier has
 * an underscore in its name.
 */
export function listPagePath(language: string, list: PagedList, page: number): string {
  const first = sectionPath(language, list);
  return page === 1 ? first : `${first}${listPagePart(language, page)}/`;
}

/** Returns the last part of the address of a page after the first of a list: `pagina_2`. */
export function listPagePart(language: string, page: number): string {
  return `${pathWord(language, 'page')}_${page}`;
}

/** Returns the address of the feed of a language: `/nl/feed.xml`. */
export function feedPath(language: string): string {
  return `/${language}/feed.xml`;
}

/** Returns the address of the calendar file of a language: `/nl/kalender.ics`. */
export function calendarFilePath(language: string): string {
  return `/${language}/${pathWord(language, 'calendar')}.ics`;
}

/** Returns the word that stands for something in an address. */
export function pathWord(language: string, name: keyof Words['paths']): string {
  const words = wordLists[language];
  if (!words) throw new Error(`not checked: ${language}`);
  return words.paths[name];
}
