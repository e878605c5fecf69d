import { type Condition, meets } from '../figures/condition.ts';
import type { Figure } from '../figures/figure.ts';
import { atDate, type FigureSet } from '../figures/figure-set.ts';
import type { Segment } from '../figures/placeholders.ts';
import { printFigure, printUnit } from '../figures/print.ts';
import { type Found, findFigure } from '../figures/reference.ts';
import { breaksBetween, type SeriesBreak } from '../figures/series-breaks.ts';
import { type DateForm, formatDate } from '../format/date.ts';
import { formatList } from '../format/list.ts';
import { pluralOf } from '../format/plural.ts';
import { roundTo, wholeNumber } from '../format/rational.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { Reader } from './reader.ts';

/** The words that a component prints, or what is wrong with it. */
export interface Wording {
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
}

/** Attributes of a component as an author writes them; a flag is true. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** Returns what `<Value>` prints: a figure, in words up to ten where asked, as numerator of denominator, with its unit. */
export function wordValue(attributes: Attributes, figures: FigureSet, reader: Reader, place: Place): Wording {
  const found = lookUp(attributes, figures, place);
  if (!found.figure) return failed(found.problem);
  const { figure } = found;
  const broken = unexplained(figure.breaks, place);
  if (broken) return failed(broken);
  if (!figure.value) return failed(withoutValue(figure, place));
  if (attributes.as === 'count-of-total') return wordCountOfTotal(figure, attributes, reader, place);
  const text = attributes.as === 'words' ? numberWord(figure, reader) : undefined;
  return {
    segments: withUnit(
      [{ text: text ?? printFigure(figure, reader.locale) ?? '', figure }],
      figure,
      attributes,
      reader,
    ),
    problems: [],
  };
}

/** Returns what `<Change>` prints: the difference with another date, in percentage points for percentages. */
export function wordChange(attributes: Attributes, figures: FigureSet, reader: Reader, place: Place): Wording {
  const since = textOf(attributes.since) ?? 'previous';
  const found = lookUp({ ...attributes, since: undefined }, figures, place);
  if (!found.figure) return failed(found.problem);
  const earlier = figures.since(since);
  if (!earlier) return failed(problem('no-previous-date', place, { date: figures.date, since }));
  const before = figures.getSince(since, found.figure.name, found.figure.codes);
  if (!before) return failed(problem('figure-not-then', place, { figure: found.figure.id, since: earlier.date }));
  const breaks = breaksBetween(found.figure.codes, figures, earlier);
  const broken = unexplained(breaks, place);
  if (broken) return failed(broken);
  for (const figure of [found.figure, before]) if (!figure.value) return failed(withoutValue(figure, place));
  const change = { ...changeOf(found.figure, atDate(before)), breaks };
  const isAmount = attributes.as === 'amount';
  const shown = isAmount && change.value ? { ...change, value: change.value.abs() } : change;
  const text = printFigure(shown, reader.locale, !isAmount) ?? '';
  return { segments: withUnit([{ text, figure: change }], shown, attributes, reader), problems: [] };
}

/** Returns what `<Names>` prints: the names of the codes that meet a condition, as a list in prose. */
export function wordNames(attributes: Attributes, figures: FigureSet, reader: Reader, place: Place): Wording {
  const { dimensions } = figures.dataset;
  const dimension = dimensions.find(({ id }) => id === (attributes.over ?? dimensions[0]?.id));
  if (!dimension)
    return failed(
      problem('unknown-reference', place, {
        kind: 'dimension',
        name: String(attributes.over ?? ''),
        suggestion: '',
        known: '–',
      }),
    );
  const name = textOf(attributes.figure) ?? '';
  const at = textOf(attributes.at);
  const chosen: { label: string; figure: Figure }[] = [];
  for (const code of figures.codesOf(dimension.id)) {
    const found = findFigure(figures, name, [code.code, at].filter(Boolean).join(','), place);
    if (!found.figure) return failed(found.problem);
    if (meets(found.figure, attributes.is as Condition, figures, textOf(attributes.since))) {
      chosen.push({ label: code.name[reader.language] ?? code.code, figure: found.figure });
    }
  }
  if (chosen.length === 0) {
    const none = textOf(attributes.none);
    if (none) return { segments: [{ text: none }], problems: [] };
    return failed(
      problem('names-empty', place, {
        dimension: dimension.title[reader.language] ?? dimension.id,
        condition: `${name} ${String(attributes.is)}`,
        date: figures.date,
      }),
    );
  }
  if (attributes.order === 'value')
    chosen.sort((a, b) => b.figure.value?.compare(a.figure.value ?? wholeNumber(0)) ?? 0);
  const segments = formatList(chosen.length, reader.locale).map((part) => ({
    text: 'item' in part ? (chosen[part.item]?.label ?? '') : part.text,
  }));
  return { segments, problems: [] };
}

