import type { Answer } from '../answer/answer.ts';
import { labelFigure } from '../answer/ledger.ts';
import type { Reader } from '../answer/reader.ts';
import type { Unit } from '../dataset/measure.ts';
import type { Codes } from '../dataset/snapshot.ts';
import type { Figure } from '../figures/figure.ts';
import { type FigureSet, figureId } from '../figures/figure-set.ts';
import { printFigure } from '../figures/print.ts';
import { formatNumber } from '../format/number.ts';
import { writeDecimal } from '../format/rational.ts';
import { RememberedOfTwo } from '../remember.ts';
import { type Comparability, comparabilityOf } from './comparable.ts';

/** A figure on two dates, as a reader of a language sees it. */
export interface FigureComparison extends Comparability {
  /** Id without a date: the same on both. */
  readonly id: string;
  readonly name: string;
  readonly codes: Codes;
  /** What it counts, and of what: "Signed, Antwerp". */
  readonly label: string;
  readonly old?: Figure | undefined;
  readonly now?: Figure | undefined;
  /** As they are printed; the symbol of a missing value where there is none. */
  readonly oldText: string;
  readonly nowText: string;
  /** Later minus earlier, if the two may be compared; of percentages in percentage points. */
  readonly difference?: { readonly text: string; readonly value: string; readonly unit: Unit } | undefined;
}

/** Returns the figures of two answers side by side, each once, in the order given. Changes since another date are left out. */
export function compareFigures(printed: readonly Figure[], before: Answer, now: Answer): FigureComparison[] {
  const own = printed.filter(({ operation }) => operation?.kind !== 'change' && operation?.kind !== 'relative-change');
  const byId = new Map(own.map(({ name, codes }) => [figureId(name, codes), { name, codes }]));
  return [...byId].map(([id, { name, codes }]) => compareFigure(id, name, codes, before, now));
}

/** Whether two figures compare is the same in every language. */
const compared = new RememberedOfTwo<FigureSet, FigureSet, Comparability>();

/** Returns a figure on the dates of two answers. */
export function compareFigure(id: string, name: string, codes: Codes, before: Answer, now: Answer): FigureComparison {
  const [old, fresh] = [before.figures.get(name, codes), now.figures.get(name, codes)];
  const comparability = compared.of(now.figures, before.figures, id, () =>
    comparabilityOf(codes, { figure: old, figures: before.figures }, { figure: fresh, figures: now.figures }),
  );
  const known = fresh ?? old;
  const { reader } = now;
  return {
    id,
    name,
    codes,
    label: known ? labelFigure(known, now.figures, reader.language) : id,
    old,
    now: fresh,
    oldText: printOr(old, reader),
    nowText: printOr(fresh, reader),
    ...comparability,
    ...(comparability.reason === undefined && old && fresh && { difference: differenceOf(old, fresh, reader) }),
  };
}

/** Returns later minus earlier, exact, as it is printed with its sign. */
export function differenceOf(old: Figure, now: Figure, { locale, words }: Reader): FigureComparison['difference'] {
  if (!old.value || !now.value) return undefined;
  const value = now.value.sub(old.value);
  const unit: Unit = now.unit.kind === 'percent' ? { id: 'percentage-point', kind: 'percentage-point' } : now.unit;
  const text = formatNumber(value, { ...now, unit }, locale, true);
  const word = unit.kind === 'percentage-point' ? `\u00A0${words.percentagePoint.other ?? ''}` : '';
  return { text: `${text}${word}`, value: writeDecimal(value), unit };
}

function printOr(figure: Figure | undefined, { locale, words }: Reader): string {
  const printed = figure && printFigure(figure, locale);
  return printed ?? words.missing[figure?.missing ?? 'not-available'].symbol;
}
