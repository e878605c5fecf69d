import { type AnswerFile, isMoment } from '../answer/dossier-file.ts';
import { isDate } from '../dataset/fields.ts';
import { startOfDay } from './working-days.ts';

/** Where an answer stands on the date of a build: its state, or published and not public yet. */
export type Standing = AnswerFile['state'] | 'embargo';

/** Returns where an answer stands at an instant (ISO 8601, or milliseconds since 1970). A date begins in the time zone given. */
export function standingOf(
  { state, publicFrom }: Pick<AnswerFile, 'state' | 'publicFrom'>,
  buildDate: string | number,
  timeZone = 'UTC',
): Standing {
  const isPublication = state === 'published' || state === 'withdrawn';
  if (!isPublication || publicFrom === undefined) return state;
  return instantOf(publicFrom, timeZone) > new Date(buildDate).getTime() ? 'embargo' : state;
}

/** Returns whether everybody may read an answer that stands so: its text, or the notice that it was withdrawn. */
export function isPublic(standing: Standing): boolean {
  return standing === 'published' || standing === 'withdrawn';
}

/** Returns the instant of a date or of a date and time with offset, in milliseconds since 1970. */
export function instantOf(moment: string, timeZone = 'UTC'): number {
  if (isDate(moment)) return startOfDay(moment, timeZone);
  if (!isMoment(moment)) throw new RangeError(`not checked: ${moment}`);
  return Date.parse(moment);
}
