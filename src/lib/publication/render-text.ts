import { type Answer, titleOfAnswer } from '../answer/answer.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { formatDate } from '../format/date.ts';
import { Remembered } from '../remember.ts';
import { renderNarrative } from './render-narrative.ts';
import { type PlacedBlock, type Sentence, sentencesOfBlock } from './rendered-text.ts';
import { TextCollector } from './text-collector.ts';

/** What a reader of an answer reads, without the page around it. */
export interface RenderedAnswer {
  readonly blocks: readonly PlacedBlock[];
  /** Each printed figure with its text; one that is printed in several ways has them joined by ` / `. */
  readonly figures: ReadonlyMap<string, { readonly figure: Figure; readonly text: string }>;
}

/** A text that was made, and all that it was made of beside the figures. */
interface Rendering {
  readonly from: readonly unknown[];
  readonly text: RenderedAnswer;
}

const known = new Remembered<FigureSet, Rendering[]>();

/**
 * Returns the words and figures of an answer as its reader reads them: title, question, narrative, tables, charts, notes.
 * It is made without a template, so that a new look changes nothing here and a changed word or figure does. It is made
 * once for the lock and for the comparisons with the answers before and after it.
 */
export function renderAnswer(answer: Answer): RenderedAnswer {
  const renderings = known.of(answer.figures, answer.reader.language, () => []);
  const from = ingredientsOf(answer);
  const isSame = (one: Rendering) =>
    one.from.length === from.length && one.from.every((part, index) => part === from[index]);
  const found = renderings.find(isSame)?.text;
  if (found) return found;
  const text = renderAnew(answer);
  renderings.push({ from, text });
  return text;
}

/** What a text is made of: an answer that is selected or marked is another object of the same parts. */
function ingredientsOf(answer: Answer): unknown[] {
  const { dossier, dated, reader, narrative } = answer;
  const shown = narrative.uses.flatMap(({ component, attributes }) => {
    const displays = component === 'Table' ? dated.tables : ['Chart', 'Map'].includes(component) ? dated.charts : [];
    return displays.filter(({ id }) => id === attributes.id?.value);
  });
  const title = titleOfAnswer(dossier, dated, reader.language);
  return [narrative, reader.words, reader.locale, dossier.id, title, dated.question, answer.keyFigures(), ...shown];
}

function renderAnew(answer: Answer): RenderedAnswer {
  const text = new TextCollector(answer.reader);
  renderQuestion(answer, text);
  renderKeyFigures(answer, text);
  renderNarrative(answer, text);
  const figures = [...text.figures].map(
    ([id, { figure, texts }]) => [id, { figure, text: [...texts].join(' / ') }] as const,
  );
  return { blocks: text.blocks, figures: new Map(figures) };
}

/** Returns the sentences of an answer as its reader reads them; a row of a table is one. */
export function renderText(answer: Answer): Sentence[] {
  return renderAnswer(answer).blocks.flatMap(({ place: _, ...block }) => sentencesOfBlock(block));
}

function renderQuestion({ dossier, dated, reader }: Answer, text: TextCollector): void {
  const { language, locale } = reader;
  const { question } = dated;
  const place = { file: `content/${dossier.id}/${dated.date}/answer.yaml`, line: 1, column: 1 };
  text.addProse('title', titleOfAnswer(dossier, dated, language), place);
  const facts: Readonly<Record<string, string | undefined>> = {
    kind: question.kind[language],
    parliament: question.parliament[language],
    number: question.number,
    asked: formatDate(question.date, locale),
    questioner: question.questioner,
    parliamentaryYear: question.parliamentaryYear,
    term: question.term,
    minister: `${question.minister.name}, ${question.minister.title[language]}`,
    reportingDate: formatDate(dated.date, locale),
    citation: question.citation?.[language],
  };
  for (const [name, fact] of Object.entries(facts)) {
    if (fact) text.addRow('fact', [fact], place, name);
  }
}

function renderKeyFigures(answer: Answer, text: TextCollector): void {
  const place = { file: `content/${answer.dossier.id}/${answer.dated.date}/answer.yaml`, line: 1, column: 1 };
  for (const { label, value, base, count, change } of answer.keyFigures()) {
    const cells = [value, count, change].map((segments) => text.print(segments, place));
    text.addRow('fact', [...cells, base ?? ''].filter(Boolean), place, label);
  }
}
