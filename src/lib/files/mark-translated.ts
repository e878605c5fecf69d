import type { Read } from '../problem.ts';
import { planTranslation, type TranslationRequest } from '../publication/plan-translation.ts';
import { digestText } from './digest.ts';
import { readFinished, writeChanges } from './publish-answer.ts';

/** Says in each translation from which authentic text it was made; returns the paths of those that said otherwise. */
export function markTranslated(folder: string, request: TranslationRequest): Read<readonly string[]> {
  const { value: changes, problems } = planTranslation(readFinished(folder), digestText, request);
  if (!changes) return { value: undefined, problems };
  writeChanges(folder, changes, ['.mdx']);
  return { value: [...changes.keys()], problems };
}
