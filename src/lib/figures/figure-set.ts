import { type Code, findCode } from '../dataset/codelist.ts';
import {
  type Dataset,
  type DerivedMeasure,
  findMeasure,
  type Measure,
  type Operation,
  type Unit,
} from '../dataset/dataset.ts';
import {
  type Codes,
  combineCodes,
  joinCodes,
  type PrintedValue,
  type Snapshot,
  type StoredValue,
} from '../dataset/snapshot.ts';
import { parseDecimal, type Rational, wholeNumber } from '../format/rational.ts';
import type { Figure } from './figure.ts';
import { areExplained, breaksBetween, type SeriesBreak } from './series-breaks.ts';

/** The figures of one reporting date, computed when they are asked for, each once. */
export class FigureSet {
  readonly dataset: Dataset;
  readonly snapshot: Snapshot;
  /** The figures of the reporting date before this one. */
  readonly previous: FigureSet | undefined;
  /** Every measure and figure, stored ones first, in the order of the dataset. */
  readonly measures: readonly (Measure | DerivedMeasure)[];
  /** By name, then by codes. */
  readonly #figures = new Map<string, Map<string, Figure>>();
  #combinations: readonly Codes[] | undefined;
  #joined: ReadonlySet<string> | undefined;
  readonly #codes = new Map<string, readonly Code[]>();
  readonly #stored: ReadonlyMap<string, StoredValue>;
  readonly #printed: ReadonlyMap<string, PrintedValue>;

  constructor(dataset: Dataset, snapshot: Snapshot, previous?: FigureSet) {
    this.dataset = dataset;
    this.snapshot = snapshot;
    this.previous = previous;
    this.measures = [...dataset.measures, ...dataset.figures];
    this.#stored = new Map(snapshot.values.map((value) => [figureId(value.measure, value.codes), value]));
    const printed = snapshot.printed.toReversed();
    this.#printed = new Map(printed.map((value) => [figureId(value.figure, value.codes), value]));
  }

  get date(): string {
    return this.snapshot.reportingDate;
  }

  /** Every combination of codes that holds on the reporting date. */
  get combinations(): readonly Codes[] {
    this.#combinations ??= combineCodes(this.dataset.dimensions, this.date);
    return this.#combinations;
  }

  /** Returns whether a combination of codes holds on the reporting date. */
  hasCombination(codes: Codes): boolean {
    this.#joined ??= new Set(this.combinations.map(joinCodes));
    return this.#joined.has(joinCodes(codes));
  }

  /** Returns the codes of a dimension that hold on the reporting date, without its total. */
  codesOf(dimension: string): readonly Code[] {
    const known = this.#codes.get(dimension) ?? this.#findCodes(dimension);
    this.#codes.set(dimension, known);
    return known;
  }

  /**
   * Returns the codes that together make a code of a dimension on the reporting date: those that name it as parent.
   * Without a code, or for the total: those of the highest level, which have no parent but the total.
   */
  partsOf(dimension: string, whole?: string): readonly Code[] {
    const total = this.dataset.dimensions.find(({ id }) => id === dimension)?.total;
    const isTop = whole === undefined || whole === total;
    return this.codesOf(dimension).filter(({ parent }) =>
      isTop ? parent === undefined || parent === total : parent === whole,
    );
  }

  /** Returns a figure, or undefined if the dataset has no such name or its codelists no such codes. */
  get(name: string, codes: Codes): Figure | undefined {
    const joined = joinCodes(codes);
    const named = this.#figures.get(name) ?? new Map<string, Figure>();
    const known = named.get(joined);
    if (known) return known;
    const measure = findMeasure(this.dataset, name);
    if (!measure || !this.#holds(codes)) return undefined;
    const made = this.#make(figureId(name, codes), measure, codes);
    this.#figures.set(name, named.set(joined, made));
    return made;
  }

  /** Returns the figures of a date: this one, an earlier one, or `previous`. */
  since(date: string): FigureSet | undefined {
    if (date === 'previous') return this.previous;
    for (let set: FigureSet | undefined = this; set; set = set.previous) if (set.date === date) return set;
    return undefined;
  }

  /**
   * Returns the figure of another date in the terms of this one. Each date has its own dataset once it was published:
   * undefined if that one does not know the name or the codes, or counts it in another unit.
   */
  getSince(since: string, name: string, codes: Codes): Figure | undefined {
    const figure = this.since(since)?.get(name, codes);
    const unit = findMeasure(this.dataset, name)?.unit;
    return figure && unit && isSameUnit(figure.unit, unit) ? figure : undefined;
  }

  #findCodes(dimension: string): readonly Code[] {
    const found = this.dataset.dimensions.find(({ id }) => id === dimension);
    const valid = new Set(this.combinations.map((codes) => codes[dimension]));
    return found?.codelist.codes.filter(({ code }) => code !== found.total && valid.has(code)) ?? [];
  }

