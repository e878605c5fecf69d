import { findCode } from '../dataset/codelist.ts';
import type { Figure, Origin } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { exactValue, printFigure, printUnit } from '../figures/print.ts';
import { findFigureById } from '../figures/reference.ts';
import { judgeRules, type RuleResult } from '../figures/rule-results.ts';
import { formatDate } from '../format/date.ts';
import { writeFraction } from '../format/rational.ts';
import type { Place } from '../problem.ts';
import { RememberedOfTwo, remembering } from '../remember.ts';
import type { Answer } from './answer.ts';
import { type FigureUse, listFigureUses } from './figure-uses.ts';
import type { Reader } from './reader.ts';

/** A figure below another: its id, its value in full precision and as it is printed. */
export interface LedgerPart {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly printed: string;
}

/** Where something stands in the sources. */
export interface LedgerPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Everything that is known of one printed figure. */
export interface LedgerEntry {
  readonly id: string;
  /** What it counts, and of what: "Aandeel …, Antwerpen". */
  readonly label: string;
  /** As it is printed, without the word of its unit. */
  readonly printed: string;
  /** Decimal text in full precision; 15 significant digits where it does not end. A percentage is in percent. */
  readonly value: string;
  /** The same without rounding, as `510/7`. */
  readonly fraction: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rounding: Figure['rounding'];
  readonly reportingDate: string;
  /** Date to which it applies: the reporting date, or the forecast date. */
  readonly date: string;
  readonly source: string;
  /** What 100% is. */
  readonly base?: string | undefined;
  readonly operation?: NonNullable<Figure['operation']>['kind'] | undefined;
  /** Of a ratio. */
  readonly numerator?: LedgerPart | undefined;
  readonly denominator?: LedgerPart | undefined;
  /** What it is computed from, in the order of the operation. */
  readonly parts: readonly LedgerPart[];
  /** The stored values below it, as typed. */
  readonly origins: readonly (LedgerPlace & { readonly figure: string; readonly text: string })[];
  /** What an earlier document printed, where that was recorded. */
  readonly recorded?: (LedgerPlace & { readonly text: string }) | undefined;
  /** Breaks in the series that it reaches across, with what the snapshots say about them. */
  readonly breaks: readonly { readonly date: string; readonly note: string }[];
  readonly rules: readonly LedgerRule[];
  readonly uses: readonly LedgerUse[];
}

/** How a rule came out; with what was declared where it deviates. */
export interface LedgerRule extends Omit<RuleResult, 'deviation'> {
  readonly printed?: string | undefined;
  readonly computed?: string | undefined;
  readonly note?: string | undefined;
}

/** A place where a figure is printed; of prose with the file, line and column of the component. */
export type LedgerUse = Omit<FigureUse, 'place'> & Partial<LedgerPlace>;

/** The account of every figure that an answer prints, in one language. */
export interface Ledger {
  /** Version of this form. */
  readonly format: 'peildatum-ledger-1';
  readonly dossier: string;
  readonly reportingDate: string;
  readonly language: string;
  readonly question: { readonly number: string; readonly parliamentaryYear: string };
  readonly figures: readonly LedgerEntry[];
}

/**
 * Returns the account of every figure that an answer prints, each once, in the order of codes and then of the dataset.
 * Page, `figures.json` and record are made of this one.
 */
export function makeLedger(answer: Answer): Ledger {
  const { dossier, dated, figures, reader } = answer;
  const { number, parliamentaryYear } = dated.question;
  const used = Map.groupBy(listFigureUses(answer), ({ figure }) => figure.id);
  const orderOf = orderIn(figures);
  const entries = [...used.values()].flatMap((found) => {
    const figure = found[0]?.figure;
    const uses = found.map(({ use }) => use);
    return figure ? [{ order: orderOf(figure), entry: describe(figure, uses, figures, reader) }] : [];
  });
  entries.sort((a, b) => a.order - b.order || (a.entry.id < b.entry.id ? -1 : 1));
  return {
    format: 'peildatum-ledger-1',
    dossier: dossier.id,
    reportingDate: dated.date,
    language: reader.language,
    question: { number, parliamentaryYear },
    figures: entries.map(({ entry }) => entry),
  };
}

