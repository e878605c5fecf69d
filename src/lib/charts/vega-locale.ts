/** Signs with which d3-format writes numbers. */
export interface NumberLocale {
  readonly decimal: string;
  readonly thousands: string;
  readonly grouping: number[];
  readonly currency: [string, string];
  readonly minus: string;
}

type Twelve<T> = [T, T, T, T, T, T, T, T, T, T, T, T];
type Seven<T> = [T, T, T, T, T, T, T];

/** Names and forms with which d3-time-format writes dates. */
export interface TimeLocale {
  readonly dateTime: string;
  readonly date: string;
  readonly time: string;
  readonly periods: [string, string];
  readonly days: Seven<string>;
  readonly shortDays: Seven<string>;
  readonly months: Twelve<string>;
  readonly shortMonths: Twelve<string>;
}

/** How d3 writes numbers and dates. */
export interface VegaLocale {
  readonly number: NumberLocale;
  readonly time: TimeLocale;
}

const made = new Map<string, VegaLocale>();

/** Returns how d3 writes numbers and dates in a locale, as Intl says (Unicode CLDR). The time zone is always UTC. */
export function makeVegaLocale(locale: string): VegaLocale {
  const known = made.get(locale) ?? { number: numberLocale(locale), time: timeLocale(locale) };
  made.set(locale, known);
  return known;
}

function numberLocale(locale: string): NumberLocale {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234_567_890.5);
  const signOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length);
  const grouping = groups.slice(1).reverse();
  return {
    decimal: signOf('decimal') || '.',
    thousands: signOf('group'),
    grouping: grouping.length > 0 ? grouping : [3],
    currency: ['', ''],
    minus: '−',
  };
}

function timeLocale(locale: string): TimeLocale {
  const nameOf = (options: Intl.DateTimeFormatOptions, month: number, day: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(Date.UTC(2023, month, day)));
  const months = (month: 'long' | 'short') => Array.from({ length: 12 }, (_, at) => nameOf({ month }, at, 1));
  const days = (weekday: 'long' | 'short') => Array.from({ length: 7 }, (_, at) => nameOf({ weekday }, 0, at + 1));
  return {
    dateTime: '%-d %B %Y %H:%M',
    date: '%-d %B %Y',
    time: '%H:%M',
    periods: ['AM', 'PM'],
    days: days('long') as Seven<string>,
    shortDays: days('short') as Seven<string>,
    months: months('long') as Twelve<string>,
    shortMonths: months('short') as Twelve<string>,
  };
}
