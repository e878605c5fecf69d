import type { AnswerFile, DossierFile } from '../answer/dossier-file.ts';
import type { Calendar } from '../dataset/calendar.ts';
import { addWorkingDays } from './working-days.ts';

/** The terms where a dossier gives none: twenty working days for the answer, of which fifteen are the questioner's alone. */
export const defaultTerms = { answer: 20, exclusive: 15 } as const;

/** The dates that follow from the date of a question. */
export interface Deadlines {
  /** Last day for the answer. */
  readonly due: string;
  /** Last day on which the answer is the questioner's alone. */
  readonly exclusiveUntil: string;
}

/** Returns the dates that follow from a question, counted by the calendar of its dossier; a `due` that was given goes first. */
export function deadlinesOf(
  { question, due }: Pick<AnswerFile, 'question' | 'due'>,
  { terms = defaultTerms }: Pick<DossierFile, 'terms'>,
  calendar: Calendar,
): Deadlines {
  return {
    due: due ?? addWorkingDays(question.date, terms.answer, calendar),
    exclusiveUntil: addWorkingDays(question.date, terms.exclusive, calendar),
  };
}
