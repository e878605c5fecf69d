import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import { checkAnswers } from '../answer/check-answers.ts';
import { listDossiers, readOneDossier } from '../answer/read-site.ts';
import { foldersIn, type SiteTexts } from '../answer/site-texts.ts';
import { suggestName } from '../dataset/suggest.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { type FoundAnswer, findDated } from './find-dated.ts';
import { answerFolder, definitionPaths, inputsOf, lockPath, shownIds } from './inputs.ts';
import { parseLock } from './lock-file.ts';
import type { Digest } from './make-lock.ts';
import {
  checkLocks,
  joinDossiers,
  type RecordedDossier,
  type RecordedParts,
  type RecordedSite,
  readRecordedParts,
  readUnlockedDossier,
} from './recorded-site.ts';

/** An answer with the dossier in which it stands; other dossiers are not in the site. */
export interface AnswerInSite extends FoundAnswer {
  readonly site: RecordedSite;
}

/**
 * Returns an answer for a command about it alone, with the problems in what it rests on: its own files, those of the site
 * and the dossier that it uses, and those of earlier answers with which it compares. What is wrong elsewhere does not
 * keep anybody from correcting or withdrawing it. No value if an error concerns it.
 */
export function readForAnswer(texts: SiteTexts, digest: Digest, id: string, date: string): Read<AnswerInSite> {
  return readWith(texts, id, date, (parts) => readUnlockedDossier(id, texts, parts, digest));
}

/** Returns the same of an answer that is about to be locked: what is kept of published answers is not asked for. */
export function readBeforeLock(texts: SiteTexts, digest: Digest, id: string, date: string): Read<AnswerInSite> {
  return readWith(texts, id, date, (parts) => {
    const { value: dossier, problems } = readOneDossier(id, texts, parts, digest);
    return { value: dossier && { dossier, records: new Map() }, problems };
  });
}

function readWith(
  texts: SiteTexts,
  id: string,
  date: string,
  readDossier: (parts: RecordedParts) => Read<RecordedDossier>,
): Read<AnswerInSite> {
  const { value: parts, problems } = readRecordedParts(texts);
  if (!parts) return { value: undefined, problems };
  const known = listDossiers(texts);
  if (!known.includes(id)) return { value: undefined, problems: [unknownDossier(id, known)] };
  const { value: recorded, problems: own } = readDossier(parts);
  const all = [...problems, ...own];
  const site = recorded && joinDossiers(parts, [recorded]);
  const { value: found, problems: missing } = site ? findDated(site, id, date) : { value: undefined, problems: [] };
  if (!site || !found) return { value: undefined, problems: hasErrors(all) ? all : missing };
  const concerns = filesOf(found, texts);
  const concerning = all.filter(({ place }) => concerns(place.file));
  // With an error anywhere answers are not worded; this one must be.
  if (hasErrors(all) && !hasErrors(concerning)) {
    concerning.push(...checkAnswers({ ...site, dossiers: [{ ...found.dossier, answers: [found.dated] }] }));
  }
  return { value: hasErrors(concerning) ? undefined : { ...found, site }, problems: concerning };
}

/** Returns where published answers of a dossier that compare with a date are no longer as they were published. */
export function affectedBy({ site, dated }: AnswerInSite, texts: SiteTexts, digest: Digest): Problem[] {
  return checkLocks(
    site,
    texts,
    digest,
    ({ date, comparesWith }) => date !== dated.date && comparesWith.includes(dated.date),
  );
}

/** Returns whether a file is one on which an answer rests, or would if it were there. */
function filesOf({ dossier, dated }: FoundAnswer, texts: SiteTexts): (file: string) => boolean {
  const folder = `${answerFolder(dossier.id, dated.date)}/`;
  const dates = earlierDates(dossier, dated, texts);
  const { own, shared } = inputsOf(dossier, dated, dates, texts);
  const displays = [...shownIds(dated)].flatMap((name) =>
    ['tables', 'charts'].flatMap((kind) =>
      texts.has(`${folder}${kind}/${name}.yaml`) ? [] : [`${kind}/${name}.yaml`],
    ),
  );
  const files = new Set([
    ...own,
    ...shared,
    ...displays.map((name) => `content/${dossier.id}/${name}`),
    `data/calendars/${dossier.calendar}.yaml`,
  ]);
  const folders = [folder, ...dates.map((date) => `${answerFolder(dossier.id, date)}/`)];
  const narrative = new RegExp(`^content/${dossier.id}/(narrative\\.[a-z]+\\.mdx)$`);
  // A copy that is the same as another is read once, and then told at either place.
  const definitions = new Set(definitionPaths(dossier.id, dated.figures, texts).map((path) => texts.get(path)));
  return (file) => {
    const template = narrative.exec(file)?.[1];
    if (template) return !texts.has(folder + template);
    return files.has(file) || definitions.has(texts.get(file)) || folders.some((start) => file.startsWith(start));
  };
}

/** The dates with which it was published; before that, every earlier one that was published, readable or not. */
function earlierDates({ id }: Dossier, { date }: DatedAnswer, texts: SiteTexts): readonly string[] {
  const lock = texts.get(lockPath(id, date));
  const locked = lock === undefined ? undefined : parseLock(lockPath(id, date), lock).value;
  if (locked) return locked.comparesWith;
  const isPublished = (day: string) =>
    /^state:\s*published\b/m.test(texts.get(`${answerFolder(id, day)}/answer.yaml`) ?? '');
  return foldersIn(texts, `content/${id}`).filter((day) => day < date && isPublished(day));
}

function unknownDossier(name: string, known: readonly string[]): Problem {
  const place = { file: 'content', line: 1, column: 1 };
  return problem('unknown-reference', place, { kind: 'dossier', name, ...suggestName(name, known) });
}
