import type { SiteTexts } from '../answer/site-texts.ts';
import type { Text } from '../dataset/fields.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import { applyChanges, type Changes, setAnswerFields } from './freeze.ts';
import { answerFolder } from './inputs.ts';
import type { Digest } from './make-lock.ts';
import { affectedBy, readForAnswer } from './read-for-answer.ts';
import { statePlace } from './record.ts';
import { timeZoneOf } from './recorded-site.ts';
import { dateAt } from './working-days.ts';

/** Which answer is withdrawn, on which day, and why. */
export interface WithdrawalRequest {
  readonly dossier: string;
  readonly date: string;
  /** Without it the day of `buildDate`. */
  readonly on?: string | undefined;
  /** In milliseconds since 1970. */
  readonly buildDate: number;
  readonly reason: Text;
}

/** What withdrawing an answer writes, and which other answers printed a comparison with it. */
export interface WithdrawalPlan {
  readonly changes: Changes;
  readonly affected: readonly Problem[];
}

/** Returns what withdrawing a published answer writes: its state, the day and the reason; its record stays. */
export function planWithdrawal(texts: SiteTexts, digest: Digest, request: WithdrawalRequest): Read<WithdrawalPlan> {
  const { dossier: id, date, reason, buildDate } = request;
  const { value: found, problems } = readForAnswer(texts, digest, id, date);
  if (!found) return { value: undefined, problems };
  const { state } = found.dated;
  if (state !== 'published') {
    return { value: undefined, problems: [problem('state-not-published', statePlace(id, date, texts), { state })] };
  }
  const on = request.on ?? dateAt(buildDate, timeZoneOf(found.dossier, found.site.calendars));
  const file = `${answerFolder(id, date)}/answer.yaml`;
  const fields = { state: 'withdrawn', withdrawn: { date: on, reason } };
  const changes = new Map([[file, setAnswerFields(texts.get(file) ?? '', fields)]]);
  const after = applyChanges(texts, changes);
  const { value: withdrawn, problems: wrong } = readForAnswer(after, digest, id, date);
  if (!withdrawn) return { value: undefined, problems: wrong };
  return { value: { changes, affected: affectedBy(withdrawn, after, digest) }, problems: [] };
}
