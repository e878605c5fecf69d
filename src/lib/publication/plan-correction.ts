import type { SiteTexts } from '../answer/site-texts.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { withDates } from './chain.ts';
import { addCorrection, type Correction, makeCorrection } from './corrections-file.ts';
import { type AnswerDifference, differenceOf, isDifferent } from './difference.ts';
import { applyChanges, type Changes, freezeInputs } from './freeze.ts';
import { answerFolder, lockPath, versionPath } from './inputs.ts';
import { type Lock, writeLock } from './lock-file.ts';
import { type Digest, makeLock } from './make-lock.ts';
import { type AnswerInSite, affectedBy, readForAnswer } from './read-for-answer.ts';
import { recordKey, statePlace } from './record.ts';
import { checkLocks, timeZoneOf, visibleDates } from './recorded-site.ts';
import { dateAt } from './working-days.ts';

/** What a correction is about: which answer, and what its author says of it. */
export interface CorrectionRequest extends Pick<Correction, 'kind' | 'reason'> {
  readonly dossier: string;
  readonly date: string;
  /** Day of the correction; without it the day of `buildDate`. */
  readonly on?: string | undefined;
  /** In milliseconds since 1970. */
  readonly buildDate: number;
}

/** What a correction writes, all of it or nothing. */
export interface CorrectionPlan {
  readonly changes: Changes;
  readonly correction: Correction;
  /** Other answers that are no longer as they were published, and need a correction of their own. */
  readonly affected: readonly Problem[];
}

/** What differs between a published answer and its lock, and the lock. */
export interface OpenDifference extends AnswerInSite {
  readonly lock: Lock;
  readonly difference: AnswerDifference;
}

/** Returns what differs between a published answer as it is now and as it was published; refused if nothing does. */
export function findDifference(texts: SiteTexts, digest: Digest, id: string, date: string): Read<OpenDifference> {
  const { value: found, problems } = readForAnswer(texts, digest, id, date);
  if (!found) return { value: undefined, problems };
  const lock = found.site.records.get(recordKey(id, date))?.lock;
  const place = statePlace(id, date, texts);
  if (!lock || found.dated.state !== 'published') {
    return { value: undefined, problems: [problem('state-not-published', place, { state: found.dated.state })] };
  }
  const difference = differenceOf(lock, lockNow(found, lock, texts, digest));
  if (isDifferent(difference)) return { value: { ...found, lock, difference }, problems: [] };
  const path = answerFolder(id, date);
  return { value: undefined, problems: [problem('correction-without-difference', place, { path })] };
}

/**
 * Returns what a correction writes: the former version, the correction with the old and new figures and sentences that the
 * difference itself gives, and the new lock. A corrected answer no longer compares with dates that were withdrawn.
 */
export function planCorrection(texts: SiteTexts, digest: Digest, request: CorrectionRequest): Read<CorrectionPlan> {
  const { dossier: id, date, kind, reason, buildDate } = request;
  const { value: open, problems } = findDifference(texts, digest, id, date);
  if (!open) return { value: undefined, problems };
  const { lock, difference } = open;
  const on = request.on ?? dateAt(buildDate, timeZoneOf(open.dossier, open.site.calendars));
  const correction = makeCorrection({ number: lock.version, date: on, kind, reason }, difference);
  const changes = freezeInputs(open, texts);
  const file = `${answerFolder(id, date)}/corrections.yaml`;
  changes.set(versionPath(id, date, lock.version), texts.get(lockPath(id, date)) ?? '');
  changes.set(file, addCorrection(texts.get(file), correction));
  const after = applyChanges(texts, changes);
  const renewed = { ...lock, version: lock.version + 1, comparesWith: visibleOf(open, lock) };
  changes.set(lockPath(id, date), writeLock(lockNow(open, renewed, after, digest)));
  return verify(applyChanges(after, changes), digest, { changes, correction }, request);
}

/** The lock that an answer would have now, with the version and the dates of a given one. */
function lockNow({ site, dossier, dated }: AnswerInSite, lock: Lock, texts: SiteTexts, digest: Digest): Lock {
  const comparesWith = visibleOf({ site, dossier, dated }, lock);
  const shown = withDates(dated, comparesWith);
  return makeLock({ site, dossier, dated: shown, comparesWith, version: lock.version }, texts, digest).lock;
}

function visibleOf({ site, dossier, dated }: AnswerInSite, lock: Lock): string[] {
  return visibleDates(dossier, dated, lock.comparesWith, site);
}

/** Reads the answer as it will be: it must be right; others that compare with it are told. */
function verify(
  after: SiteTexts,
  digest: Digest,
  made: Pick<CorrectionPlan, 'changes' | 'correction'>,
  { dossier: id, date }: CorrectionRequest,
): Read<CorrectionPlan> {
  const { value: found, problems } = readForAnswer(after, digest, id, date);
  if (!found) return { value: undefined, problems };
  const own = checkLocks(found.site, after, digest, (lock) => lock.date === date);
  if (hasErrors(own)) return { value: undefined, problems: own };
  return { value: { ...made, affected: affectedBy(found, after, digest) }, problems: [] };
}
