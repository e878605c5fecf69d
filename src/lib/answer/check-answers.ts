import type { Narrative } from '../narrative/narrative.ts';
import type { Problem } from '../problem.ts';
import { type Answer, makeAnswer } from './answer.ts';
import { readerOf, type Site } from './site.ts';
import {
  type Attributes,
  isShown,
  type Wording,
  wordChange,
  wordForecastDate,
  wordNames,
  wordReportingDate,
  wordValue,
} from './wording.ts';

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
  const { dossier, narrative } = answer;
  return [
    ...narrative.uses.flatMap((use) => checkUse(use, answer)),
    ...dossier.tables.flatMap(({ id }) => answer.table(id).problems),
    ...dossier.charts.flatMap(({ id }) => answer.chart(id).problems),
  ];
}

type Use = Narrative['uses'][number];

const wordings: Record<string, (...input: Parameters<typeof wordValue>) => Wording> = {
  Value: wordValue,
  Change: wordChange,
  Names: wordNames,
  ReportingDate: wordReportingDate,
  ForecastDate: wordForecastDate,
};

function checkUse(use: Use, { figures, reader }: Answer): Problem[] {
  const hidden = use.within.some(
    (outer) => outer.component === 'When' && isShown(plain(outer), figures, outer.place) === false,
  );
  if (hidden) return [];
  if (use.component === 'When') {
    const shown = isShown(plain(use), figures, use.place);
    return typeof shown === 'boolean' ? [] : [shown];
  }
  return [...(wordings[use.component]?.(plain(use), figures, reader, use.place).problems ?? [])];
}

/** The attributes of a component in a narrative, without their places. */
function plain(use: Pick<Use, 'attributes'>): Attributes {
  return Object.fromEntries(Object.entries(use.attributes).map(([name, { value }]) => [name, value]));
}

/** A template has the same problem on every date; it is told once. */
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((found) => [JSON.stringify([found.code, found.place, found.values]), found])).values(),
  ];
}
