import { z } from 'zod';
import { type LanguageCode, plainFields, type Text } from '../dataset/fields.ts';
import { suggestName } from '../dataset/suggest.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml } from '../dataset/yaml.ts';
import { problem, type Read } from '../problem.ts';

/** A language of a site. */
export interface Language {
  readonly code: LanguageCode;
  /** Locale for numbers, dates and lists (BCP 47), as `nl-BE`. */
  readonly locale: string;
}

/** What `content/site.yaml` says. The first language is the authentic one. */
export interface SiteFile {
  readonly name: Text;
  readonly baseUrl: string;
  readonly publisher: Publisher;
  readonly languages: readonly Language[];
  /** A line that stands on every page, for instance that the figures are made up. */
  readonly notice?: Text | undefined;
  /** Under which conditions the data may be used. */
  readonly licence?: Licence | undefined;
  /** Where people can ask about the data. */
  readonly contact?: Contact | undefined;
  /** EU data themes of every dossier, as `GOVE`. */
  readonly themes?: readonly DataTheme[] | undefined;
  /** Addresses that identify the area of every dossier, as those of the EU authority tables or GeoNames. */
  readonly spatial?: readonly string[] | undefined;
}

/** Who publishes the site. `identifier` is the address that identifies the organisation, as in a national register. */
export interface Publisher {
  readonly name: Text;
  readonly url?: string | undefined;
  readonly identifier?: string | undefined;
}

/** A licence: its address, and its identifier in the SPDX list (`CC-BY-4.0`) and title where they are given. */
export interface Licence {
  readonly url: string;
  readonly id?: string | undefined;
  readonly title?: Text | undefined;
}

/** Where to ask: an e-mail address, a page, or both. */
export interface Contact {
  readonly name?: Text | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

/** Codes of the EU authority table of data themes (MDR, data-theme). */
export const dataThemes = [
  'AGRI',
  'ECON',
  'EDUC',
  'ENER',
  'ENVI',
  'GOVE',
  'HEAL',
  'INTR',
  'JUST',
  'OP_DATPRO',
  'REGI',
  'SOCI',
  'TECH',
  'TRAN',
] as const;
export type DataTheme = (typeof dataThemes)[number];

const language = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}$/, 'expected-language'),
  locale: z.string().refine(isLocale, 'expected-locale'),
});

/** An e-mail address as HTML's `input type=email` takes it, without quotes or comments. */
const email = z.string().regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'expected-email');

const licenceId = z.string().regex(/^[A-Za-z0-9.-]+$/, 'expected-code');

/** Returns the schema of `content/site.yaml`. */
export function siteSchema(languages: readonly LanguageCode[]) {
  const { line, url } = plainFields;
  const text = z
    .object(Object.fromEntries(languages.map((code) => [code, line])))
    .catchall(line) as unknown as z.ZodType<Text>;
  return z.strictObject({
    name: text,
    baseUrl: url,
    publisher: z.strictObject({ name: text, url: url.optional(), identifier: url.optional() }),
    languages: z.array(language).min(1),
    notice: text.optional(),
    licence: z.strictObject({ url, id: licenceId.optional(), title: text.optional() }).optional(),
    contact: z.strictObject({ name: text.optional(), email: email.optional(), url: url.optional() }).optional(),
    themes: z.array(z.enum(dataThemes)).min(1, 'expected-list').optional(),
    spatial: z.array(url).min(1, 'expected-list').optional(),
  });
}

/** Returns what a site is, or its problems. A language without a word list is refused. */
export function parseSite(file: string, source: string, knownLanguages: readonly LanguageCode[]): Read<SiteFile> {
  const yaml = readYaml(file, source);
  const codes = z.object({ languages: z.array(z.object({ code: z.string() })) }).safeParse(yaml.value);
  const languages = codes.success ? codes.data.languages.map(({ code }) => code) : [];
  const { value, problems } = validate(yaml, siteSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const unknown = value.languages.flatMap(({ code }, index) =>
    knownLanguages.includes(code)
      ? []
      : [
          problem('unknown-reference', yaml.placeOf(['languages', index, 'code']), {
            kind: 'language',
            name: code,
            ...suggestName(code, knownLanguages),
          }),
        ],
  );
  return { value: unknown.length > 0 ? undefined : value, problems: unknown };
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
