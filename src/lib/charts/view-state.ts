import type { Runtime } from 'vega';

/** An object of a view and what its own properties held. */
interface Kept {
  readonly object: Record<PropertyKey, unknown>;
  readonly keys: PropertyKey[];
  readonly values: unknown[];
}

/** A list without properties of its own, and its items. */
interface KeptList<L extends unknown[] = unknown[]> {
  readonly list: L;
  readonly items: readonly unknown[];
}

/** A list of Vega that holds each thing once, and knows which by more than its items. */
interface UniqueList extends Array<unknown> {
  add(item: unknown): unknown;
  remove(item: unknown): unknown;
}

/** A map of Vega (fastmap); `clear` replaces its `object`. */
interface Store {
  readonly size: number;
  clear(): void;
}

/**
 * Kinds of operators that keep all they know in properties and in the lists and maps above. Others may hide it in closures.
 * A facet makes further operators as it runs; they go with its properties.
 */
const open = new Set(
  `operator aggregate axisticks bin bound collect compare datajoin encode expression extent facet field filter flatten fold
  formula geojson geopath geopoint geoshape impute joinaggregate kde key legendentries loess lookup mark multiextent
  multivalues overlap pivot prefacet projection proxy quantile regression relay render scale sequence sieve sortitems stack
  timeunit tupleindex values viewlayout window`.split(/\s+/),
);

/** Returns whether the views of a specification can be put back: it holds nothing but what is known to keep no secrets. */
export function canPutBack(runtime: Runtime): boolean {
  const { operators, streams, updates } = runtime as unknown as {
    readonly operators: readonly { readonly type?: string }[];
    readonly streams?: readonly unknown[];
    readonly updates?: readonly unknown[];
  };
  const isStill = (streams ?? []).length === 0 && (updates ?? []).length === 0;
  return isStill && operators.every(({ type = 'operator' }) => open.has(type.toLowerCase()));
}

/**
 * Returns a function that makes a view what it is now, whatever happens to it until then: every object that can be reached
 * from it gets back the properties and values that it has. So Vega finds no trace of what the view drew before.
 * Undefined if it holds something that cannot be put back.
 */
export function rememberState(view: object): (() => void) | undefined {
  const objects: Kept[] = [];
  const lists: KeptList[] = [];
  const uniqueLists: KeptList<UniqueList>[] = [];
  const stores: Store[] = [];
  const seen = new Set<object>();
  const waiting: object[] = [view];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    if (isClosed(object) || (isStore(object) && object.size > 0)) return undefined;
    const keys = isStore(object) ? [] : Reflect.ownKeys(object);
    const values = keys.map((key) => (object as Kept['object'])[key]);
    if (isStore(object)) stores.push(object);
    else if (isUniqueList(object)) uniqueLists.push({ list: object, items: [...object] });
    else if (Array.isArray(object) && keys.length === object.length + 1)
      lists.push({ list: object, items: [...object] });
    else objects.push({ object: object as Kept['object'], keys, values });
    waiting.push(...values.filter((value) => typeof value === 'object' && value !== null));
  }
  return () => {
    for (const store of stores) store.clear();
    for (const { list, items } of lists) if (!hasItems(list, items)) list.splice(0, list.length, ...items);
    for (const kept of uniqueLists) putBackItems(kept);
    for (const kept of objects) putBackProperties(kept);
  };
}

function putBackProperties({ object, keys, values }: Kept): void {
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as PropertyKey;
    if (object[key] !== values[at]) object[key] = values[at];
  }
  const now = Reflect.ownKeys(object);
  if (now.length === keys.length) return;
  for (const key of now.filter((one) => !keys.includes(one))) {
    if (!isOperator(object)) delete object[key];
    else {
      // To Vega the same, and the engine would make objects slow that lose a property.
      object[key] = undefined;
      keys.push(key);
      values.push(undefined);
    }
  }
}

function putBackItems({ list, items }: KeptList<UniqueList>): void {
  if (hasItems(list, items)) return;
  for (const item of [...list]) list.remove(item);
  for (const item of items) list.add(item);
}

function hasItems(list: readonly unknown[], items: readonly unknown[]): boolean {
  if (list.length !== items.length) return false;
  for (let at = 0; at < items.length; at += 1) if (list[at] !== items[at]) return false;
  return true;
}

function isOperator(object: object): boolean {
  return Object.hasOwn(object, 'qrank');
}

/** Whether an object has a content that is no property. */
function isClosed(object: object): boolean {
  return object instanceof Map || object instanceof Set || object instanceof Date || ArrayBuffer.isView(object);
}

function isStore(object: object): object is Store {
  return Object.hasOwn(object, 'clear') && Object.hasOwn(object, 'object');
}

function isUniqueList(object: object): object is UniqueList {
  return Array.isArray(object) && Object.hasOwn(object, 'add') && Object.hasOwn(object, 'remove');
}
