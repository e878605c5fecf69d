import { z } from 'zod';
import {
  forLanguages,
  isDate,
  type LanguageCode,
  type Literal,
  makeFields,
  plainFields,
  type Text,
} from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import type { Place, Read } from '../problem.ts';
import { type DataTheme, dataThemes } from './site-file.ts';

/** What `content/<dossier>/dossier.yaml` says. */
export interface DossierFile {
  readonly title: Text;
  readonly description: Text;
  /** Texts with a number that belongs to no figure. */
  readonly literals: readonly Literal[];
  /** The figures that tell how the dossier stands, the most telling first. */
  readonly keyFigures: readonly KeyFigureName[];
  /** How often a new answer comes, as `ANNUAL`. */
  readonly frequency?: Frequency | undefined;
  readonly keywords?: readonly Text[] | undefined;
  /** EU data themes, beside those of the site. */
  readonly themes?: readonly DataTheme[] | undefined;
  /** Addresses that identify the area, in place of those of the site. */
  readonly spatial?: readonly string[] | undefined;
  /** Name of the calendar in `data/calendars/` by which its terms are counted. */
  readonly calendar?: string | undefined;
  readonly terms?: Terms | undefined;
  /** Names that its folder had: addresses with them lead here. */
  readonly formerly: readonly FormerName[];
}

/** A name or reporting date by which something was known before, and where it is said. */
export interface FormerName {
  readonly name: string;
  readonly place: Place;
}

/** A figure that tells how a dossier stands: its name, and codes where it is not the total. */
export interface KeyFigureName {
  readonly figure: string;
  readonly at?: string | undefined;
}

/** Terms in working days after the question: for the answer, and during which it is the questioner's alone. */
export interface Terms {
  readonly answer: number;
  readonly exclusive: number;
}

/** Codes of the EU authority table of frequencies (MDR, frequency) that a parliamentary answer can have. */
export const frequencies = [
  'TRIENNIAL',
  'BIENNIAL',
  'ANNUAL',
  'ANNUAL_2',
  'ANNUAL_3',
  'QUARTERLY',
  'BIMONTHLY',
  'MONTHLY',
  'IRREG',
  'NEVER',
  'UNKNOWN',
] as const;
export type Frequency = (typeof frequencies)[number];

/** A parliamentary question: its identity is parliamentary year + minister + number. */
export interface Question {
  readonly kind: Text;
  readonly parliament: Text;
  readonly number: string;
  readonly date: string;
  readonly questioner: string;
  readonly parliamentaryYear: string;
  readonly term?: string | undefined;
  readonly citation?: Text | undefined;
  readonly minister: { readonly name: string; readonly title: Text };
}

/** What `content/<dossier>/<date>/answer.yaml` says. */
export interface AnswerFile {
  readonly title?: Text | undefined;
  readonly state: AnswerState;
  /** Day on which it was published; a command writes it. */
  readonly published?: string | undefined;
  /** Embargo: a date, or a date and time with its offset (RFC 3339), before which nobody may see it. */
  readonly publicFrom?: string | undefined;
  /** Last day for the answer, in place of the one that the calendar gives. */
  readonly due?: string | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  /** Key figures with which it was published, in place of those of the dossier; a command writes them. */
  readonly keyFigures?: readonly KeyFigureName[] | undefined;
  readonly question: Question;
  /** Reporting dates that its folder had: addresses with them lead here. */
  readonly formerly: readonly FormerName[];
}

/** The life of an answer; what says nothing is a draft. */
export const answerStates = ['draft', 'ready', 'published', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

/** When an answer was withdrawn, and why. */
export interface Withdrawal {
  readonly date: string;
  readonly reason: Text;
}

const keyFiguresField = z.array(z.strictObject({ figure: plainFields.figureName, at: plainFields.line.optional() }));

/** Returns the schema of `dossier.yaml`. */
export const dossierSchema = forLanguages((languages) => {
  const { text, url, slug, count, literals } = makeFields(languages);
  return z.strictObject({
    title: text,
    description: text,
    literals,
    keyFigures: keyFiguresField.default([]),
    calendar: slug.optional(),
    terms: z.strictObject({ answer: count.default(20), exclusive: count.default(15) }).optional(),
    frequency: z.enum(frequencies).optional(),
    keywords: z.array(text).min(1, 'expected-list').optional(),
    themes: z.array(z.enum(dataThemes)).min(1, 'expected-list').optional(),
    spatial: z.array(url).min(1, 'expected-list').optional(),
    formerly: z.array(slug).default([]),
  });
});

/** Returns the schema of `answer.yaml`. */
export const answerSchema = forLanguages((languages) => {
  const { text, line, date } = makeFields(languages);
  const years = z.string().regex(/^\d{4}-\d{4}$/, 'expected-years');
  return z.strictObject({
    title: text.optional(),
    state: z.enum(answerStates).default('draft'),
    published: date.optional(),
    publicFrom: z.string().refine(isMoment, 'expected-moment').optional(),
    due: date.optional(),
    withdrawn: z.strictObject({ date, reason: text }).optional(),
    keyFigures: keyFiguresField.optional(),
    formerly: z.array(date).default([]),
    question: z.strictObject({
      kind: text,
      parliament: text,
      number: line,
      date,
      questioner: line,
      parliamentaryYear: years,
      term: years.optional(),
      citation: text.optional(),
      minister: z.strictObject({ name: line, title: text }),
    }),
  });
});

/** Returns whether a text is a date, or a date and time with the offset from UTC (RFC 3339, 5.6). */
export function isMoment(text: string): boolean {
  if (isDate(text)) return true;
  const parts = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(
    text,
  );
  return isDate(parts?.[1] ?? '');
}

/** What a file says, and where. */
export interface PlacedRead<T> extends Read<T> {
  readonly yaml: YamlFile;
}

/** Returns what a dossier is about, or its problems. */
export function parseDossier(
  file: string,
  source: string,
  languages: readonly LanguageCode[],
): PlacedRead<DossierFile> {
  const yaml = readYaml(file, source);
  return placeNames(yaml, validate(yaml, dossierSchema(languages), languages));
}

/** Returns the question that an answer belongs to, or its problems. */
export function parseAnswer(file: string, source: string, languages: readonly LanguageCode[]): PlacedRead<AnswerFile> {
  const yaml = readYaml(file, source);
  return placeNames(yaml, validate(yaml, answerSchema(languages), languages));
}

function placeNames<T extends { readonly formerly: readonly string[] }>(
  yaml: YamlFile,
  { value, problems }: Read<T>,
): PlacedRead<Omit<T, 'formerly'> & { formerly: FormerName[] }> {
  const formerly = value?.formerly.map((name, index) => ({ name, place: yaml.placeOf(['formerly', index]) }));
  return { value: value && { ...value, formerly: formerly ?? [] }, problems, yaml };
}
