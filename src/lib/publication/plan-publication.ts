import { checkAnswers } from '../answer/check-answers.ts';
import type { AnswerFile } from '../answer/dossier-file.ts';
import { readSite } from '../answer/read-site.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { comparableDates, withDates } from './chain.ts';
import { type FoundAnswer, findDated } from './find-dated.ts';
import { applyChanges, type Changes, freezeInputs, setAnswerFields } from './freeze.ts';
import { answerFolder, definitionFiles, lockPath } from './inputs.ts';
import { writeLock } from './lock-file.ts';
import { type Digest, makeLock, type Publication } from './make-lock.ts';
import { recordKey, statePlace } from './record.ts';
import { checkLocks, readRecordedSite, readUnlockedSite, timeZoneOf } from './recorded-site.ts';
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
 * Returns what publishing an answer writes: its own narratives, tables, charts and definitions, its lock, its state. Refused on any
 * error, on an open warning about a file of this answer, and if it is not ready. An answer that is published but still
 * under embargo may be published again: nobody has seen it.
 */
export function planPublication(
  texts: SiteTexts,
  digest: Digest,
  { dossier: id, date, buildDate }: Request,
): Read<Plan> {
  const { value: site, problems } = readUnlockedSite(texts, digest);
  if (!site) return { value: undefined, problems };
  const { value: found, problems: unknown } = findDated(site, id, date);
  if (!found) return { value: undefined, problems: unknown };
  const timeZone = timeZoneOf(found.dossier, site.calendars);
  const { state } = found.dated;
  const isHidden = state === 'published' && standingOf(found.dated, buildDate, timeZone) === 'embargo';
  if (state !== 'ready' && !isHidden) {
    return { value: undefined, problems: [problem('state-not-ready', statePlace(id, date, texts), { state })] };
  }
  const open = [...problems, ...checkLocks(site, texts, digest, recordKey(id, date))];
  if (hasErrors(open)) return { value: undefined, problems: open };
  const published = dateAt(buildDate, timeZone);
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
  const { value: site, problems } = readSite(after, digest);
  const found = site && findDated(site, id, date).value;
  if (!site || !found) return { value: undefined, problems };
  const comparesWith = comparableDates(found.dossier, found.dated, published, timeZone);
  const dated = withDates(found.dated, comparesWith);
  const wrong = checkAnswers({ ...site, dossiers: [{ ...found.dossier, answers: [dated] }] });
  const publication = makeLock({ site, dossier: found.dossier, dated, comparesWith, version: 1 }, after, digest);
  const { own, shared } = publication.lock;
  // A copy that is the same as what is shared is read once, and then told at either place.
  const definitions = definitionFiles(found.dated.figures).map((file) => file.shared);
  const inputs = new Set([...Object.keys(own), ...Object.keys(shared), ...definitions]);
  const warnings = uniqueProblems([...problems, ...wrong]).filter(({ place }) => inputs.has(place.file));
  if (warnings.length > 0) {
    const refused = problem(
      'warnings-open',
      { file: answerFile(id, date), line: 1, column: 1 },
      { count: warnings.length },
    );
    return { value: undefined, problems: hasErrors(warnings) ? warnings : [...warnings, refused] };
  }
  changes.set(lockPath(id, date), writeLock(publication.lock));
  const final = readRecordedSite(applyChanges(after, changes), digest);
  if (hasErrors(final.problems)) return { value: undefined, problems: final.problems };
  return { value: { changes, ...publication }, problems: [] };
}

function answerFile(id: string, date: string): string {
  return `${answerFolder(id, date)}/answer.yaml`;
}

/** The site is checked with every date, and the answer once more with those that it may compare with. */
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}
