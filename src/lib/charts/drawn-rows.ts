import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import type { Depicted } from './prepare-chart.ts';
import { isObject } from './walk-spec.ts';

type Row = Readonly<Record<string, unknown>>;
type Transforms = readonly Readonly<Record<string, unknown>>[];

/** What marks draw: data, and the transforms that their rows go through. */
interface DrawnData {
  readonly name: string;
  readonly transform: Transforms;
}

/** Transforms that leave rows out; those before the first that makes rows of its own decide which are drawn. */
const leavesOut = ['filter', 'sample'];
const makesRows = ['aggregate', 'pivot', 'density', 'regression', 'loess', 'quantile', 'impute', 'extent'];

/** Place of a row in its data, as a column that transforms carry along. */
const place = '$row';

/**
 * Returns the rows of some data that marks draw: those that no filter of the specification leaves out, in their order. A row
 * without a value is drawn, though nothing is seen of it; with `lookup`, the rows that are looked up. Vega evaluates the filters.
 */
export function drawnRows<R extends object>(name: string, rows: readonly R[], chart: Depicted): readonly R[] {
  const views = viewsOf(chart.spec);
  if (!views.some(({ transform }) => transform.some((step) => leavesOut.some((key) => key in step)))) return rows;
  const drawn = new Set<number>();
  for (const view of widestViews(views)) {
    for (const index of view.name === name ? ownRows(view, chart) : lookedUp(name, rows, view, chart)) drawn.add(index);
  }
  return rows.filter((_, index) => drawn.has(index));
}

/** The data of each mark in a specification, with the transforms of the views around it. */
function viewsOf(spec: unknown, around: DrawnData = { name: 'snapshot', transform: [] }): DrawnData[] {
  if (Array.isArray(spec)) return spec.flatMap((part) => viewsOf(part, around));
  if (!isObject(spec)) return [];
  const own = (Array.isArray(spec.transform) ? spec.transform : []) as Transforms;
  const data = isObject(spec.data) ? { name: String(spec.data.name ?? 'inline'), transform: [] } : around;
  const here = { name: data.name, transform: [...data.transform, ...own] };
  const inside = ['layer', 'spec', 'concat', 'hconcat', 'vconcat'].flatMap((key) => viewsOf(spec[key], here));
  return [...('mark' in spec ? [here] : []), ...inside];
}

/** Layers share the steps of the view around them: one that goes on where another one stops draws nothing that that does not. */
function widestViews(views: readonly DrawnData[]): DrawnData[] {
  const written = views.map(({ name, transform }) => [name, ...transform.map((step) => JSON.stringify(step))]);
  const isWithin = (inner: number, outer: number) =>
    written[outer]?.every((step, at) => written[inner]?.[at] === step) === true;
  return views.filter(
    ({ transform }, at) =>
      transform.some((step) => 'lookup' in step) ||
      !views.some((_, other) => other !== at && isWithin(at, other) && (other < at || !isWithin(other, at))),
  );
}

function ownRows(view: DrawnData, chart: Depicted): number[] {
  return passing(view, chart).flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
}

function lookedUp(name: string, rows: readonly object[], view: DrawnData, chart: Depicted): number[] {
  return view.transform.flatMap(({ lookup, from }) => {
    if (!isObject(from) || !isObject(from.data) || from.data.name !== name) return [];
    const before = new Set(passing(view, chart).map((row) => row[String(lookup)]));
    return rows.flatMap((row, index) => (before.has((row as Row)[String(from.key)]) ? [index] : []));
  });
}

/** The rows of a view that are left after all its filters, up to a transform that makes rows of its own. */
function passing({ name, transform }: DrawnData, chart: Depicted): readonly Row[] {
  const end = transform.findIndex((step) => makesRows.some((key) => key in step));
  const steps = end === -1 ? transform : transform.slice(0, end);
  const rows = (chart.datasets[name] ?? []).map((row, index) => ({ ...row, [place]: index }));
  const runtime = findRuntime(name, steps, chart);
  if (!runtime) return rows;
  const view = new vega.View(runtime, { renderer: 'none', logger: vega.logger(vega.None) });
  for (const [other, others] of Object.entries(chart.datasets)) {
    if (hasData(view, other)) view.insert(other, other === name ? rows : others.map((row) => ({ ...row })));
  }
  const left = view.run().data(drawnName) as readonly Row[];
  view.finalize();
  return left;
}

const drawnName = 'data_drawn';
const runtimes = new Map<string, vega.Runtime | undefined>();
const maximumRuntimes = 64;

/** The transforms alone, compiled; undefined where there is nothing to evaluate or they need more than data. */
function findRuntime(name: string, transform: Transforms, { spec, datasets }: Depicted): vega.Runtime | undefined {
  const { params, width, height } = spec;
  const alone = { ...(params !== undefined && { params }), ...(typeof width === 'number' && { width }), height };
  const key = JSON.stringify([name, transform, alone, Object.keys(datasets)]);
  if (!runtimes.has(key)) {
    if (runtimes.size >= maximumRuntimes) runtimes.clear();
    runtimes.set(key, makeRuntime(name, transform, alone, Object.keys(datasets)));
  }
  return runtimes.get(key);
}

function makeRuntime(
  name: string,
  transform: Transforms,
  { height, ...more }: Readonly<Record<string, unknown>>,
  names: readonly string[],
): vega.Runtime | undefined {
  if (transform.length === 0) return undefined;
  const spec = {
    ...more,
    ...(typeof height === 'number' && { height }),
    datasets: Object.fromEntries(names.map((other) => [other, [{ [place]: 0 }]])),
    data: { name },
    transform,
    mark: 'point',
    // Without its own way with what has no value, Vega-Lite leaves such rows out.
    config: { mark: { invalid: 'show' }, aria: false },
  };
  try {
    const logger = vega.logger(vega.None);
    const compiled = vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { logger }).spec;
    const { from } = (compiled.marks?.[0] ?? {}) as { from?: { data?: string } };
    const data = (compiled.data ?? []).map((entry) => {
      const { values: _, ...rest } = entry as unknown as Record<string, unknown>;
      return 'values' in entry ? { ...rest, values: [] } : rest;
    });
    const end = { name: drawnName, source: from?.data };
    return vega.parse({
      signals: compiled.signals,
      width: compiled.width,
      height: compiled.height,
      data: [...data, end],
    } as vega.Spec);
  } catch {
    return undefined;
  }
}

function hasData(view: vega.View, name: string): boolean {
  try {
    view.data(name);
    return true;
  } catch {
    return false;
  }
}
