import { type Problem, problem, warning } from '../problem.ts';
import type { DataContext } from './chart-data.ts';
import type { Chart } from './chart-file.ts';
import { type DataName, usedData } from './data-names.ts';
import { joinOutlines, mapDimension, type Outline } from './outlines.ts';
import { makeSeries } from './series-data.ts';
import { makeStatuses } from './status-data.ts';

/** Returns the rows of `series` and `statuses`, each only if the chart asks for it. */
export function makeDatasets(chart: Chart, context: DataContext): Partial<Record<DataName, readonly object[]>> {
  const used = usedData(chart);
  return {
    ...(used.includes('series') && { series: makeSeries(chart, context) }),
    ...(used.includes('statuses') && { statuses: makeStatuses(chart, context) }),
  };
}

/**
 * Returns the rows of `outlines` of a map, and adds what is wrong with them to problems: no shapes, coordinates that do
 * not lie on earth, codes that would be missing from the map.
 */
export function makeOutlines(
  chart: Chart,
  { figures, language }: DataContext,
  parsed: unknown,
  problems: Problem[],
): readonly Outline[] | undefined {
  const subject = mapDimension(chart, figures.dataset);
  if (chart.kind !== 'map' || !subject) return undefined;
  const joined = joinOutlines(parsed, subject, language, figures.date, figures.snapshot.statuses);
  const { outlines: wanted, yaml } = subject.codelist;
  const path = `data/geo/${wanted?.file}`;
  if (!joined || !wanted) {
    const isRead = parsed !== undefined && wanted !== undefined;
    const { object = '–', property } = wanted ?? { property: '' };
    problems.push(
      isRead
        ? problem('outlines-empty', { file: path, line: 1, column: 1 }, { object, property })
        : problem('chart-without-outlines', chart.yaml.placeOf(['dimension']), { dimension: subject.id }),
    );
    return undefined;
  }
  if (joined.outside) {
    const point = joined.outside.map((number) => Math.round(number * 100) / 100).join(', ');
    problems.push(problem('outlines-crs', yaml.placeOf(['outlines']), { path, crs: wanted.crs, point }));
    return undefined;
  }
  for (const { code, name } of joined.lacking) {
    const values = { code, name: Object.values(name)[0] ?? code, path };
    problems.push(warning('outline-missing', yaml.placeOf(['outlines', 'file']), values));
  }
  return joined.outlines;
}