function describe(figure: Figure, uses: readonly FigureUse[], figures: FigureSet, reader: Reader): LedgerEntry {
  const { language, locale } = reader;
  const { fraction, origins, recorded, rules } = facts.of(figures, figure, '', () => findFacts(figure, figures));
  const parts = figure.parts.map((part) => partOf(part, figures, reader));
  const [numerator, denominator] = figure.operation?.kind === 'ratio' ? parts : [];
  const set = figures.since(figure.reportingDate) ?? figures;
  return {
    id: figure.id,
    label: labelFigure(figure, figures, language),
    printed: printFigure(figure, locale) ?? '',
    value: exactValue(figure),
    fraction,
    unit: printUnit(figure, language, locale) || figure.unit.id,
    decimals: figure.decimals,
    rounding: figure.rounding,
    reportingDate: figure.reportingDate,
    date: figure.date,
    source: (set.snapshot.source ?? set.dataset.source)[language] ?? '',
    base: figure.base?.[language],
    operation: figure.operation?.kind,
    numerator,
    denominator,
    parts,
    origins,
    recorded,
    breaks: figure.breaks.map(({ date, note }) => ({ date, note: note?.[language] ?? '' })),
    rules: rules.some(({ deviation }) => deviation) ? rules.map((result) => ruleIn(result, language)) : rules,
    uses: uses.map((use) => ('place' in use ? { ...withoutPlace(use), ...at(use.place) } : use)),
  };
}

/** What an account tells of a figure in every language. */
interface Facts extends Pick<LedgerEntry, 'fraction' | 'origins' | 'recorded'> {
  readonly rules: readonly RuleResult[];
}

const facts = new RememberedOfTwo<FigureSet, Figure, Facts>();

function findFacts(figure: Figure, figures: FigureSet): Facts {
  const { value, printed, origins } = figure;
  return {
    fraction: value ? writeFraction(value) : '',
    origins: origins.map(placeOrigin),
    recorded: printed && { text: printed.text, ...at(printed.place) },
    rules: judgeRules(figure, figures),
  };
}

const placeOrigin = remembering(({ figure, text, place }: Origin) => ({ figure, text, ...at(place) }));

function ruleIn({ deviation, ...result }: RuleResult, language: string): LedgerRule {
  if (!deviation) return result;
  const { printed, computed, note } = deviation;
  return { ...result, printed, computed, note: note[language] ?? '' };
}

/** Returns what a figure is called in a language: its title, the names of its codes, and its date if it is another one. */
export function labelFigure(
  { title, name, codes, reportingDate }: Pick<Figure, 'title' | 'name' | 'codes' | 'reportingDate'>,
  figures: FigureSet,
  language: string,
): string {
  let label = title[language] ?? name;
  for (const { id, codelist } of figures.dataset.dimensions) {
    const code = codes[id] ?? '';
    const named = findCode(codelist, code)?.name[language] ?? code;
    if (named) label += `, ${named}`;
  }
  return reportingDate === figures.date ? label : `${label}, ${reportingDate}`;
}

/**
 * Returns the same for a figure of which only the id is known: `municipalities.signed:BE-VAN`. A difference between two
 * dates (`…-@2022-10-17`) is told as one.
 */
export function labelFigureId(id: string, figures: FigureSet, { language, locale, words }: Reader): string {
  const [own = '', date = ''] = id.split('@');
  const figure = findFigureById(own.replace(/-$/, ''), figures);
  const label = figure ? labelFigure(figure, figures, language) : id;
  if (!own.endsWith('-')) return label;
  return words.pages.differenceWith.replace('{figure}', () => label).replace('{date}', formatDate(date, locale));
}

function partOf(part: Figure, figures: FigureSet, { language, locale }: Reader): LedgerPart {
  return {
    id: part.id,
    label: labelFigure(part, figures, language),
    value: exactValue(part),
    printed: printFigure(part, locale) ?? '',
  };
}

function at({ file, line, column }: Place): LedgerPlace {
  return { file, line, column };
}

function withoutPlace<T extends { readonly place: Place }>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest;
}

/** Returns what gives a figure its place: codes first, then the dataset's order of names. */
function orderIn({ dataset, measures }: FigureSet): (figure: Figure) => number {
  const ranksOf = (names: readonly string[]) => new Map(names.map((name, rank) => [name, rank]));
  const dimensions = dataset.dimensions.map(({ id, codelist }) => ({
    id,
    ranks: ranksOf(codelist.codes.map(({ code }) => code)),
  }));
  const names = ranksOf(measures.map(({ name }) => name));
  return ({ name, codes }) => {
    const rankOf = (rank: number, { id, ranks }: (typeof dimensions)[number]) =>
      rank * (ranks.size + 1) + (ranks.get(codes[id] ?? '') ?? -1);
    return dimensions.reduce(rankOf, 0) * (names.size + 1) + (names.get(name) ?? -1);
  };
}
