/**
 * The interface's own words in one language. A new language is one file of this shape, and its line in `index.ts`.
 * `{…}` is filled in; plural forms follow Unicode CLDR.
 */
export interface Words {
  readonly languageName: string;
  /** Parts of addresses: ASCII, lower case; never change one after publication. */
  readonly paths: { readonly answers: string };
  readonly files: { readonly answer: string };
  /** Zero to ten. */
  readonly numberWords: readonly string[];
  readonly countOfTotal: string;
  readonly percentagePoint: Readonly<Record<string, string>>;
  readonly missing: Readonly<
    Record<'not-available' | 'confidential' | 'not-applicable', { symbol: string; label: string }>
  >;
  /** Labels and short sentences. */
  readonly labels: Readonly<Record<Label, string>>;
}

export type Label =
  | 'toContent'
  | 'languages'
  | 'answers'
  | 'answer'
  | 'answerAt'
  | 'question'
  | 'number'
  | 'asked'
  | 'questioner'
  | 'parliamentaryYear'
  | 'term'
  | 'minister'
  | 'reportingDate'
  | 'citation'
  | 'toQuestion'
  | 'authentic'
  | 'translation'
  | 'notes'
  | 'note'
  | 'backToText'
  | 'deviation'
  | 'source'
  | 'publisher';
