/** A piece of a list: an item with its index, or the words between two items. */
export type ListPart = { readonly item: number } | { readonly text: string };

const formatters = new Map<string, Intl.ListFormat>();

/** Returns a list as prose in a locale, in pieces: `West-Vlaanderen`, `, `, `Limburg`, ` en `, `Antwerpen`. */
export function formatList(count: number, locale: string): ListPart[] {
  const keys = Array.from({ length: count }, (_, index) => String(index));
  const formatter = formatters.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  formatters.set(locale, formatter);
  return formatter
    .formatToParts(keys)
    .map((part) => (part.type === 'element' ? { item: Number(part.value) } : { text: part.value }));
}
