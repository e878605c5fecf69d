import { sayCommand } from '../../i18n/commands.ts';
import type { ProblemLanguage } from '../problem.ts';
import { commentLines, emptyText, inlineYaml, joinLines } from './lines.ts';
import type { EarlierAnswer } from './site-base.ts';

/**
 * Returns the text of `answer.yaml` of a new date. What stays the same from question to question is taken over from an
 * earlier answer, with a comment to check it; the rest is empty, and the check asks for it.
 */
export function makeAnswerText(
  languages: readonly string[],
  earlier: EarlierAnswer | undefined,
  language: ProblemLanguage,
): string {
  const comment = (text: Parameters<typeof sayCommand>[1], values = {}) =>
    commentLines(sayCommand(language, text, values), '  ');
  return joinLines([
    ...commentLines(sayCommand(language, 'commentState')),
    'state: draft',
    ...commentLines(sayCommand(language, 'commentAnswer')),
    'question:',
    ...(earlier ? comment('commentCheckQuestion', { date: earlier.date }) : []),
    ...(earlier ? keptLines(earlier) : emptyLines(languages)),
    ...comment('commentNumber'),
    '  number:',
    ...comment('commentAsked'),
    '  date:',
    '  questioner:',
    ...comment('commentYear'),
    '  parliamentaryYear:',
  ]);
}

function keptLines({ question }: EarlierAnswer): string[] {
  const { kind, parliament, term, minister } = question;
  return [
    `  kind: ${inlineYaml(kind)}`,
    `  parliament: ${inlineYaml(parliament)}`,
    ...(term ? [`  term: ${term}`] : []),
    '  minister:',
    `    name: ${inlineYaml(minister.name)}`,
    `    title: ${inlineYaml(minister.title)}`,
  ];
}

function emptyLines(languages: readonly string[]): string[] {
  return [
    '  kind:',
    ...emptyText(languages, '    '),
    '  parliament:',
    ...emptyText(languages, '    '),
    '  minister:',
    '    name:',
    '    title:',
    ...emptyText(languages, '      '),
  ];
}
