import type { Reader } from '../../answer/reader.ts';
import type { Unit } from '../../dataset/dataset.ts';

/** Returns what a unit is called when many are meant: `gemeenten`, `%`, `euro`; empty for a plain number. */
export function unitTitle(unit: Unit, { language, locale, words }: Reader): string {
  switch (unit.kind) {
    case 'words':
      return unit.words[language]?.other ?? '';
    case 'currency':
      return new Intl.DisplayNames(locale, { type: 'currency' }).of(unit.currency) ?? unit.currency;
    case 'percent':
      return '%';
    case 'percentage-point':
      return words.percentagePoint.other ?? '';
    default:
      return '';
  }
}
