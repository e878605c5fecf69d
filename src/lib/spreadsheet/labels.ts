import { wordLists } from '../../i18n/index.ts';
import type { Dataset, Dimension, Measure, Unit } from '../dataset/dataset.ts';
import type { LanguageCode, Text } from '../dataset/fields.ts';

/** Returns a text in a language; in the first language that it has where that one is lacking. */
export function textIn(text: Text, language: LanguageCode): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** Returns what a column of numbers counts, as words or a sign: `gemeenten`, `%`, `EUR`; empty for plain numbers. */
export function unitLabel(unit: Unit, language: LanguageCode): string {
  if (unit.kind === 'percent') return '%';
  if (unit.kind === 'currency') return unit.currency;
  if (unit.kind === 'percentage-point') return wordLists[language]?.percentagePoint.other ?? '';
  if (unit.kind !== 'words') return '';
  return (unit.words[language] ?? Object.values(unit.words)[0])?.other ?? '';
}

/** Returns the header of a measure's column in a template: title and unit, and the measure's name where titles are the same. */
export function measureHeader(measure: Measure, dataset: Dataset, language: LanguageCode): string {
  const header = plainHeader(measure, language);
  const isTwice = dataset.measures.some((other) => other !== measure && plainHeader(other, language) === header);
  return isTwice ? `${textIn(measure.title, language)} (${measure.name})` : header;
}

/** Returns the header of a dimension's column of codes in a template: `Gebied (code)`. */
export function codeHeader({ title }: Dimension, language: LanguageCode): string {
  return `${textIn(title, language)} (code)`;
}

/** Returns every header under which a measure may stand: its name, and its titles in any language, with or without unit. */
export function measureAliases(measure: Measure, languages: readonly LanguageCode[]): string[] {
  const titles = languages.flatMap((language) => {
    const unit = unitLabel(measure.unit, language);
    const known = [measure.title[language], measure.short?.[language]].filter((text) => text !== undefined);
    return known.flatMap((title) => [title, `${title} (${measure.name})`, ...(unit ? [`${title} (${unit})`] : [])]);
  });
  return [measure.name, ...titles].map(normalizeLabel);
}

/** Returns every header under which a dimension's codes or names may stand; `code` if the dataset has one dimension. */
export function dimensionAliases(dimension: Dimension, dataset: Dataset): string[] {
  const titles = [dimension.id, ...Object.values(dimension.title)];
  const alone = dataset.dimensions.length === 1 ? ['code'] : [];
  return [...titles.flatMap((title) => [title, `${title} (code)`]), ...alone].map(normalizeLabel);
}

/** Returns a label as it is compared: without case, surplus spaces, or a difference in how accents are stored. */
export function normalizeLabel(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function plainHeader({ title, unit }: Measure, language: LanguageCode): string {
  const words = unitLabel(unit, language);
  return words ? `${textIn(title, language)} (${words})` : textIn(title, language);
}
