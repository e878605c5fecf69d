import type { ChartRow } from './chart-data.ts';
import { drawnRows } from './drawn-rows.ts';
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

const known = new WeakMap<PreparedChart, ShownRows>();

/**
 * Returns the rows that a chart shows, for its table and its download: those that its filters leave out are not among them.
 * A series holds the rows of its last date as well; a map by status shows the status of each code.
 */
export function shownRows(prepared: PreparedChart): ShownRows {
  const shown = known.get(prepared) ?? findShownRows(prepared);
  known.set(prepared, shown);
  return shown;
}

function findShownRows(prepared: PreparedChart): ShownRows {
  const { spec, datasets, rows } = prepared;
  const drawn = dataOfMarks(spec);
  const of = (name: 'series' | 'statuses') => (datasets[name] ?? []) as readonly ChartRow[];
  if (drawn.has('series')) return { name: 'series', rows: seriesRows(of('series'), drawn.has('snapshot'), prepared) };
  if (drawn.has('snapshot')) return { name: 'snapshot', rows: drawnRows('snapshot', rows, prepared) };
  if (drawn.has('statuses')) return { name: 'statuses', rows: drawnRows('statuses', of('statuses'), prepared) };
  const shapes = drawnRows('outlines', datasets.outlines ?? [], prepared);
  const statuses = statusesOfShapes(shapes);
  return statuses.length > 0 ? { name: 'statuses', rows: statuses } : { name: 'snapshot', rows };
}

/** The rows of a series, those that are drawn from `snapshot` among them. */
function seriesRows(series: readonly ChartRow[], withSnapshot: boolean, prepared: PreparedChart): readonly ChartRow[] {
  const drawn = new Set(drawnRows('series', series, prepared));
  const now = new Set(withSnapshot ? drawnRows('snapshot', prepared.rows, prepared).map(({ id }) => id) : []);
  return series.filter((row) => drawn.has(row) || (row.isCurrent === true && now.has(row.id ?? null)));
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
