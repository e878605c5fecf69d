import { checkAnswers } from '../answer/check-answers.ts';
import type { AnswerFile } from '../answer/dossier-file.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { comparableDates, withDates } from './chain.ts';
import type { FoundAnswer } from './find-dated.ts';
import { applyChanges, type Changes, freezeInputs, setAnswerFields } from './freeze.ts';
import { answerFolder, lockPath } from './inputs.ts';
import { writeLock } from './lock-file.ts';
import { type Digest, makeLock, type Publication } from './make-lock.ts';
import { readBeforeLock, readForAnswer } from './read-for-answer.ts';
import { statePlace } from './record.ts';
import { checkLocks, timeZoneOf } from './recorded-site.ts';
import { addToRegister, registerPath } from './register.ts';
import { standingOf } from './standing.ts';
import { dateAt } from './working-days.ts';

/** What is asked of a command about one answer. */
export interface Request {
  readonly dossier: string;
  readonly date: string;
  /** The date of the build, in milliseconds since 1970. */
  readonly buildDate: number;
}

/** What a command will write, all of it or nothing, and what the answer then says. */
export interface Plan extends Publication {
  readonly changes: Changes;
}

/**
 * Returns what publishing an answer writes: its own narratives, tables, charts and definitions, its lock, its
 * place in the register, its state. Refused on any
 * error or open warning about what the answer rests on, and if it is not ready. An answer that is published but still
 * under embargo may be published again: nobody has seen it.
 */
export function planPublication(
  texts: SiteTexts,
  digest: Digest,
  { dossier: id, date, buildDate }: Request,
): Read<Plan> {
  const { value: found, problems } = readForAnswer(texts, digest, id, date);
  if (!found) return { value: undefined, problems };
  const timeZone = timeZoneOf(found.dossier, found.site.calendars);
  const { state } = found.dated;
  const isHidden = state === 'published' && standingOf(found.dated, buildDate, timeZone) === 'embargo';
  if (state !== 'ready' && !isHidden) {
    return { value: undefined, problems: [problem('state-not-ready', statePlace(id, date, texts), { state })] };
  }
  const published = dateAt(buildDate, timeZone);
  const earlier = comparableDates(found.dossier, found.dated, published, timeZone);
  const open = checkLocks(found.site, texts, digest, (lock) => earlier.includes(lock.date));
  if (hasErrors(open)) return { value: undefined, problems: open };
  const file = answerFile(id, date);
  const changes = freezeInputs(found, texts).set(
    file,
    setAnswerFields(texts.get(file) ?? '', {
      state: 'published',
      published,
      ...ownWords(found),
    }),
  );
  return seal(applyChanges(texts, changes), changes, digest, { id, date, published, timeZone });
}

/** What it takes from its dossier; a later change there must not touch the answer. */
function ownWords({ dossier, dated }: FoundAnswer): Partial<Pick<AnswerFile, 'title' | 'keyFigures'>> {
  const keyFigures = dossier.keyFigures.map(({ figure, at }) => ({ figure, ...(at && { at }) }));
  return {
    title: dated.title ?? dossier.title,
    ...(keyFigures.length > 0 && { keyFigures: [...(dated.keyFigures ?? keyFigures)] }),
  };
}

interface Sealing {
  readonly id: string;
  readonly date: string;
  readonly published: string;
  readonly timeZone: string;
}

/** Reads the site as it will be, checks the answer as everybody will read it, and locks that. */
function seal(after: SiteTexts, changes: Map<string, string>, digest: Digest, sealing: Sealing): Read<Plan> {
  const { id, date, published, timeZone } = sealing;
  const { value: found, problems } = readBeforeLock(after, digest, id, date);
  if (!found) return { value: undefined, problems };
  const { site } = found;
  const comparesWith = comparableDates(found.dossier, found.dated, published, timeZone);
  const dated = withDates(found.dated, comparesWith);
  const wrong = checkAnswers({ ...site, dossiers: [{ ...found.dossier, answers: [dated] }] });
  const publication = makeLock({ site, dossier: found.dossier, dated, comparesWith, version: 1 }, after, digest);
  const warnings = uniqueProblems([...problems, ...wrong]);
  if (warnings.length > 0) {
    const refused = problem(
      'warnings-open',
      { file: answerFile(id, date), line: 1, column: 1 },
      { count: warnings.length },
    );
    return { value: undefined, problems: hasErrors(warnings) ? warnings : [...warnings, refused] };
  }
  changes.set(lockPath(id, date), writeLock(publication.lock));
  changes.set(registerPath(id), addToRegister(after, id, date));
  const final = applyChanges(after, changes);
  const { value: locked, problems: left } = readForAnswer(final, digest, id, date);
  const differing = locked ? checkLocks(locked.site, final, digest, (lock) => lock.date === date) : left;
  if (!locked || hasErrors(differing)) return { value: undefined, problems: differing };
  return { value: { changes, ...publication }, problems: [] };
}

function answerFile(id: string, date: string): string {
  return `${answerFolder(id, date)}/answer.yaml`;
}

/** The site is checked with every date, and the answer once more with those that it may compare with. */
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}
