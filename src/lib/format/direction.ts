/** Returns in which direction a locale is written, as HTML says it (Unicode CLDR). */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return new Intl.Locale(locale).getTextInfo().direction ?? 'ltr';
}
