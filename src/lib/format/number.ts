import type { Rounding, Unit } from '../dataset/dataset.ts';
import { pluralOf } from './plural.ts';
import { type Rational, roundTo } from './rational.ts';

/** How a number is written: its unit, decimals and rounding. */
export interface NumberStyle {
  readonly unit: Unit;
  readonly decimals: number;
  readonly rounding: Rounding;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Returns an exact value as people read it in a locale, rounded once: `1.234,5`, `67%`, `€ 12,50`.
 * Units in words are left out; a minus is the minus sign U+2212. `signed` puts a plus before what is more than zero.
 */
export function formatNumber(value: Rational, style: NumberStyle, locale: string, signed = false): string {
  return formatDecimal(roundTo(value, style.decimals, style.rounding), style.unit, locale, signed);
}

/** Returns a decimal text as people read it in a locale, with as many decimals as it has. */
export function formatDecimal(text: string, unit: Unit, locale: string, signed = false): string {
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  const formatter = formatterOf(unit, decimals, locale, signed);
  const formatted = formatter.format(text as Intl.StringNumericLiteral);
  return formatted.includes('-') ? formatted.replaceAll('-', '−') : formatted;
}

/** Returns the word of a unit that goes with a printed number, by the locale's plural rules; empty if the unit has none. */
export function unitWord(value: Rational, style: NumberStyle, language: string, locale: string): string {
  if (style.unit.kind !== 'words') return '';
  const words = style.unit.words[language] ?? {};
  const printed = roundTo(value, style.decimals, style.rounding);
  return words[pluralOf(printed, style.decimals, locale)] ?? words.other ?? '';
}

function formatterOf(unit: Unit, decimals: number, locale: string, signed: boolean): Intl.NumberFormat {
  const key = `${locale}|${unit.kind}|${unit.kind === 'currency' ? unit.currency : ''}|${decimals}|${signed}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    ...unitOptions(unit),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  formatters.set(key, made);
  return made;
}

function unitOptions(unit: Unit): Intl.NumberFormatOptions {
  if (unit.kind === 'percent') return { style: 'unit', unit: 'percent' };
  if (unit.kind === 'currency') return { style: 'currency', currency: unit.currency, currencyDisplay: 'narrowSymbol' };
  return {};
}
