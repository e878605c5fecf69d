/** A value in a specification and where it stands. */
export interface SpecNode {
  /** The last step of the path: a key, or an index in a list. */
  readonly key: PropertyKey;
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** Returns every value in a specification, parents before what they hold; rows of inline data are left out. */
export function walkSpec(value: unknown, path: readonly PropertyKey[] = []): SpecNode[] {
  const node = { key: path.at(-1) ?? '', path, value };
  if (Array.isArray(value)) return [node, ...value.flatMap((item, index) => walkSpec(item, [...path, index]))];
  if (!isObject(value)) return [node];
  const isData = path.at(-1) === 'data';
  const inside = Object.entries(value).filter(([key]) => !(isData && key === 'values'));
  return [node, ...inside.flatMap(([key, item]) => walkSpec(item, [...path, key]))];
}

/** Returns a specification in which every text was replaced; `replace` gets the key under which the text stands. */
export function mapTexts(value: unknown, replace: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return replace(value, key);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace, key));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, replace, name)]));
}

/** Keys whose text is an expression of Vega, in which a text stands between quotes; `and`, `or` and `not` join filters. */
export const expressionKeys: readonly string[] = [
  'calculate',
  'filter',
  'expr',
  'labelExpr',
  'test',
  'update',
  'and',
  'or',
  'not',
];

/** Returns the expression of Vega that a node holds, or undefined if it holds something else. */
export function expressionOf({ key, path, value }: SpecNode): string | undefined {
  const name = typeof key === 'number' ? path.at(-2) : key;
  return typeof value === 'string' && expressionKeys.includes(String(name)) ? value : undefined;
}

/** Returns whether a value is a map of fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
