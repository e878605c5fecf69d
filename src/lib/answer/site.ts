import { wordLists } from '../../i18n/index.ts';
import { pathWord } from './addresses.ts';
import { type Answer, type Dossier, type Drawing, makeAnswer } from './answer.ts';
import type { SitePages } from './pages.ts';
import type { Reader } from './reader.ts';
import type { SiteFile } from './site-file.ts';

/** What surrounds every page of a site. */
export interface SiteFrame extends SiteFile {
  readonly pages: SitePages;
  /** What each language calls itself. */
  readonly languageNames: Readonly<Record<string, string>>;
}

/** A site that was read and checked. */
export interface Site extends SiteFrame, Drawing {
  readonly dossiers: readonly Dossier[];
}

/** Returns for whom a page in a language is written. */
export function readerOf(site: SiteFile, language: string): Reader {
  const words = wordLists[language];
  const locale = site.languages.find(({ code }) => code === language)?.locale;
  if (!words || !locale) throw new Error(`not checked: ${language}`);
  return { language, locale, words };
}

/** The parts of the address of an answer. */
export interface AnswerParams {
  readonly language: string;
  readonly answers: string;
  readonly dossier: string;
  readonly date: string;
}

/** A site of which only is known what has an address. */
export interface Addressed extends Pick<SiteFile, 'languages'> {
  readonly dossiers: readonly { readonly id: string; readonly answers: readonly { readonly date: string }[] }[];
}

/** Returns the addresses of every answer, as Astro wants them. */
export function answerPaths({ languages, dossiers }: Addressed): { params: AnswerParams & Record<string, string> }[] {
  return languages.flatMap(({ code: language }) =>
    dossiers.flatMap(({ id: dossier, answers }) =>
      answers.map(({ date }) => ({ params: { language, answers: pathWord(language, 'answers'), dossier, date } })),
    ),
  );
}

/** Returns the answer at an address; throws if there is none, since addresses come from `answerPaths`. */
export function findAnswer(site: Site, { language, dossier: id, date }: Record<string, string | undefined>): Answer {
  const dossier = site.dossiers.find((candidate) => candidate.id === id);
  const dated = dossier?.answers.find((candidate) => candidate.date === date);
  const answer = dossier && dated && makeAnswer(site, dossier, dated, readerOf(site, language ?? ''), site);
  if (!answer) throw new Error(`no answer ${language} ${id} ${date}`);
  return answer;
}
