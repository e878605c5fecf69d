import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { AnswerFile, Withdrawal } from '../answer/dossier-file.ts';
import { withDates } from './chain.ts';
import { type PublicationRecord, recordKey } from './record.ts';
import { type RecordedSite, timeZoneOf, visibleDates } from './recorded-site.ts';
import { isPublic, type Standing, standingOf } from './standing.ts';
import { withholdHidden } from './withhold.ts';

/** What a build may show. */
export interface Selection {
  /** The date of the build: ISO 8601, or milliseconds since 1970. */
  readonly buildDate: string | number;
  /** Whether answers that are not public are shown too, marked. */
  readonly drafts: boolean;
}

/** An answer that may be seen: where it stands, and its record once published. */
export interface SelectedAnswer extends DatedAnswer {
  readonly standing: Standing;
  readonly record?: PublicationRecord | undefined;
}

/** An answer of which only the notice remains: no text, no figure. */
export type WithdrawnAnswer = Pick<AnswerFile, 'title' | 'question' | 'published' | 'formerly'> & {
  readonly date: string;
  readonly withdrawn: Withdrawal;
};

/** A dossier with the answers that may be seen. */
export interface SelectedDossier extends Dossier {
  readonly answers: readonly SelectedAnswer[];
  /** Newest reporting date first. */
  readonly withdrawn: readonly WithdrawnAnswer[];
}

/** A site of which every page, feed, download and catalogue may be public. */
export interface SelectedSite extends Omit<RecordedSite, 'dossiers'> {
  readonly dossiers: readonly SelectedDossier[];
}

/**
 * Returns a site with only what may be seen on the date of the build. Answers that may not, their figures (also as the
 * previous ones of another answer) and the dossiers that have no others are not in it. A published answer compares with
 * the dates with which it was published; snapshots without a public answer are nowhere.
 */
export function selectAnswers(site: RecordedSite, selection: Selection): SelectedSite {
  const dossiers = site.dossiers
    .map((dossier) => selectDossier(dossier, site, selection))
    .filter(({ answers, withdrawn }) => answers.length > 0 || withdrawn.length > 0);
  const records = dossiers.flatMap(({ id, answers }) =>
    answers.flatMap(({ date, record }) => (record ? [[recordKey(id, date), record] as const] : [])),
  );
  return { ...site, dossiers, records: new Map(records) };
}

function selectDossier(dossier: Dossier, site: RecordedSite, { buildDate, drafts }: Selection): SelectedDossier {
  const timeZone = timeZoneOf(dossier, site.calendars);
  const standing = new Map(dossier.answers.map((dated) => [dated.date, standingOf(dated, buildDate, timeZone)]));
  const standingAt = (date: string): Standing => standing.get(date) ?? 'draft';
  const shown = dossier.answers.filter(({ state, date }) => {
    return state !== 'withdrawn' && (drafts || isPublic(standingAt(date)));
  });
  const isShown = (date: string) => shown.some((other) => other.date === date);
  const answers = shown.map((dated): SelectedAnswer => {
    const kept = site.records.get(recordKey(dossier.id, dated.date));
    const record = kept && withholdHidden(kept, dated.figures.dataset, isShown);
    const locked = record && visibleDates(dossier, dated, record.lock.comparesWith, site).filter(isShown);
    const whole = locked ? withDates(dated, locked) : dated;
    const displays = record && ownDisplays(dated, record);
    return { ...whole, ...displays, standing: standingAt(dated.date), ...(record && { record }) };
  });
  const withdrawn = dossier.answers.flatMap(({ date, title, question, published, formerly, withdrawn: notice }) => {
    const isTold = notice && (drafts || standingAt(date) === 'withdrawn');
    return isTold ? [{ date, title, question, published, formerly, withdrawn: notice }] : [];
  });
  return { ...dossier, ...displaysOf(dossier, answers, drafts), answers, withdrawn };
}

/** What the dossier keeps for its next answer is a draft too: the public site has what its answers were published with. */
function displaysOf(dossier: Dossier, answers: readonly SelectedAnswer[], drafts: boolean) {
  if (drafts) return { tables: dossier.tables, charts: dossier.charts };
  return {
    tables: newestOfEach(answers.flatMap(({ tables }) => tables)),
    charts: newestOfEach(answers.flatMap(({ charts }) => charts)),
  };
}

/** The tables and charts with which an answer was published, without those that the dossier has beside them. */
function ownDisplays({ tables, charts }: DatedAnswer, { lock }: PublicationRecord) {
  const isOwn = ({ yaml }: { readonly yaml: { readonly file: string } }) => yaml.file in lock.own;
  return { tables: tables.filter(isOwn), charts: charts.filter(isOwn) };
}

function newestOfEach<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return list.filter(({ id }, index) => list.findIndex((other) => other.id === id) === index);
}
