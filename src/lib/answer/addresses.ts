import { wordLists } from '../../i18n/index.ts';

/** Returns the address of a language's home page, without the site's base: `/nl/`. */
export function homePath(language: string): string {
  return `/${language}/`;
}

/** Returns the address of a dossier: `/nl/antwoorden/<dossier>/`. */
export function dossierPath(language: string, dossier: string): string {
  return `/${language}/${answersPath(language)}/${dossier}/`;
}

/** Returns the address of an answer: `/nl/antwoorden/<dossier>/<date>/`. */
export function answerPath(language: string, dossier: string, date: string): string {
  return `${dossierPath(language, dossier)}${date}/`;
}

/** Returns the word that stands for the answers in an address. */
export function answersPath(language: string): string {
  const words = wordLists[language];
  if (!words) throw new Error(`not checked: ${language}`);
  return words.paths.answers;
}
