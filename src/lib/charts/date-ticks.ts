import type { Spec } from './chart-file.ts';
import { isObject } from './walk-spec.ts';

/** Columns of the data `series` that hold a date, each with the parameter that stands for its dates in a specification. */
const parameters = { reportingDate: 'dates_reportingDate', applies: 'dates_applies' } as const;
type DateColumn = keyof typeof parameters;

const channels = ['x', 'y'] as const;

/**
 * Returns a specification in which an axis of dates has a tick at each date of the data `series`, the newest first, and none
 * elsewhere: between reporting dates nothing was measured. Where labels would touch, the newest stays. An axis that says its
 * own `values` keeps them.
 */
export function tickAtDates(spec: Spec): Spec {
  const used = new Set<DateColumn>();
  const ticked = tickView(spec, 'snapshot', [], used) as Spec;
  if (used.size === 0) return spec;
  const own = Array.isArray(spec.params) ? spec.params : [];
  return {
    ...ticked,
    params: [...own, ...[...used].sort().map((column) => ({ name: parameters[column], value: [] }))],
  };
}

/** Returns the values of the parameters that tickAtDates put into a specification: the dates in milliseconds since 1970 (UTC). */
export function datesOfTicks(spec: Spec, series: readonly object[] = []): Readonly<Record<string, readonly number[]>> {
  const named = (Array.isArray(spec.params) ? spec.params : []).map(({ name }: { name?: unknown }) => name);
  const rows = series as readonly Readonly<Record<string, unknown>>[];
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, name]) => named.includes(name))
      .map(([column, name]) => {
        const dates = [...new Set(rows.map((row) => String(row[column])))];
        return [name, dates.map((date) => Date.parse(date)).sort((a, b) => b - a)];
      }),
  );
}

/** A view and the views in it; `done` are the channels whose axis a view around it has set already. */
function tickView(view: unknown, data: string, done: readonly string[], used: Set<DateColumn>): unknown {
  if (!isObject(view)) return view;
  const name = isObject(view.data) ? String(view.data.name) : data;
  const encoding = name === 'series' && isObject(view.encoding) ? tickEncoding(view.encoding, done, used) : undefined;
  let shared = [...done, ...Object.keys(encoding?.set ?? {})];
  const layers = (list: unknown) =>
    Array.isArray(list)
      ? list.map((layer) => {
          const ticked = tickView(layer, name, shared, used);
          if (ticked !== layer && isObject(ticked) && isObject(ticked.encoding))
            shared = [...shared, ...Object.keys(ticked.encoding)];
          return ticked;
        })
      : list;
  const apart = (list: unknown) =>
    Array.isArray(list) ? list.map((part) => tickView(part, name, [], used)) : tickView(list, name, [], used);
  return {
    ...view,
    ...(encoding && { encoding: { ...(view.encoding as object), ...encoding.set } }),
    ...('layer' in view && { layer: layers(view.layer) }),
    ...Object.fromEntries(
      ['spec', 'concat', 'hconcat', 'vconcat'].filter((key) => key in view).map((key) => [key, apart(view[key])]),
    ),
  };
}

function tickEncoding(
  encoding: Readonly<Record<string, unknown>>,
  done: readonly string[],
  used: Set<DateColumn>,
): { set: Record<string, unknown> } {
  const set: Record<string, unknown> = {};
  for (const channel of channels) {
    const definition = encoding[channel];
    if (done.includes(channel) || !isObject(definition) || !isDates(definition)) continue;
    const { tickCount: _, ...axis } = isObject(definition.axis) ? definition.axis : {};
    if ('values' in axis) continue;
    const column = definition.field as DateColumn;
    used.add(column);
    const overlap = { labelFlush: false, labelOverlap: 'greedy', labelSeparation: 16 };
    set[channel] = { ...definition, axis: { ...overlap, ...axis, values: { expr: parameters[column] } } };
  }
  return { set };
}

function isDates({ field, type, axis, timeUnit }: Readonly<Record<string, unknown>>): boolean {
  return typeof field === 'string' && field in parameters && type === 'temporal' && axis !== null && !timeUnit;
}
