import type { Reader } from '../answer/reader.ts';
import { type Dataset, findMeasure, operandsOf } from '../dataset/dataset.ts';
import { formatDate } from '../format/date.ts';
import type { Correction } from './corrections-file.ts';
import type { Lock } from './lock-file.ts';
import type { PublicationRecord } from './record.ts';

/**
 * Returns the record of an answer without what would tell the figures of dates that may no longer be seen. A former version
 * that compared with one keeps no text, and a correction to or from such a version no sentences and no compared figures;
 * both name the dates in `withheld`.
 */
export function withholdHidden(
  record: PublicationRecord,
  dataset: Dataset,
  isShown: (date: string) => boolean,
): PublicationRecord {
  const hiddenIn = (lock: Lock | undefined) => (lock?.comparesWith ?? []).filter((date) => !isShown(date));
  const { versions, lock } = record;
  if ([...versions, lock].every((version) => hiddenIn(version).length === 0)) return record;
  return {
    lock,
    versions: versions.map((version) => {
      const withheld = hiddenIn(version);
      return withheld.length === 0 ? version : { ...version, values: {}, texts: {}, withheld };
    }),
    corrections: record.corrections.map((correction, index) => {
      const withheld = [...new Set([...hiddenIn(versions[index]), ...hiddenIn(versions[index + 1] ?? lock)])].sort();
      return withheld.length === 0 ? correction : withoutComparisons(correction, dataset, withheld);
    }),
  };
}

/** Returns what is told where something is left out that compared with dates that may no longer be seen. */
export function withheldNotice(dates: readonly string[], { locale, words }: Reader): string {
  const told = new Intl.ListFormat(locale).format(dates.map((date) => formatDate(date, locale)));
  return words.pages.withheld.replace('{date}', told);
}

function withoutComparisons(correction: Correction, dataset: Dataset, withheld: readonly string[]): Correction {
  const figures = correction.figures.filter(({ figure }) => {
    const [own = '', date] = figure.split('@');
    const isHidden = date !== undefined && withheld.includes(date);
    return !isHidden && !comparesDates(own.split(':')[0] ?? '', dataset);
  });
  return { ...correction, figures, sentences: {}, withheld };
}

/** Whether a figure is computed from those of another date, directly or through others. */
function comparesDates(name: string, dataset: Dataset): boolean {
  const measure = findMeasure(dataset, name);
  if (!measure || !('operation' in measure)) return false;
  const { operation } = measure;
  return 'since' in operation || operandsOf(operation).some((operand) => comparesDates(operand, dataset));
}
