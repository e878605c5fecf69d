import type { DossierFile } from '../answer/dossier-file.ts';
import { type KeyFigureHtml, makeKeyFigures, writeKeyFigures } from '../answer/key-figures.ts';
import { labelFigureId } from '../answer/ledger.ts';
import { readerOf, type SiteFrame } from '../answer/site.ts';
import type { LanguageCode } from '../dataset/fields.ts';
import type { Correction } from './corrections-file.ts';
import { hasPrevious } from './parts.ts';
import type { SelectedAnswer, SelectedDossier, SelectedSite, WithdrawnAnswer } from './select-answers.ts';

/** What lists, feed, calendar and sitemap know of an answer: plain values, without its figures and texts. */
export interface ListedAnswer
  extends Pick<SelectedAnswer, 'date' | 'title' | 'published' | 'publicFrom' | 'standing' | 'question' | 'formerly'> {
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** What the corrected figures are called, by language and id. */
  readonly labels: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>>;
  /** Whether it has a page about what changed since the previous one. */
  readonly hasChanges: boolean;
  /** How many earlier versions there are. */
  readonly versions: number;
}

/** What they know of a dossier. */
export interface ListedDossier extends Pick<DossierFile, 'title' | 'description' | 'frequency' | 'formerly'> {
  readonly id: string;
  /** Newest reporting date first. */
  readonly answers: readonly ListedAnswer[];
  /** Newest reporting date first. */
  readonly withdrawn: readonly WithdrawnAnswer[];
  /** The figure that tells best how it stands at its newest date, by language; at most one. */
  readonly keyFigures: Readonly<Record<LanguageCode, readonly KeyFigureHtml[]>>;
}

/** A site as the pages about all of it know it. What is in it can be kept as JSON from one build to the next. */
export interface ListedSite extends SiteFrame {
  readonly dossiers: readonly ListedDossier[];
}

/** Returns a site as the pages about all of it know it. */
export function listSite(site: SelectedSite): ListedSite {
  const { dossiers, outlines: _, drawn: __, records: ___, calendars: ____, ...frame } = site;
  return { ...frame, dossiers: dossiers.map((dossier) => listDossier(site, dossier)) };
}

/** Returns what lists, feed, calendar and sitemap know of a dossier. */
export function listDossier(site: SelectedSite, dossier: SelectedDossier): ListedDossier {
  const { id, title, description, frequency, formerly, answers, withdrawn } = dossier;
  const [newest] = answers;
  return {
    id,
    title,
    description,
    frequency,
    formerly,
    withdrawn,
    answers: answers.map((dated) => listAnswer(site, dossier, dated)),
    keyFigures: byLanguage(site, (language) => {
      const reader = readerOf(site, language);
      const figures = newest ? makeKeyFigures(dossier.keyFigures, newest.figures, reader).slice(0, 1) : [];
      return writeKeyFigures(figures, reader);
    }),
  };
}

function listAnswer(site: SelectedSite, dossier: SelectedDossier, dated: SelectedAnswer): ListedAnswer {
  const { date, title, published, publicFrom, standing, question, formerly, record } = dated;
  const corrections = record?.corrections ?? [];
  const corrected = [...new Set(corrections.flatMap(({ figures }) => figures.map(({ figure }) => figure)))];
  return {
    date,
    title,
    published,
    publicFrom,
    standing,
    question,
    formerly,
    corrections,
    labels: byLanguage(site, (language) => {
      const reader = readerOf(site, language);
      return Object.fromEntries(corrected.map((figure) => [figure, labelFigureId(figure, dated.figures, reader)]));
    }),
    hasChanges: hasPrevious(dossier, dated),
    versions: record?.versions.length ?? 0,
  };
}

function byLanguage<T>({ languages }: SiteFrame, make: (language: LanguageCode) => T): Record<LanguageCode, T> {
  return Object.fromEntries(languages.map(({ code }) => [code, make(code)]));
}
