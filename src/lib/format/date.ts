/** How a date is written: `17 oktober 2022`, `oktober 2022`, `17/10/2022`. */
export const dateForms = ['long', 'month', 'short'] as const;
export type DateForm = (typeof dateForms)[number];

const options: Record<DateForm, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const texts = new Map<string, string>();
const maximumTexts = 10_000;

/** Returns a calendar date (`2022-10-17`) as people read it in a locale, whatever the machine's time zone. */
export function formatDate(date: string, locale: string, form: DateForm = 'long'): string {
  const key = `${date}|${locale}|${form}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= maximumTexts) texts.clear();
  const text = formatterOf(locale, form).format(new Date(`${date}T00:00:00Z`));
  texts.set(key, text);
  return text;
}

function formatterOf(locale: string, form: DateForm): Intl.DateTimeFormat {
  const key = `${locale}|${form}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options[form], timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter;
}