/** Returns what `<ReportingDate>` prints: the reporting date, or that of an earlier answer. */
export function wordReportingDate(attributes: Attributes, figures: FigureSet, reader: Reader, place: Place): Wording {
  const since = textOf(attributes.since);
  const set = since ? figures.since(since) : figures;
  if (!set) return failed(problem('no-previous-date', place, { date: figures.date, since: since ?? '' }));
  return { segments: [{ text: formatDate(set.date, reader.locale, attributes.form as DateForm) }], problems: [] };
}

/** Returns what `<ForecastDate>` prints. */
export function wordForecastDate(attributes: Attributes, figures: FigureSet, reader: Reader, place: Place): Wording {
  const { forecastDate } = figures.snapshot;
  if (!forecastDate) return failed(problem('no-forecast-date', place, { date: figures.date }));
  return { segments: [{ text: formatDate(forecastDate, reader.locale, attributes.form as DateForm) }], problems: [] };
}

/** Returns whether the text between the tags of `<When>` is printed. A code that does not hold on the date has no value. */
export function isShown(attributes: Attributes, figures: FigureSet, place: Place): boolean | Problem {
  const found = lookUp({ ...attributes, since: undefined }, figures, place);
  if (found.problem?.code === 'code-not-valid') return ['missing', 'not-comparable'].includes(String(attributes.is));
  return found.figure
    ? meets(found.figure, attributes.is as Condition, figures, textOf(attributes.since))
    : found.problem;
}

function lookUp(attributes: Attributes, figures: FigureSet, place: Place): Found {
  return findFigure(figures, textOf(attributes.figure) ?? '', textOf(attributes.at), place, textOf(attributes.since));
}

function wordCountOfTotal(figure: Figure, attributes: Attributes, reader: Reader, place: Place): Wording {
  const [count, total] = figure.parts;
  if (figure.operation?.kind !== 'ratio' || !count?.value || !total?.value) {
    return failed(
      problem('unknown-reference', place, { kind: 'ratio', name: figure.name, suggestion: '', known: '–' }),
    );
  }
  const segments = reader.words.countOfTotal
    .split(/(\{count\}|\{total\})/)
    .filter(Boolean)
    .map((piece): Segment => {
      const part = piece === '{count}' ? count : piece === '{total}' ? total : undefined;
      return part ? { text: printFigure(part, reader.locale) ?? '', figure: part } : { text: piece };
    });
  return { segments: withUnit(segments, total, attributes, reader), problems: [] };
}

function withUnit(
  segments: readonly Segment[],
  figure: Figure,
  attributes: Attributes,
  reader: Reader,
): readonly Segment[] {
  if (!attributes.unit) return segments;
  const word =
    figure.unit.kind === 'percentage-point'
      ? percentagePoints(figure, reader)
      : printUnit(figure, reader.language, reader.locale);
  return word ? [...segments, { text: `\u00A0${word}` }] : segments;
}

function percentagePoints(figure: Figure, { words, locale }: Reader): string {
  const { value, decimals, rounding } = figure;
  const printed = value ? roundTo(value.abs(), decimals, rounding) : '0';
  return words.percentagePoint[pluralOf(printed, decimals, locale)] ?? words.percentagePoint.other ?? '';
}

function numberWord(figure: Figure, { words }: Reader): string | undefined {
  const { value } = figure;
  return value && value.d === 1n && value.s >= 0n ? words.numberWords[Number(value.n)] : undefined;
}

/** A change that the dataset does not name: computed from what is printed nowhere, exact. */
function changeOf(now: Figure, before: Figure): Figure {
  const isPercent = now.unit.kind === 'percent';
  return {
    ...now,
    id: `${now.id}-${before.id.slice(before.id.indexOf('@'))}`,
    unit: isPercent ? { id: 'percentage-point', kind: 'percentage-point' } : now.unit,
    value: now.value && before.value && now.value.sub(before.value),
    operation: { kind: 'change', of: now.name, since: before.reportingDate },
    parts: [now, before],
    origins: [...now.origins, ...before.origins],
    stored: undefined,
    printed: undefined,
    deviations: [],
  };
}

/** A break in the series that the snapshot does not explain: a comparison across it is refused. */
function unexplained(breaks: readonly SeriesBreak[], place: Place): Problem | undefined {
  const found = breaks.find(({ note }) => note === undefined);
  if (!found) return undefined;
  const codes = found.changes.flatMap(({ ceased, begun, counts }) => [
    ...ceased.map(({ code }) => code.code),
    ...begun.map(({ code }) => code),
    ...counts.map(({ code }) => code.code),
  ]);
  const codelists = [...new Set(found.changes.map(({ dimension }) => dimension))];
  return problem('series-break', place, {
    date: found.date,
    dimension: codelists.join(', '),
    codes: [...new Set(codes)].slice(0, 8).join(', '),
  });
}

function withoutValue(figure: Figure, place: Place): Problem {
  return problem('figure-without-value', place, { figure: figure.id, reason: figure.missing ?? '' });
}

function failed(found: Problem): Wording {
  return { segments: [], problems: [found] };
}

function textOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
