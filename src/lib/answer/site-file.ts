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
  readonly publisher: { readonly name: Text; readonly url?: string | undefined };
  readonly languages: readonly Language[];
  /** A line that stands on every page, for instance that the figures are made up. */
  readonly notice?: Text | undefined;
}

const language = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}$/, 'expected-language'),
  locale: z.string().refine(isLocale, 'expected-locale'),
});

/** Returns the schema of `content/site.yaml`. */
export function siteSchema(languages: readonly LanguageCode[]) {
  const { line, url } = plainFields;
  const text = z
    .object(Object.fromEntries(languages.map((code) => [code, line])))
    .catchall(line) as unknown as z.ZodType<Text>;
  return z.strictObject({
    name: text,
    baseUrl: url,
    publisher: z.strictObject({ name: text, url: url.optional() }),
    languages: z.array(language).min(1),
    notice: text.optional(),
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
