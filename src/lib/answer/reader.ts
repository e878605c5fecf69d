import type { Words } from '../../i18n/words.ts';
import type { LanguageCode } from '../dataset/fields.ts';

/** For whom a text is written: the language, its locale, and the interface's words in it. */
export interface Reader {
  readonly language: LanguageCode;
  readonly locale: string;
  readonly words: Words;
  /** What to tell at figures that were corrected after publication, by their id. */
  readonly corrected?: ReadonlyMap<string, string> | undefined;
}
