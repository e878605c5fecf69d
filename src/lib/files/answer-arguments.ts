import { parseArgs } from 'node:util';
import { type PublicationText, sayPublication } from '../../i18n/publication-texts.ts';
import { isDate, plainFields } from '../dataset/fields.ts';
import { isProblemLanguage, type ProblemLanguage } from '../problem.ts';
import { readSiteLanguage } from './report-options.ts';

/** The arguments of a command about one answer. */
export interface AnswerArguments {
  readonly language: ProblemLanguage;
  readonly dossier: string;
  /** Empty where the command was called without one. */
  readonly date: string;
  /** Further options, by name. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command takes beside a dossier and a date. */
export interface AnswerUsage {
  readonly usage: PublicationText;
  readonly values?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, 'string' | 'boolean'>>;
  readonly isDateOptional?: boolean;
}

/** Returns the arguments of a command; ends with exit code 2 and the usage if they are wrong, with 0 for `--help`. */
export function readAnswerArguments(usage: AnswerUsage, args = process.argv.slice(2)): AnswerArguments {
  const parsed = parse(args, usage);
  const language = isProblemLanguage(parsed?.values.lang) ? parsed.values.lang : readSiteLanguage();
  if (parsed?.values.help) {
    console.log(sayPublication(language, usage.usage, usage.values));
    process.exit(0);
  }
  const [dossier = '', date = '', ...rest] = parsed?.positionals ?? [];
  const isRight =
    parsed &&
    rest.length === 0 &&
    plainFields.slug.safeParse(dossier).success &&
    (isDate(date) || (usage.isDateOptional && date === '')) &&
    (parsed.values.lang === undefined || isProblemLanguage(parsed.values.lang));
  if (!isRight) failUsage(language, usage);
  return { language, dossier, date, options: parsed.values };
}

/** Ends with exit code 2, after saying how a command is used. */
export function failUsage(language: ProblemLanguage, { usage, values }: AnswerUsage): never {
  console.error(sayPublication(language, usage, values));
  process.exit(2);
}

function parse(args: readonly string[], { options = {} }: AnswerUsage) {
  const own = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' }, help: { type: 'boolean' }, ...own },
      allowPositionals: true,
    });
    return { values: values as AnswerArguments['options'], positionals };
  } catch {
    // An option that does not exist, or one without its value: told with the usage.
    return undefined;
  }
}
