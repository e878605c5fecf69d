import type { Answer } from '../answer/answer.ts';
import { compareFigures, type FigureComparison } from './compare-figures.ts';
import { compareForecasts, type ForecastOutcome } from './compare-forecasts.ts';
import { type MarkedSentence, markText } from './compare-text.ts';
import { renderAnswer } from './render-text.ts';
import { sentencesOfBlock } from './rendered-text.ts';

/** What changed between two answers of one dossier, in one language. */
export interface AnswerComparison {
  readonly before: { readonly date: string };
  readonly now: { readonly date: string };
  /** Every figure that either answer prints, in the order of the later one; then those that only the earlier one prints. */
  readonly figures: readonly FigureComparison[];
  /** The text, without the question, tables and charts: those are compared as figures. */
  readonly text: readonly MarkedSentence[];
  readonly forecasts: readonly ForecastOutcome[];
}

/** Kinds of blocks that are prose. */
const prose = ['heading', 'paragraph', 'item', 'quote', 'code', 'note'];

/** Returns what changed since an earlier answer: figures side by side, text with what changed marked, forecasts that came out or not. */
export function compareAnswers(before: Answer, now: Answer): AnswerComparison {
  const [old, fresh] = [renderAnswer(before), renderAnswer(now)];
  const sentences = ({ blocks }: typeof old) =>
    blocks.filter(({ kind }) => prose.includes(kind)).flatMap(({ place: _, ...block }) => sentencesOfBlock(block));
  const printed = [...fresh.figures.values(), ...old.figures.values()].map(({ figure }) => figure);
  return {
    before: { date: before.dated.date },
    now: { date: now.dated.date },
    figures: compareFigures(printed, before, now),
    text: markText(sentences(old), sentences(fresh)),
    forecasts: compareForecasts(before, now),
  };
}
