import type { Words } from '../../i18n/words.ts';
import type { LanguageCode } from '../dataset/fields.ts';
import type { CorrectedSentence } from './mark-sentences.ts';

/** For whom a text is written: the language, its locale, and the interface's words in it. */
export interface Reader {
  readonly language: LanguageCode;
  readonly locale: string;
  readonly words: Words;
  /** What to tell at figures that were corrected after publication, by their id. */
  readonly corrected?: ReadonlyMap<string, string> | undefined;
  /** Sentences that a correction changed, with what to tell at them. */
  readonly correctedSentences?: readonly CorrectedSentence[] | undefined;
}
