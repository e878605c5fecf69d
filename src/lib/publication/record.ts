import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { type Place, type Problem, problem, type Read } from '../problem.ts';
import { type Correction, parseCorrections } from './corrections-file.ts';
import { answerFolder, lockPath, versionPath } from './inputs.ts';
import { type Lock, parseLock } from './lock-file.ts';
import { checkMoved, moveLock } from './moved.ts';

/** What is kept of an answer that was published. */
export interface PublicationRecord {
  readonly lock: Lock;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** The locks of the former versions: version 1 first. */
  readonly versions: readonly FormerVersion[];
}

/** A former version of an answer. */
export interface FormerVersion extends Lock {
  /** Dates that may no longer be seen, because of which it has no text; see `withholdHidden`. */
  readonly withheld?: readonly string[] | undefined;
}

/** Returns the key by which the record of an answer is kept. */
export function recordKey(dossier: string, date: string): string {
  return `${dossier}/${date}`;
}

/**
 * Returns the record of an answer; no value if it was never published. An answer whose state does not go with its record,
 * or a record of which a part is missing, is a problem.
 */
export function readRecord(
  dossier: Dossier,
  dated: DatedAnswer,
  texts: SiteTexts,
  languages: readonly string[],
): Read<PublicationRecord> {
  const path = lockPath(dossier.id, dated.date);
  const source = texts.get(path);
  const isPublication = dated.state === 'published' || dated.state === 'withdrawn';
  const place = statePlace(dossier.id, dated.date, texts);
  if (!isPublication) {
    const wrong = source === undefined ? [] : [problem('published-reopened', place, { state: dated.state, path })];
    return { value: undefined, problems: [...wrong, ...extraFields(dated, place)] };
  }
  const incomplete = missingFields(dated, place);
  if (source === undefined) {
    const values = { path, command: `npm run publish -- ${dossier.id} ${dated.date}` };
    return { value: undefined, problems: [...incomplete, problem('lock-missing', place, values)] };
  }
  const read = readParts(dossier, dated, texts, languages);
  return { value: read.value, problems: [...incomplete, ...read.problems] };
}

/** Returns where an answer says in which state it is. */
export function statePlace(dossier: string, date: string, texts: SiteTexts): Place {
  const file = `${answerFolder(dossier, date)}/answer.yaml`;
  const line = (texts.get(file) ?? '').split('\n').findIndex((text) => text.startsWith('state:'));
  return { file, line: Math.max(0, line) + 1, column: 1 };
}

function readParts(
  dossier: Dossier,
  dated: DatedAnswer,
  texts: SiteTexts,
  languages: readonly string[],
): Read<PublicationRecord> {
  const { id } = dossier;
  const { date } = dated;
  const problems: Problem[] = [];
  const keep = <T>(read: Read<T>): T | undefined => {
    problems.push(...read.problems);
    return read.value;
  };
  const readLock = (path: string) => {
    const lock = keep(parseLock(path, texts.get(path) ?? ''));
    if (lock) problems.push(...checkMoved(lock, dossier, dated));
    return lock && moveLock(lock, dossier, date);
  };
  const lock = readLock(lockPath(id, date));
  const file = `${answerFolder(id, date)}/corrections.yaml`;
  const written = texts.get(file);
  const corrections = written === undefined ? [] : (keep(parseCorrections(file, written, languages)) ?? []);
  const versions = Array.from({ length: (lock?.version ?? 1) - 1 }, (_, index) =>
    readLock(versionPath(id, date, index + 1)),
  );
  if (lock && problems.length === 0 && corrections.length !== lock.version - 1) {
    const values = { version: lock.version, expected: String(lock.version - 1), found: corrections.length, path: file };
    problems.push(problem('correction-missing', { file: lockPath(id, date), line: 1, column: 1 }, values));
  }
  if (!lock || problems.length > 0) return { value: undefined, problems };
  return { value: { lock, corrections, versions: versions.filter((version) => version !== undefined) }, problems };
}

/** A published answer has its day; a withdrawn one says why. */
function missingFields({ state, published, withdrawn }: DatedAnswer, place: Place): Problem[] {
  const lacks = [published ? [] : ['published'], state === 'withdrawn' && !withdrawn ? ['withdrawn'] : []].flat();
  const extra =
    state === 'published' && withdrawn ? [problem('state-field', place, { field: 'withdrawn', state })] : [];
  return [...lacks.map((field) => problem('state-incomplete', place, { field, state })), ...extra];
}

function extraFields({ state, published, withdrawn }: DatedAnswer, place: Place): Problem[] {
  const extra = [published ? ['published'] : [], withdrawn ? ['withdrawn'] : []].flat();
  return extra.map((field) => problem('state-field', place, { field, state }));
}
