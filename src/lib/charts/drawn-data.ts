import type { ChartRow } from './chart-data.ts';
import type { PreparedChart } from './prepare-chart.ts';
import { isObject } from './walk-spec.ts';

/** Returns the names of the data that marks of a specification draw, a map's lookups included. */
export function dataOfMarks(spec: unknown, around = 'snapshot'): Set<string> {
  if (Array.isArray(spec)) return new Set(spec.flatMap((part) => [...dataOfMarks(part, around)]));
  if (!isObject(spec)) return new Set();
  const own = isObject(spec.data) ? String(spec.data.name ?? 'inline') : around;
  const views = ['layer', 'spec', 'concat', 'hconcat', 'vconcat'].flatMap((key) => [...dataOfMarks(spec[key], own)]);
  const lookups = Array.isArray(spec.transform) ? spec.transform.flatMap(lookupData) : [];
  return new Set([...('mark' in spec ? [own] : []), ...lookups, ...views]);
}

function lookupData(transform: unknown): string[] {
  const from = isObject(transform) ? transform.from : undefined;
  return isObject(from) && isObject(from.data) ? [String(from.data.name)] : [];
}

/** The rows that a chart shows, and the name of the data that they are. */
export interface ShownRows {
  readonly name: 'snapshot' | 'series' | 'statuses';
  readonly rows: readonly ChartRow[];
}

/**
 * Returns the rows that a chart shows, for its table and its download. A series holds the rows of its last date as well;
 * a map by status shows the status of each code.
 */
export function shownRows({ spec, datasets, rows }: PreparedChart): ShownRows {
  const drawn = dataOfMarks(spec);
  const of = (name: 'series' | 'statuses') => (datasets[name] ?? []) as readonly ChartRow[];
  if (drawn.has('series')) return { name: 'series', rows: of('series') };
  if (drawn.has('snapshot')) return { name: 'snapshot', rows };
  const statuses = drawn.has('statuses') ? of('statuses') : statusesOfShapes(datasets.outlines ?? []);
  return statuses.length > 0 ? { name: 'statuses', rows: statuses } : { name: 'snapshot', rows };
}

/** The shapes of a map by status in the columns of `statuses`; none for another map. */
function statusesOfShapes(outlines: readonly object[]): ChartRow[] {
  return (outlines as readonly ChartRow[]).flatMap((shape) => {
    if (typeof shape.code !== 'string' || !('statusLabel' in shape)) return [];
    const dimension = Object.keys(shape).find((column) => column !== 'code' && `${column}Label` in shape) ?? 'code';
    const { code, status = null, statusLabel = null } = shape;
    return [{ code, label: shape[`${dimension}Label`] ?? code, status, statusLabel }];
  });
}
