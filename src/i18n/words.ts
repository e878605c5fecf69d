import type { Operation, Rounding } from '../lib/dataset/dataset.ts';
import type { Rule } from '../lib/dataset/rules.ts';
import type { IncomparableReason } from '../lib/publication/comparable.ts';
import type { CorrectionKind } from '../lib/publication/corrections-file.ts';
import type { PageName, WebsiteWords } from './website/website-words.ts';

/**
 * The interface's own words in one language. A new language is one file of this shape, and its line in `index.ts`.
 * `{…}` is filled in; plural forms follow Unicode CLDR.
 */
export interface Words {
  readonly languageName: string;
  /** Parts of addresses: ASCII, lower case; never change one after publication. */
  readonly paths: Readonly<
    Record<'answers' | 'changes' | 'version' | 'corrections' | 'calendar' | 'page' | PageName, string>
  >;
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
  /** The answer as Word, PDF and plain text. */
  readonly documents: Readonly<Record<DocumentLabel, string>>;
  /** Open data: names of columns and sheets, and what the notes say. */
  readonly data: Readonly<Record<DataLabel, string>>;
  /** What stands under a chart. */
  readonly charts: Readonly<Record<ChartLabel, string>>;
  /** The account of the figures; `{0}` and `{1}` are the operands, `{list}` all of them. */
  readonly ledger: LedgerWords;
  /** Pages about the life of an answer. */
  readonly pages: PageWords;
  /** The website around the answers. */
  readonly website: WebsiteWords;
}

export type DocumentLabel =
  | 'heading'
  | 'toQuestion'
  | 'from'
  | 'annex'
  | 'seeAnnex'
  | 'pageOf'
  | 'picture'
  | 'downloads'
  | 'asWord'
  | 'asPdf'
  | 'asText';

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
  | 'keyFigures'
  | 'since'
  | 'latest'
  | 'series'
  | 'seriesIntro'
  | 'allAnswers'
  | 'publisher';

export type ChartLabel = 'downloads' | 'data' | 'inTable' | 'value' | 'code' | 'partOf';

export type DataLabel =
  | 'figureId'
  | 'figureName'
  | 'figureTitle'
  | 'codeOf'
  | 'reportingDate'
  | 'date'
  | 'value'
  | 'printed'
  | 'unit'
  | 'unitTitle'
  | 'numerator'
  | 'denominator'
  | 'status'
  | 'statusTitle'
  | 'deviation'
  | 'deviationNote'
  | 'normal'
  | 'forecast'
  | 'dataSheet'
  | 'notesSheet'
  | 'titleAt'
  | 'titleAll'
  | 'field'
  | 'meaning'
  | 'about'
  | 'source'
  | 'publisher'
  | 'licence'
  | 'address'
  | 'precision'
  | 'formulas'
  | 'symbols'
  | 'columns'
  | 'series'
  | 'downloads'
  | 'catalogue';

/** Words of the account of the figures. */
export interface LedgerWords
  extends Readonly<
    Record<
      | 'title'
      | 'intro'
      | 'download'
      | 'toLedger'
      | 'backToText'
      | 'exact'
      | 'computed'
      | 'base'
      | 'rounding'
      | 'date'
      | 'source'
      | 'origin'
      | 'line'
      | 'recorded'
      | 'rules'
      | 'uses',
      string
    >
  > {
  readonly operations: Readonly<Record<Operation['kind'], string>>;
  readonly roundings: Readonly<Record<Rounding, string>>;
  readonly rule: Readonly<Record<Rule['kind'] | 'printed', string>>;
  readonly outcomes: Readonly<Record<'holds' | 'deviates' | 'acknowledged', string>>;
  readonly use: Readonly<
    Record<'key-figure' | 'paragraph' | 'table-cell' | 'table-caption' | 'chart' | 'chart-title' | 'alt-text', string>
  >;
}

/** Words of the pages about changes, corrections, versions and the calendar, and of notices about the state of an answer. */
export interface PageWords extends Readonly<Record<PageLabel, string>> {
  /** Why two values cannot be compared. */
  readonly reasons: Readonly<Record<IncomparableReason, string>>;
  /** Why an answer was corrected. */
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
}

type PageLabel =
  | 'changes'
  | 'changesSince'
  | 'changesIntro'
  | 'figure'
  | 'at'
  | 'difference'
  | 'sameFigures'
  | 'text'
  | 'textIntro'
  | 'sameText'
  | 'added'
  | 'removed'
  | 'forecasts'
  | 'forecastFor'
  | 'outcome'
  | 'notDue'
  | 'breakInSeries'
  | 'draft'
  | 'ready'
  | 'embargo'
  | 'watermark'
  | 'badgeDraft'
  | 'badgeReady'
  | 'badgeEmbargo'
  | 'badgeCorrected'
  | 'badgeWithdrawn'
  | 'due'
  | 'exclusive'
  | 'withdrawn'
  | 'withdrawnTitle'
  | 'corrected'
  | 'differenceWith'
  | 'correctedFigure'
  | 'correctedSentence'
  | 'addedSentence'
  | 'withheld'
  | 'correction'
  | 'corrections'
  | 'correctionsIntro'
  | 'noCorrections'
  | 'reason'
  | 'oldFigure'
  | 'newFigure'
  | 'oldVersion'
  | 'version'
  | 'versionNotice'
  | 'toCurrent'
  | 'calendar'
  | 'calendarIntro'
  | 'expected'
  | 'past'
  | 'upcoming'
  | 'noUpcoming'
  | 'subscribe'
  | 'feed'
  | 'calendarFile'
  | 'published'
  | 'history'
  | 'seriesData';
