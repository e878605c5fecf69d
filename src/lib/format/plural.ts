const rules = new Map<string, Intl.PluralRules>();

/** Returns the plural category of a printed number in a locale (CLDR): `one`, `other`; `1.0` may have another one than `1`. */
export function pluralOf(printed: string, decimals: number, locale: string): Intl.LDMLPluralRule {
  const key = `${locale}|${decimals}`;
  const known = rules.get(key) ?? new Intl.PluralRules(locale, { minimumFractionDigits: decimals });
  rules.set(key, known);
  return known.select(Number(printed));
}
