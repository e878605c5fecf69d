import type { Use } from '../narrative/uses.ts';
import type { Problem } from '../problem.ts';
import { type Answer, makeAnswer } from './answer.ts';
import { readerOf, type Site } from './site.ts';
import { attributesOf, isHidden, wordUse } from './word-use.ts';
import { isShown } from './wording.ts';

/**
 * Returns what is wrong when every narrative is worded with the figures of every date: values that are missing,
 * dates without a predecessor, empty lists, placeholders that name nothing.
 */
export function checkAnswers(site: Site): Problem[] {
  const found = site.dossiers.flatMap((dossier) =>
    dossier.answers.flatMap((dated) =>
      site.languages.flatMap(({ code }) => {
        const answer = makeAnswer(site, dossier, dated, readerOf(site, code), site);
        return answer ? checkAnswer(answer) : [];
      }),
    ),
  );
  return uniqueProblems(found);
}

function checkAnswer(answer: Answer): Problem[] {
  const { dated, narrative } = answer;
  return [
    ...narrative.uses.flatMap((use) => checkUse(use, answer)),
    ...dated.tables.flatMap(({ id }) => answer.table(id).problems),
    ...dated.charts.flatMap(({ id }) => answer.chart(id).problems).map((found) => softenPublished(found, answer)),
  ];
}

/** What is hard to read in a chart that was published is told, but stays as it was published. */
function softenPublished(found: Problem, { dated }: Answer): Problem {
  const isPublished = dated.state !== 'draft' && dated.state !== 'ready';
  return isPublished && /^chart-(text|colour)-/.test(found.code) ? { ...found, severity: 'warning' } : found;
}

function checkUse(use: Use, { figures, reader }: Answer): Problem[] {
  if (isHidden(use, figures)) return [];
  if (use.component !== 'When') return [...(wordUse(use, figures, reader)?.problems ?? [])];
  const shown = isShown(attributesOf(use), figures, use.place);
  return typeof shown === 'boolean' ? [] : [shown];
}

/** A template has the same problem on every date; it is told once. Of texts in a chart the first is enough. */
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.toReversed().map((found) => [keyOf(found), found])).values()].toReversed();
}

function keyOf({ code, place, values }: Problem): string {
  return JSON.stringify(/^chart-text-(outside|overlap)$/.test(code) ? [code, place] : [code, place, values]);
}
