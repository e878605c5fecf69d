import type { Dataset, DerivedMeasure, Measure } from '../dataset/dataset.ts';
import { findMeasure } from '../dataset/dataset.ts';
import { type Problem, problem, warning } from '../problem.ts';
import type { NarrativeContext } from './check-context.ts';
import type { Narrative } from './narrative.ts';
import { type Mark, type Prose, proseOf } from './prose.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * Returns a warning for every percentage whose base is not named in its sentence, and an error where two figures of
 * different bases are joined as if they said the same.
 * @example
 * <Value figure="municipalities.signed.share" /> heeft een overeenkomst.   → base-missing
 * <Value figure="municipalities.forecast.share" />, of <Value figure="areas.forecast.share" as="count-of-total" />   → bases-joined
 */
export function checkBase(narrative: Narrative, { dataset }: NarrativeContext): Problem[] {
  return proseOf(narrative)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'note')
    .flatMap((prose) =>
      sentencesOf(prose.text).flatMap((sentence) => checkSentence(sentence, prose, narrative, dataset)),
    );
}

function checkSentence(sentence: Sentence, prose: Prose, { language }: Narrative, dataset: Dataset): Problem[] {
  const marks = prose.marks.filter(({ index }) => index >= sentence.start && index < sentence.end);
  const values = marks.flatMap((mark) => {
    const measure = mark.use.component === 'Value' ? measureOf(mark, dataset) : undefined;
    return measure ? [{ mark, measure }] : [];
  });
  const missing = values.flatMap(({ mark, measure }) => {
    const base = isPercentage(mark, measure) ? baseOf(measure, language) : undefined;
    if (!base || namesBase(sentence.text, base)) return [];
    return [warning('base-missing', mark.use.place, { figure: measure.name, base })];
  });
  const joined = values.flatMap((second, index) => {
    const first = values[index - 1];
    if (!first) return [];
    const percentages = [first, second].filter(({ mark, measure }) => isPercentage(mark, measure));
    const between = prose.text.slice(first.mark.index + 1, second.mark.index);
    const isOneOfEach = percentages.length === 1;
    if (percentages.length === 0 || !joins(between, language, isOneOfEach)) return [];
    const [percentage = first] = percentages;
    const other = percentage === first ? second : first;
    if (haveSameBase(percentage, other, dataset)) return [];
    return [problem('bases-joined', second.mark.use.place, { figure: first.measure.name, other: second.measure.name })];
  });
  return [...missing, ...joined];
}

interface PrintedValue {
  readonly mark: Mark;
  readonly measure: Measure | DerivedMeasure;
}

function measureOf({ use }: Mark, dataset: Dataset): PrintedValue['measure'] | undefined {
  const name = use.attributes.figure?.value;
  return typeof name === 'string' ? findMeasure(dataset, name) : undefined;
}

function isPercentage({ use }: Mark, { unit }: Measure): boolean {
  return unit.kind === 'percent' && use.attributes.as?.value !== 'count-of-total';
}

function baseOf(measure: PrintedValue['measure'], language: string): string | undefined {
  return 'base' in measure ? measure.base?.[language] : undefined;
}

/** More than half of the base's words of over three letters occur, also with another ending. */
function namesBase(sentence: string, base: string): boolean {
  const said = wordsOf(sentence);
  const asked = wordsOf(base).filter((word) => word.length > 3);
  const named = asked.filter((word) =>
    said.some((other) => other.startsWith(word.slice(0, Math.max(4, word.length - 3)))),
  );
  return asked.length === 0 || named.length * 2 > asked.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Words that say "in other words", by language; the first also after a comma or alone only. */
const joints: Readonly<Record<string, string>> = {
  nl: 'of|oftewel|ofwel|dat is|dit is|dat zijn|dat zijn er|d\\.w\\.z\\.|dus|namelijk|te weten|wat neerkomt op|dat komt neer op|i\\.e\\.',
  en: 'or|that is|i\\.e\\.|in other words|namely|which is|that comes to|which comes to',
};

/**
 * Whether what stands between two figures says that they are the same. A percentage and a number side by side with only a
 * colon, a dash, a comma or a bracket between them are taken so; two percentages may be a list.
 */
function joins(between: string, language: string, isOneOfEach: boolean): boolean {
  const words = joints[language] ?? 'i\\.e\\.';
  const isWorded = new RegExp(
    `^\\s*(?:${words})\\s+$|[,(–—:]\\s*(?:${words})(?:,|\\s)\\s*(?:\\p{L}+\\s+)?$|[(=]\\s*$`,
    'iu',
  ).test(between);
  return isWorded || (isOneOfEach && /^[^.!?;]*[:–—,(]\s*$/u.test(between) && !/\p{L}{3,}/u.test(between.slice(-12)));
}

/** The same base: the denominator of a percentage at the same codes, or a number that goes into it. */
function haveSameBase(first: PrintedValue, second: PrintedValue, dataset: Dataset): boolean {
  const [one, other] = [operandsOfRatio(first.measure), operandsOfRatio(second.measure)];
  if (!one || codesOf(first.mark, dataset) !== codesOf(second.mark, dataset)) return !one;
  if (other) return one.to === other.to;
  return second.measure.name === one.of || second.measure.name === one.to;
}

function operandsOfRatio(measure: PrintedValue['measure']): { of: string; to: string } | undefined {
  return 'operation' in measure && measure.operation.kind === 'ratio' ? measure.operation : undefined;
}

function codesOf({ use }: Mark, dataset: Dataset): string {
  const at = use.attributes.at?.value;
  const totals = dataset.dimensions.map(({ total }) => total);
  const codes = typeof at === 'string' ? at.split(',').map((code) => code.trim()) : [];
  return codes
    .filter((code) => code !== '' && !totals.includes(code))
    .toSorted()
    .join(',');
}
