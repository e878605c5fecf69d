import type { Unit } from '../dataset/dataset.ts';
import { formatDecimal, formatNumber, unitWord } from '../format/number.ts';
import { writeDecimal } from '../format/rational.ts';
import { Remembered } from '../remember.ts';
import type { Figure } from './figure.ts';

/** Figures are printed in prose, tables, charts, accounts and files: each once in a locale. */
const texts = new Remembered<Figure, string>();

/**
 * Returns a figure as it is printed in a locale, without the word of its unit: `67%`, `1.234`.
 * What an earlier document printed is kept as it was printed. Undefined if the figure has no value.
 */
export function printFigure(figure: Figure, locale: string, signed = false): string | undefined {
  const { value, printed, unit } = figure;
  if (!value) return undefined;
  return texts.of(figure, signed ? `${locale} signed` : locale, () =>
    printed ? formatDecimal(printed.text, unit, locale, signed) : formatNumber(value, figure, locale, signed),
  );
}

/** Returns the word of a figure's unit, in the plural that its number asks for; empty if it has none. */
export function printUnit(figure: Figure, language: string, locale: string): string {
  return figure.value ? unitWord(figure.value, figure, language, locale) : '';
}

/** Returns what a unit is called, in the plural; empty for a plain number. */
export function unitName(unit: Unit, language: string): string {
  if (unit.kind === 'words') return unit.words[language]?.other ?? '';
  if (unit.kind === 'currency') return unit.currency;
  return unit.kind === 'percent' ? '%' : '';
}

/** Returns a figure's value in full precision as a decimal text; empty if it has none. */
export function exactValue(figure: Figure): string {
  const { value } = figure;
  return value ? texts.of(figure, 'exact', () => writeDecimal(value)) : '';
}
