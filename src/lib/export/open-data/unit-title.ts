import type { Reader } from '../../answer/reader.ts';
import type { Unit } from '../../dataset/dataset.ts';

/** Returns what a unit is called when many are meant: `gemeenten`, `%`, `euro`; empty for a plain number. */
export function unitTitle(unit: Unit, { language, locale, words }: Reader): string {
  switch (unit.kind) {
    case 'words':
      return unit.words[language]?.other ?? '';
    case 'currency':
      return currencyName(unit.currency, locale);
    case 'percent':
      return '%';
    case 'percentage-point':
      return words.percentagePoint.other ?? '';
    default:
      return '';
  }
}

const currencies = new Map<string, string>();

function currencyName(currency: string, locale: string): string {
  const key = `${locale}|${currency}`;
  const known = currencies.get(key) ?? new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency;
  currencies.set(key, known);
  return known;
}
