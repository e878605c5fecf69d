/** A row of a snapshot as YAML gives it: a code for each dimension, a number for each measure. */
export type FloorRow = Readonly<Record<string, string | number>>;

/** A snapshot as YAML gives it. */
export interface FloorSnapshot {
  readonly reportingDate: string;
  readonly values: readonly FloorRow[];
}

/** The dimension of a dossier as a plain script would know it. */
export interface FloorDimension {
  readonly id: string;
  readonly total: string;
  readonly codes: readonly { readonly code: string; readonly name: Readonly<Record<string, string>> }[];
}

/** Names of languages, as `Intl` knows them. */
export const floorLocales: Readonly<Record<string, string>> = { nl: 'nl-BE', en: 'en-GB' };

const words: Readonly<Record<string, readonly [string, string]>> = {
  nl: ['aanvraag', 'aanvragen'],
  en: ['application', 'applications'],
};

/** Returns the codes of a row: totals, but for the code that is asked. */
export function codesAt(dimensions: readonly FloorDimension[], at?: string): Record<string, string> {
  return Object.fromEntries(
    dimensions.map(({ id, total, codes }) => [id, codes.some(({ code }) => code === at) ? (at ?? total) : total]),
  );
}

/** Returns a figure of the models in floating point; undefined if there is no row, or nothing to compare with. */
export function floorValue(
  name: string,
  codes: Readonly<Record<string, string>>,
  snapshot?: FloorSnapshot,
  former?: FloorSnapshot,
): number | undefined {
  const row = rowAt(codes, snapshot);
  if (!row) return undefined;
  const [applications, granted, amount] = ['applications', 'granted', 'amount'].map((field) => Number(row[field]));
  const before = Number(rowAt(codes, former)?.applications);
  const values: Readonly<Record<string, number | undefined>> = {
    applications,
    granted,
    amount,
    refused: Number(applications) - Number(granted),
    'granted.share': (100 * Number(granted)) / Number(applications),
    'amount.mean': Number(amount) / Number(granted),
    'applications.growth': before ? (100 * (Number(applications) - before)) / before : undefined,
  };
  return values[name];
}

function rowAt(codes: Readonly<Record<string, string>>, snapshot?: FloorSnapshot): FloorRow | undefined {
  return snapshot?.values.find((row) => Object.entries(codes).every(([dimension, code]) => row[dimension] === code));
}

/** Returns how many decimals a figure of the models is printed with. */
export function floorDecimals(name: string): number {
  if (name === 'amount.mean') return 2;
  return name === 'granted.share' || name === 'applications.growth' ? 1 : 0;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Returns a figure of the models as text. */
export function printFloor(name: string, value: number, language: string): string {
  const locale = floorLocales[language];
  const key = `${name} ${language}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, styleOf(name));
  formats.set(key, known);
  return known.format(value).replaceAll('-', '−');
}

function styleOf(name: string): Intl.NumberFormatOptions {
  const digits = floorDecimals(name);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (name.startsWith('amount')) return { ...decimals, style: 'currency', currency: 'EUR' };
  return digits === 1 ? { ...decimals, style: 'unit', unit: 'percent' } : decimals;
}

/** Returns the word that stands behind a number of applications. */
export function floorUnit(value: number, language: string): string {
  return words[language]?.[value === 1 ? 0 : 1] ?? '';
}

/** Returns a date in words. */
export function printFloorDate(date: string, language: string): string {
  return new Date(date).toLocaleDateString(floorLocales[language], { dateStyle: 'long', timeZone: 'UTC' });
}
