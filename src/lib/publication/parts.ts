import { changesPath, pathWord, versionPart } from '../answer/addresses.ts';
import { makeAnswer } from '../answer/answer.ts';
import { readerOf } from '../answer/site.ts';
import { type AnswerComparison, compareAnswers } from './compare-answers.ts';
import type { ListedSite } from './listed-site.ts';
import type { FormerVersion } from './record.ts';
import type { SelectedAnswer, SelectedDossier, SelectedSite } from './select-answers.ts';

/** Returns the addresses of the pages below answers: what changed since the previous one, and earlier versions. */
export function partPaths(site: ListedSite) {
  return site.languages.flatMap(({ code: language }) =>
    site.dossiers.flatMap((dossier) =>
      dossier.answers.flatMap((dated) => {
        const params = { language, answers: pathWord(language, 'answers'), dossier: dossier.id, date: dated.date };
        const changes = dated.hasChanges ? [{ part: pathWord(language, 'changes'), version: 0 }] : [];
        const versions = Array.from({ length: dated.versions }, (_, index) => ({
          part: versionPart(language, index + 1),
          version: index + 1,
        }));
        return [...changes, ...versions].map(({ part, version }) => ({
          params: { ...params, part },
          props: { version },
        }));
      }),
    ),
  );
}

/** Returns the address of what changed since the previous answer, if there is one to compare with. */
export function findChangesPath(dossier: SelectedDossier, dated: SelectedAnswer, language: string): string | undefined {
  return previousOf(dossier, dated) && changesPath(language, dossier.id, dated.date);
}

/** Returns what changed between an answer and the one before it; undefined if there is none. */
export function compareWithPrevious(
  site: SelectedSite,
  dossierId: string,
  date: string,
  language: string,
): AnswerComparison | undefined {
  const { dossier, dated } = find(site, dossierId, date);
  const previous = previousOf(dossier, dated);
  const reader = readerOf(site, language);
  const answerOf = (one: SelectedAnswer) => makeAnswer(site, dossier, one, reader, site);
  const [before, now] = [previous && answerOf(previous), answerOf(dated)];
  return before && now ? compareAnswers(before, now) : undefined;
}

/** Returns an earlier version of an answer and the day on which it was corrected. */
export function formerVersion(
  site: SelectedSite,
  dossierId: string,
  date: string,
  version: number,
): { lock: FormerVersion; corrected: string } {
  const { record } = find(site, dossierId, date).dated;
  const lock = record?.versions[version - 1];
  const corrected = record?.corrections[version - 1]?.date;
  if (!lock || !corrected) throw new Error(`no version ${version} of ${dossierId} ${date}`);
  return { lock, corrected };
}

/** Returns whether there is an answer before one that it may compare with. */
export function hasPrevious(dossier: SelectedDossier, dated: SelectedAnswer): boolean {
  return previousOf(dossier, dated) !== undefined;
}

/** The answer before one: of the newest date before it that it may compare with. */
function previousOf(dossier: SelectedDossier, { figures }: SelectedAnswer): SelectedAnswer | undefined {
  return figures.previous && dossier.answers.find(({ date }) => date === figures.previous?.date);
}

function find(
  site: SelectedSite,
  dossierId: string,
  date: string,
): { dossier: SelectedDossier; dated: SelectedAnswer } {
  const dossier = site.dossiers.find(({ id }) => id === dossierId);
  const dated = dossier?.answers.find((candidate) => candidate.date === date);
  if (!dossier || !dated) throw new Error(`no answer ${dossierId} ${date}`);
  return { dossier, dated };
}
