import { type Problem, problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import { findMeasure } from './measure.ts';
import { suggestName } from './suggest.ts';

/**
 * Returns what is wrong with `forecasts:`: it stands only with a forecast, and names a measure or figure about reporting
 * dates in the same unit, so that the two can be compared later.
 */
export function checkForecasts(dataset: Dataset): Problem[] {
  const { measures, figures, yaml } = dataset;
  const all = [...measures, ...figures];
  return all.flatMap(({ name, forecasts, date, unit }) => {
    if (forecasts === undefined) return [];
    const section = measures.some((measure) => measure.name === name) ? 'measures' : 'figures';
    const place = yaml.placeOf([section, name, 'forecasts']);
    const target = findMeasure(dataset, forecasts);
    if (!target) {
      const known = all.map((other) => other.name);
      return [
        problem('unknown-reference', place, { kind: 'figure', name: forecasts, ...suggestName(forecasts, known) }),
      ];
    }
    if (date !== 'forecast' || target.date !== 'reporting')
      return [problem('forecast-of-no-forecast', place, { figure: name, other: forecasts })];
    if (target.unit.id === unit.id) return [];
    return [problem('unit-differs', place, { figure: name, units: `${unit.id}, ${target.unit.id}` })];
  });
}
