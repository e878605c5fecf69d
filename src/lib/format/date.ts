/** How a date is written: `17 oktober 2022`, `oktober 2022`, `17/10/2022`. */
export const dateForms = ['long', 'month', 'short'] as const;
export type DateForm = (typeof dateForms)[number];

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Returns a calendar date (`2022-10-17`) as people read it in a locale, whatever the machine's time zone. */
export function formatDate(date: string, locale: string, form: DateForm = 'long'): string {
  const key = `${locale}|${form}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options[form], timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${date}T00:00:00Z`));
}
