import type { Snapshot } from '../dataset/snapshot.ts';
import { readYaml } from '../dataset/yaml.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { ImportOptions } from './import-figures.ts';
import type { ImportedFigure } from './read-figures.ts';

/** Codes of the problems that say that figures break a rule of their dataset. */
export const ruleCodes: readonly ProblemCode[] = [
  'sum-differs',
  'order-differs',
  'count-differs',
  'status-count-differs',
  'out-of-range',
  'not-whole',
];

/**
 * Returns the rules that figures from a spreadsheet break, each at its cell: sums that differ, numbers below zero or with
 * decimals where there may be none. Where a cell cannot be read, what rests on it is not judged. `known` is the snapshot as
 * it is; what it declares as a deviation is no problem, and warnings are left to the check.
 */
export function judgeImported(
  file: string,
  figures: readonly ImportedFigure[],
  { dataset, date, previous }: Pick<ImportOptions, 'dataset' | 'date' | 'previous'>,
  known: Snapshot | undefined,
): Problem[] {
  const snapshot: Snapshot = {
    reportingDate: date,
    forecastDate: known?.forecastDate,
    values: figures.map(({ measure, codes, value, place }) => ({ measure: measure.name, codes, ...value, place })),
    printed: [],
    deviations: known?.deviations ?? [],
    acknowledged: known?.acknowledged ?? [],
    statuses: known?.statuses ?? [],
    yaml: readYaml(file, ''),
  };
  return checkFigures(new FigureSet(dataset, snapshot, previous)).filter(
    ({ code, place }) => ruleCodes.includes(code) && place.file === file,
  );
}
