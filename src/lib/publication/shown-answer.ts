import type { Answer } from '../answer/answer.ts';
import { makeAnswer } from '../answer/answer.ts';
import type { Ledger } from '../answer/ledger.ts';
import type { CorrectedSentence } from '../answer/mark-sentences.ts';
import type { Reader } from '../answer/reader.ts';
import { readerOf } from '../answer/site.ts';
import { formatDate } from '../format/date.ts';
import { markWords } from './compare-text.ts';
import { type Deadlines, deadlinesOf } from './deadlines.ts';
import type { SelectedAnswer, SelectedDossier, SelectedSite, WithdrawnAnswer } from './select-answers.ts';

/** What stands at the address of an answer: the answer, or the notice that it was withdrawn. */
export interface ShownAnswer {
  readonly dossier: SelectedDossier;
  readonly reader: Reader;
  readonly date: string;
  readonly answer?: Answer | undefined;
  readonly dated?: SelectedAnswer | undefined;
  readonly withdrawn?: WithdrawnAnswer | undefined;
  /** Of an answer that is not public, where its dossier has a calendar. */
  readonly deadlines?: Deadlines | undefined;
}

/** Returns the dates at which a dossier has something to show: answers, and notices of withdrawal. */
export function shownDates({
  answers,
  withdrawn,
}: Record<'answers' | 'withdrawn', readonly { readonly date: string }[]>): string[] {
  return [...answers, ...withdrawn].map(({ date }) => date);
}

/** Returns what stands at an address; figures that were corrected carry a note. Throws if there is nothing. */
export function findShownAnswer(site: SelectedSite, params: Readonly<Record<string, string | undefined>>): ShownAnswer {
  const { language = '', dossier: id, date = '' } = params;
  const dossier = site.dossiers.find((candidate) => candidate.id === id);
  const plain = readerOf(site, language);
  const dated = dossier?.answers.find((candidate) => candidate.date === date);
  const reader = dated
    ? { ...plain, corrected: correctedFigures(dated, plain), correctedSentences: correctedSentences(dated, plain) }
    : plain;
  const made = dossier && dated && makeAnswer(site, dossier, dated, reader, site);
  const answer = made && { ...made, ledger: () => keepLedger(dated, made) };
  const withdrawn = dossier?.withdrawn.find((candidate) => candidate.date === date);
  if (!dossier || !(answer || withdrawn)) throw new Error(`no answer ${language} ${id} ${date}`);
  const calendar = site.calendars.get(dossier.calendar ?? '');
  const deadlines =
    dated && calendar && dated.standing !== 'published' ? deadlinesOf(dated, dossier, calendar) : undefined;
  return { dossier, reader, date, answer, dated, withdrawn, deadlines };
}

/** The page and its file of figures are made of the same account, one after the other; to keep more of them takes much memory. */
let lastLedger: { readonly dated: SelectedAnswer; readonly language: string; readonly ledger: Ledger } | undefined;

function keepLedger(dated: SelectedAnswer, answer: Answer): Ledger {
  const { language } = answer.reader;
  if (lastLedger?.dated !== dated || lastLedger.language !== language) {
    lastLedger = { dated, language, ledger: answer.ledger() };
  }
  return lastLedger.ledger;
}

/** What to tell at each figure that a correction changed: its day, and what was printed before. */
function correctedFigures(
  { record }: SelectedAnswer,
  { language, locale, words }: Reader,
): ReadonlyMap<string, string> {
  return new Map(
    (record?.corrections ?? []).flatMap(({ date, figures }) =>
      figures.flatMap(({ figure, printed }) => {
        const { old, new: fresh } = printed[language] ?? {};
        if (old === undefined || old === fresh) return [];
        // A figure that is printed in several ways has them joined; one is enough to tell what it was.
        const before = old.split(' / ').at(-1) ?? old;
        const text = words.pages.correctedFigure.replace('{date}', formatDate(date, locale)).replace('{old}', before);
        return [[figure, text] as const];
      }),
    ),
  );
}

/** Sentences that a correction changed in more than their figures, which have a mark of their own. */
function correctedSentences(
  { record }: SelectedAnswer,
  { language, locale, words }: Reader,
): readonly CorrectedSentence[] {
  return (record?.corrections ?? []).flatMap(({ date, sentences }) =>
    (sentences[language] ?? []).flatMap(({ old, new: text }) => {
      if (text === undefined || (old !== undefined && !differsInWords(old, text))) return [];
      const phrase = old === undefined ? words.pages.addedSentence : words.pages.correctedSentence;
      return [{ text, note: phrase.replace('{date}', formatDate(date, locale)).replace('{old}', () => old ?? '') }];
    }),
  );
}

function differsInWords(old: string, now: string): boolean {
  return markWords(old, now).some(({ mark, text }) => mark !== 'same' && /\p{L}/u.test(text));
}
