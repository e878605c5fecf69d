type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

/** Returns in which direction a locale is written, as HTML says it (Unicode CLDR). */
export function directionOf(locale: string): Direction {
  const direction = directions.get(locale) ?? new Intl.Locale(locale).getTextInfo().direction ?? 'ltr';
  directions.set(locale, direction);
  return direction;
}
