import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { Site } from '../answer/site.ts';
import { suggestName } from '../dataset/suggest.ts';
import { problem, type Read } from '../problem.ts';

/** An answer with its dossier. */
export interface FoundAnswer {
  readonly dossier: Dossier;
  readonly dated: DatedAnswer;
}

/** Returns the answer of a dossier and date, or the problem that there is none, with the names that there are. */
export function findDated({ dossiers }: Pick<Site, 'dossiers'>, id: string, date: string): Read<FoundAnswer> {
  const dossier = dossiers.find((candidate) => candidate.id === id);
  const dated = dossier?.answers.find((candidate) => candidate.date === date);
  if (dossier && dated) return { value: { dossier, dated }, problems: [] };
  const [kind, name] = dossier ? ['date', date] : ['dossier', id];
  const known = dossier ? dossier.answers.map((answer) => answer.date) : dossiers.map((candidate) => candidate.id);
  const place = { file: dossier ? `content/${id}` : 'content', line: 1, column: 1 };
  return {
    value: undefined,
    problems: [problem('unknown-reference', place, { kind, name, ...suggestName(name, known) })],
  };
}
