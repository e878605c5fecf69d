import { z } from 'zod';

/** A language code of the site: two or three lower-case letters (ISO 639). */
export type LanguageCode = string;

/** A text in every language of the site. */
export type Text = Readonly<Record<LanguageCode, string>>;

/** A text with a number that belongs to no figure, and why it may stand there. */
export interface Literal {
  readonly text: string;
  readonly reason: string;
}

/** Schemas of the fields that all files share, made for the languages of a site. Scalars arrive as text. */
export function makeFields(languages: readonly LanguageCode[]) {
  return { ...plainFields, text: textField(languages) };
}

/** Returns a function that makes a schema once for the languages of a site: to make one takes longer than to use it. */
export function forLanguages<S>(
  make: (languages: readonly LanguageCode[]) => S,
): (languages: readonly LanguageCode[]) => S {
  const known = new Map<string, S>();
  return (languages) => {
    const key = languages.join();
    const schema = known.get(key) ?? make(languages);
    known.set(key, schema);
    return schema;
  };
}

/** A text that is not empty. */
const line = z.string().trim().min(1, 'expected-text');

/** A calendar date that exists, as `2022-10-17` (ISO 8601). */
const date = z.string().refine(isDate, 'expected-date');

/** A name that can stand in an address: lower-case ASCII letters, digits, hyphens. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected-slug');

/** A slug that begins with a letter, so that a list of them keeps its order in every program. */
const valueName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected-slug');

/** The name of a measure or figure: slugs joined by dots, as `municipalities.signed.share`. */
const figureName = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/, 'expected-figure-name');

/** A code of a codelist: letters, digits, hyphens and underscores. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'expected-code');

/** A decimal number as typed, with a point: `-12.50`. At most 30 digits. */
const decimal = z.string().regex(/^-?(?=.{1,31}$)\d+(\.\d+)?$/, 'expected-decimal');

/**
 * A decimal number that cannot be taken for one with thousands separators: `12.000` may mean twelve or twelve thousand, so
 * it is refused; `12000` and `12.0` say which.
 */
const plainDecimal = decimal.refine((text) => !/^-?[1-9]\d{0,2}\.\d{3}$/.test(text), 'expected-no-thousands');

/** A whole number from 0 to 10, the number of decimals that is printed. */
const decimals = z
  .string()
  .regex(/^([0-9]|10)$/, 'expected-decimals')
  .transform(Number);

/** A whole number of zero or more. */
const count = z
  .string()
  .regex(/^\d{1,12}$/, 'expected-count')
  .transform(Number);

/** Yes or no. */
const flag = z.enum(['true', 'false'], 'expected-flag').transform((text) => text === 'true');

/** An address on the web, http or https. */
const url = z.string().regex(/^https?:\/\/[^\s/$.?#][^\s]*$/, 'expected-url');

/** Texts that hold a number although it belongs to no figure, each with the reason. */
const literals = z.array(z.strictObject({ text: line, reason: line })).default([]);

export const plainFields = {
  line,
  date,
  slug,
  valueName,
  figureName,
  code,
  decimal,
  plainDecimal,
  decimals,
  count,
  flag,
  url,
  literals,
};

/** Returns whether a text is a calendar date that exists: not 2022-02-30. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const textField = forLanguages((languages) => {
  const shape = Object.fromEntries(languages.map((language) => [language, line]));
  return z.object(shape).catchall(line) as unknown as z.ZodType<Text>;
});
