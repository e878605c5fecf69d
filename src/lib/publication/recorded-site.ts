import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import { checkFormerNames } from '../answer/former-names.ts';
import { listDossiers, readOneDossier, readShared, type SharedParts } from '../answer/read-site.ts';
import type { Site } from '../answer/site.ts';
import { pathsIn, type SiteTexts } from '../answer/site-texts.ts';
import { type Calendar, parseCalendar } from '../dataset/calendar.ts';
import { suggestName } from '../dataset/suggest.ts';
import { compareProblems, hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { comparableDates, withDates } from './chain.ts';
import { checkLock } from './check-lock.ts';
import { differenceOf, isDifferent } from './difference.ts';
import type { Lock } from './lock-file.ts';
import { type Digest, makeLock, type Publication } from './make-lock.ts';
import { type PublicationRecord, readRecord, recordKey, statePlace } from './record.ts';
import { checkRegister } from './register.ts';

/** A site with its calendars, and with what is kept of every answer that was published. */
export interface RecordedSite extends Site {
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** By `recordKey`. */
  readonly records: ReadonlyMap<string, PublicationRecord>;
}

/** What all dossiers of a site have in common, with the calendars. */
export interface RecordedParts extends SharedParts {
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A dossier with what is kept of its published answers, by `recordKey`. */
export interface RecordedDossier {
  readonly dossier: Dossier;
  readonly records: ReadonlyMap<string, PublicationRecord>;
}

/**
 * Returns a site from its texts, and every problem in them; a published answer that is not as it was published is one.
 * The value is undefined if an error makes a build impossible.
 */
export function readRecordedSite(texts: SiteTexts, digest: Digest): Read<RecordedSite> {
  return readEach(texts, (id, shared) => readRecordedDossier(id, texts, shared, digest));
}

/** Returns the same without asking whether published answers are as they were: where a correction starts from. */
export function readUnlockedSite(texts: SiteTexts, digest: Digest): Read<RecordedSite> {
  return readEach(texts, (id, shared) => readUnlockedDossier(id, texts, shared, digest));
}

/** Returns the shared parts of a site with its calendars; see `readShared`. */
export function readRecordedParts(texts: SiteTexts): Read<RecordedParts> {
  const { value: shared, problems } = readShared(texts);
  const found: Problem[] = [...problems];
  const calendars = readCalendars(texts, found);
  return { value: shared && { ...shared, calendars }, problems: found };
}

/** Returns a dossier with its records; a published answer that is not as it was published is a problem. */
export function readRecordedDossier(
  id: string,
  texts: SiteTexts,
  shared: RecordedParts,
  digest: Digest,
): Read<RecordedDossier> {
  const { value, problems } = readUnlockedDossier(id, texts, shared, digest);
  if (!value || hasErrors(problems)) return { value, problems };
  return { value, problems: [...problems, ...checkLocks(joinDossiers(shared, [value]), texts, digest)] };
}

/** Returns a site of dossiers that were read one by one. */
export function joinDossiers(shared: RecordedParts, dossiers: readonly RecordedDossier[]): RecordedSite {
  const records = new Map(dossiers.flatMap((one) => [...one.records]));
  return { ...shared, dossiers: dossiers.map(({ dossier }) => dossier), records };
}

/** Returns a dossier with its records, without asking whether published answers are as they were. */
export function readUnlockedDossier(
  id: string,
  texts: SiteTexts,
  shared: RecordedParts,
  digest: Digest,
): Read<RecordedDossier> {
  const { value: dossier, problems } = readOneDossier(id, texts, shared, digest);
  if (!dossier) return { value: undefined, problems };
  const found = [...problems, ...checkCalendar(dossier, shared.calendars)];
  const languages = shared.languages.map(({ code }) => code);
  const records = new Map<string, PublicationRecord>();
  for (const dated of dossier.answers) {
    const { value, problems: wrong } = readRecord(dossier, dated, texts, languages);
    // The name of a dossier is told once, not for each of its answers.
    for (const one of wrong) if (!found.some((other) => isSame(one, other))) found.push(one);
    if (value) records.set(recordKey(id, dated.date), value);
  }
  found.push(...checkRegister(dossier, [...records.values()], texts));
  return { value: { dossier, records }, problems: found };
}

function isSame(one: Problem, other: Problem): boolean {
  return compareProblems(one, other) === 0 && JSON.stringify(one.values) === JSON.stringify(other.values);
}

function readEach(
  texts: SiteTexts,
  readOne: (id: string, shared: RecordedParts) => Read<RecordedDossier>,
): Read<RecordedSite> {
  const { value: shared, problems } = readRecordedParts(texts);
  const reads = shared ? listDossiers(texts).map((id) => readOne(id, shared)) : [];
  const dossiers = reads.flatMap(({ value }) => value ?? []);
  const moved = checkFormerNames({ dossiers: dossiers.map(({ dossier }) => dossier) });
  const found = [...problems, ...reads.flatMap((read) => read.problems), ...moved].toSorted(compareProblems);
  if (!shared || hasErrors(found)) return { value: undefined, problems: found };
  return { value: joinDossiers(shared, dossiers), problems: found };
}

/** Returns the time zone in which the days of a dossier begin: that of its calendar, else UTC. */
export function timeZoneOf({ calendar }: Pick<Dossier, 'calendar'>, calendars: RecordedSite['calendars']): string {
  return calendars.get(calendar ?? '')?.timeZone ?? 'UTC';
}

/**
 * Returns where published answers are no longer as they were published; `isAsked` says of which answers that is asked. What
 * was withdrawn is not.
 */
export function checkLocks(
  site: RecordedSite,
  texts: SiteTexts,
  digest: Digest,
  isAsked: (lock: Lock) => boolean = () => true,
): Problem[] {
  return site.dossiers.flatMap((dossier) =>
    dossier.answers.flatMap((dated) => {
      const key = recordKey(dossier.id, dated.date);
      const record = site.records.get(key);
      if (!record || dated.state !== 'published' || !isAsked(record.lock)) return [];
      const now = (dates: readonly string[]) => {
        const { comparesWith, version } = record.lock;
        return makeLock({ site, dossier, dated: withDates(dated, dates), comparesWith, version }, texts, digest);
      };
      return checkPublished(record.lock, now, visibleDates(dossier, dated, record.lock.comparesWith, site), texts);
    }),
  );
}

function checkPublished(
  lock: Lock,
  now: (dates: readonly string[]) => Publication,
  visible: readonly string[],
  texts: SiteTexts,
): Problem[] {
  const asLocked = now(lock.comparesWith);
  const found = checkLock(lock, asLocked, texts);
  const hidden = lock.comparesWith.filter((date) => !visible.includes(date));
  if (hidden.length === 0 || !isDifferent(differenceOf(asLocked.lock, now(visible).lock))) return found;
  const command = `npm run correct -- ${lock.dossier} ${lock.date}`;
  const place = statePlace(lock.dossier, lock.date, texts);
  return [...found, problem('compares-with-hidden', place, { dates: hidden.join(', '), command })];
}

/** Returns those of the dates with which an answer was published that it may still compare with. */
export function visibleDates(
  dossier: Dossier,
  dated: DatedAnswer,
  comparesWith: readonly string[],
  { calendars }: Pick<RecordedSite, 'calendars'>,
): string[] {
  const comparable = comparableDates(dossier, dated, dated.published ?? dated.date, timeZoneOf(dossier, calendars));
  return comparesWith.filter((date) => comparable.includes(date));
}

function readCalendars(texts: SiteTexts, found: Problem[]): Map<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  for (const [path = '', id = ''] of pathsIn(texts, /^data\/calendars\/([^/]+)\.yaml$/)) {
    const { value, problems } = parseCalendar(id, path, texts.get(path) ?? '');
    found.push(...problems);
    if (value) calendars.set(id, value);
  }
  return calendars;
}

function checkCalendar({ id, calendar }: Dossier, calendars: ReadonlyMap<string, Calendar>): Problem[] {
  if (calendar === undefined || calendars.has(calendar)) return [];
  const place = { file: `content/${id}/dossier.yaml`, line: 1, column: 1 };
  const values = { kind: 'calendar', name: calendar, ...suggestName(calendar, calendars.keys()) };
  return [problem('unknown-reference', place, values)];
}
