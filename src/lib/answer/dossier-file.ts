import { z } from 'zod';
import { type LanguageCode, makeFields, type Text } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { Read } from '../problem.ts';

/** What `content/<dossier>/dossier.yaml` says. */
export interface DossierFile {
  readonly title: Text;
  readonly description: Text;
}

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
  readonly question: Question;
}

/** Returns the schema of `dossier.yaml`. */
export function dossierSchema(languages: readonly LanguageCode[]) {
  const { text } = makeFields(languages);
  return z.strictObject({ title: text, description: text });
}

/** Returns the schema of `answer.yaml`. */
export function answerSchema(languages: readonly LanguageCode[]) {
  const { text, line, date } = makeFields(languages);
  const years = z.string().regex(/^\d{4}-\d{4}$/, 'expected-years');
  return z.strictObject({
    title: text.optional(),
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
}

/** Returns what a dossier is about, or its problems. */
export function parseDossier(file: string, source: string, languages: readonly LanguageCode[]): Read<DossierFile> {
  return validate(readYaml(file, source), dossierSchema(languages), languages);
}

/** Returns the question that an answer belongs to, or its problems. */
export function parseAnswer(file: string, source: string, languages: readonly LanguageCode[]): Read<AnswerFile> {
  return validate(readYaml(file, source), answerSchema(languages), languages);
}
