/** A piece of a list: an item with its index, or the words between two items. */
export type ListPart = { readonly item: number } | { readonly text: string };

const lists = new Map<string, readonly ListPart[]>();

/** Returns a list as prose in a locale, in pieces: `West-Vlaanderen`, `, `, `Limburg`, ` en `, `Antwerpen`. */
export function formatList(count: number, locale: string): readonly ListPart[] {
  const key = `${locale}|${count}`;
  const list = lists.get(key) ?? makeList(count, locale);
  lists.set(key, list);
  return list;
}

function makeList(count: number, locale: string): ListPart[] {
  const keys = Array.from({ length: count }, (_, index) => String(index));
  return new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(keys)
    .map((part) => (part.type === 'element' ? { item: Number(part.value) } : { text: part.value }));
}
