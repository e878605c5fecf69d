import { isObject, walkSpec } from './walk-spec.ts';

/** Names of the data that a specification may ask for; `outlines` in a map only. */
export const dataNames = ['snapshot', 'series', 'statuses', 'outlines'] as const;
export type DataName = (typeof dataNames)[number];

/** Returns the names of the data that the specification of a chart or a map may ask for. */
export function dataNamesOf(kind: 'chart' | 'map'): readonly DataName[] {
  return kind === 'map' ? dataNames : dataNames.filter((name) => name !== 'outlines');
}

const used = new WeakMap<object, readonly DataName[]>();

/** Returns the names of the data that a specification asks for, in the order of `dataNames`. */
export function usedData({ spec }: { readonly spec: object }): readonly DataName[] {
  const known = used.get(spec) ?? findNames(spec);
  used.set(spec, known);
  return known;
}

function findNames(spec: object): DataName[] {
  const names = walkSpec(spec).flatMap(({ key, value }) => (key === 'data' && isObject(value) ? [value.name] : []));
  return dataNames.filter((name) => names.includes(name));
}