  #holds(codes: Codes): boolean {
    if (Object.keys(codes).some((name) => !this.dataset.dimensions.some(({ id }) => id === name))) return false;
    return this.dataset.dimensions.every(({ id, codelist }) => findCode(codelist, codes[id] ?? '') !== undefined);
  }

  #make(id: string, measure: Measure | DerivedMeasure, codes: Codes): Figure {
    const { snapshot } = this;
    const common = {
      id,
      name: measure.name,
      codes,
      title: measure.title,
      short: measure.short,
      reportingDate: this.date,
      date: measure.date === 'forecast' ? (snapshot.forecastDate ?? this.date) : this.date,
      unit: measure.unit,
      decimals: measure.decimals,
      rounding: measure.rounding,
      deviations: snapshot.deviations.filter((deviation) => deviation.figure === id),
      printed: this.#printed.get(id),
    };
    if ('operation' in measure) return { ...common, base: measure.base, ...this.#compute(measure, codes) };
    const stored = this.#stored.get(id);
    if (!stored?.text)
      return { ...common, breaks: [], parts: [], origins: [], missing: stored?.missing ?? 'not-available' };
    const { text, place } = stored;
    return {
      ...common,
      breaks: [],
      parts: [],
      origins: [{ figure: id, text, place }],
      stored: text,
      value: parseDecimal(text),
    };
  }

  #compute({ operation, unit }: DerivedMeasure, codes: Codes): Computed {
    const parts = this.#partsOf(operation, codes);
    const known = parts.filter((part): part is Figure => part !== undefined);
    const origins = uniqueOrigins(known);
    const breaks = this.#breaksOf(operation, codes, known);
    const common = { operation, parts: known, origins, breaks };
    const lacking = known.length < parts.length ? 'not-available' : known.find((part) => part.missing)?.missing;
    if (lacking) return { ...common, missing: lacking };
    if (!areExplained(breaks)) return { ...common, missing: 'not-applicable' };
    const value = calculate(
      operation,
      unit,
      known.flatMap((part) => part.value ?? []),
    );
    return { ...common, value, missing: value ? undefined : 'not-applicable' };
  }

  /** The breaks between the dates that an operation compares, and those of its operands. */
  #breaksOf(operation: Operation, codes: Codes, parts: readonly Figure[]): readonly SeriesBreak[] {
    const before = 'since' in operation ? this.since(operation.since) : undefined;
    const own = before ? breaksBetween(codes, this, before) : [];
    const all = [...own, ...parts.flatMap((part) => part.breaks)];
    return [...new Map(all.map((found) => [found.date, found])).values()];
  }

  #partsOf(operation: Operation, codes: Codes): (Figure | undefined)[] {
    switch (operation.kind) {
      case 'ratio':
        return [this.get(operation.of, codes), this.get(operation.to, codes)];
      case 'sum':
        return operation.of.map((name) => this.get(name, codes));
      case 'sum-over':
        return this.partsOf(operation.over).map(({ code }) =>
          this.get(operation.of, { ...codes, [operation.over]: code }),
        );
      case 'difference':
        return [this.get(operation.of, codes), this.get(operation.minus, codes)];
      default: {
        const before = this.getSince(operation.since, operation.of, codes);
        return [this.get(operation.of, codes), before && atDate(before)];
      }
    }
  }
}

type Computed = Pick<Figure, 'operation' | 'parts' | 'origins' | 'breaks' | 'value' | 'missing'>;

/** Returns the id of a figure: `municipalities.signed.share:BE-VAN`. */
export function figureId(name: string, codes: Codes): string {
  const joined = joinCodes(codes);
  return joined ? `${name}:${joined}` : name;
}

/** Returns whether values in two units may be set against each other: the words may differ, what is counted may not. */
export function isSameUnit(one: Unit, other: Unit): boolean {
  return one.id === other.id && one.kind === other.kind;
}

const dated = new WeakMap<Figure, Figure>();

/** Returns a figure of another date with that date in its id; the same one each time. */
export function atDate(figure: Figure): Figure {
  const found = dated.get(figure) ?? { ...figure, id: `${figure.id}@${figure.reportingDate}` };
  dated.set(figure, found);
  return found;
}

/** The value of an operation; undefined where it would divide by zero. */
function calculate(operation: Operation, unit: Unit, values: readonly Rational[]): Rational | undefined {
  const [first = wholeNumber(0), second = wholeNumber(0)] = values;
  switch (operation.kind) {
    case 'ratio': {
      const per = operation.per ?? (unit.kind === 'percent' ? 100 : 1);
      return second.n === 0n ? undefined : first.div(second).mul(per);
    }
    case 'relative-change':
      return second.n === 0n ? undefined : first.sub(second).div(second.abs()).mul(100);
    case 'difference':
    case 'change':
      return first.sub(second);
    default:
      return values.reduce((sum, value) => sum.add(value), wholeNumber(0));
  }
}

function uniqueOrigins(parts: readonly Figure[]): Figure['origins'] {
  return [
    ...new Map(
      parts.flatMap((part) => part.origins).map((origin) => [origin.figure + origin.place.file, origin]),
    ).values(),
  ];
}
