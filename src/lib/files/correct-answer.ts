import { input, select } from '@inquirer/prompts';
import { sayPublication } from '../../i18n/publication-texts.ts';
import type { Text } from '../dataset/fields.ts';
import type { ProblemLanguage } from '../problem.ts';
import { type CorrectionKind, correctionKinds } from '../publication/corrections-file.ts';
import type { AnswerDifference, OldAndNew } from '../publication/difference.ts';
import { type CorrectionPlan, type CorrectionRequest, planCorrection } from '../publication/plan-correction.ts';
import { planWithdrawal, type WithdrawalPlan, type WithdrawalRequest } from '../publication/plan-withdrawal.ts';
import { digestText } from './digest.ts';
import { readSiteTexts } from './load-site.ts';
import { type Outcome, writeChanges } from './publish-answer.ts';

/** Declares a correction of a published answer, or returns why not. The new lock comes last: until then every check refuses. */
export function correctAnswer(folder: string, request: CorrectionRequest): Outcome<CorrectionPlan> {
  const plan = planCorrection(readSiteTexts(folder), digestText, request);
  if (plan.value) writeChanges(folder, plan.value.changes, ['.mdx', '.yaml', 'lock.json', `${request.date}/lock.json`]);
  return plan;
}

/** Withdraws a published answer, or returns why not. */
export function withdrawAnswer(folder: string, request: WithdrawalRequest): Outcome<WithdrawalPlan> {
  const plan = planWithdrawal(readSiteTexts(folder), digestText, request);
  if (plan.value) writeChanges(folder, plan.value.changes, ['.yaml']);
  return plan;
}

/** Returns what changed since publication, as lines for a terminal. */
export function tellDifference({ figures, sentences, files }: AnswerDifference, language: ProblemLanguage): string {
  const shown = ({ old = '–', new: fresh = '–' }: OldAndNew) => ({ old, new: fresh });
  const lines = [
    ...figures.map(({ figure, value, printed }) =>
      sayPublication(language, 'figure', { figure, ...shown(Object.values(printed)[0] ?? value ?? {}) }),
    ),
    ...Object.entries(sentences).flatMap(([code, changes]) =>
      changes.map((change) => sayPublication(language, 'sentence', { language: code, ...shown(change) })),
    ),
    ...files.map(({ path }) => sayPublication(language, 'file', { path })),
  ];
  return [sayPublication(language, 'changed'), ...lines].join('\n');
}

/** Returns the kind that was given, else the one that is chosen; undefined where nobody can be asked. */
export async function askKind(given: unknown, canAsk: boolean, language: ProblemLanguage) {
  const known = correctionKinds.find((kind) => kind === given);
  if (known || given !== undefined || !canAsk) return known;
  const choices = correctionKinds.map((value) => ({ value, name: sayPublication(language, value) }));
  return await select<CorrectionKind>({ message: sayPublication(language, 'askKind'), choices });
}

/** Returns the reason in each language, given or asked; where nobody can be asked, the language in which it is missing. */
export async function askReasons(
  given: Readonly<Record<string, string | boolean | undefined>>,
  languages: readonly string[],
  canAsk: boolean,
  language: ProblemLanguage,
): Promise<{ readonly reason: Text } | { readonly missing: string }> {
  const reason: Record<string, string> = {};
  for (const code of languages) {
    const text = String(given[`reason-${code}`] ?? '').trim();
    if (!text && !canAsk) return { missing: code };
    const message = sayPublication(language, 'askReason', { language: code });
    reason[code] = text || (await input({ message, required: true })).trim();
  }
  return { reason };
}
