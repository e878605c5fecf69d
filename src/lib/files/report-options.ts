import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isProblemLanguage, type ProblemLanguage } from '../problem.ts';
import { chooseProblemLanguage } from '../report/site-language.ts';
import { siteFolder } from './environment.ts';

/** How problems can be printed. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How a command reports what it finds. */
export interface ReportOptions {
  readonly language: ProblemLanguage;
  readonly format: ReportFormat;
  readonly warningsAsErrors: boolean;
}

/** Options that a command has beside those, and what is said of them. */
export interface ExtraOptions {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly usage: Readonly<Record<ProblemLanguage, string>>;
}

/** What was given for the extra options, by name. */
export type ExtraValues = Readonly<Record<string, unknown>>;

/** Options of every command that reports problems, for `parseArgs`. */
const options = {
  lang: { type: 'string' },
  format: { type: 'string' },
  'warnings-as-errors': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const usage: Record<ProblemLanguage, string> = {
  nl: `[--lang nl|en] [--format text|json|github] [--warnings-as-errors]

  --lang                taal van de meldingen; anders de eerste taal van de site waarin er meldingen zijn
  --format              text: om te lezen (gewoon); json: voor programma's; github: ook bij de regels van een wijziging
  --warnings-as-errors  ook een waarschuwing houdt tegen{extra}
  --help                deze uitleg

Afloop: 0 in orde, 1 problemen gevonden, 2 verkeerd gebruik.`,
  en: `[--lang nl|en] [--format text|json|github] [--warnings-as-errors]

  --lang                language of the messages; else the first language of the site that has messages
  --format              text: to read (default); json: for programs; github: also beside the lines of a change
  --warnings-as-errors  a warning stops it too{extra}
  --help                this explanation

Exit code: 0 fine, 1 problems found, 2 wrong use.`,
};

/**
 * Returns how the arguments of a command ask to report, with the values of its extra options; ends with exit code 2 and
 * the usage if they are wrong or `isRight` says so, with 0 for `--help`.
 */
export function readReportOptions(
  command: string,
  extra: ExtraOptions = { options: {}, usage: { nl: '', en: '' } },
  isRight: (values: ExtraValues) => boolean = () => true,
): ReportOptions & { readonly values: ExtraValues } {
  const language = readSiteLanguage();
  const usageOf = (told: ProblemLanguage) =>
    `${told === 'nl' ? 'Gebruik' : 'Usage'}: npm run ${command} -- ${usage[told].replace('{extra}', extra.usage[told])}`;
  const given = parseReportArguments(extra);
  if (given?.help) {
    console.log(usageOf(given.language ?? language));
    process.exit(0);
  }
  if (!given || !isRight(given.values)) {
    console.error(usageOf(language));
    process.exit(2);
  }
  const { format, warningsAsErrors, values } = given;
  return { language: given.language ?? language, format, warningsAsErrors, values };
}

/** Returns the language in which problems of the site are told when no option says which. */
export function readSiteLanguage(folder = siteFolder()): ProblemLanguage {
  const file = path.join(folder, 'content', 'site.yaml');
  return chooseProblemLanguage(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

interface Given {
  readonly language: ProblemLanguage | undefined;
  readonly format: ReportFormat;
  readonly warningsAsErrors: boolean;
  readonly help: boolean;
  readonly values: ExtraValues;
}

function parseReportArguments(extra: ExtraOptions): Given | undefined {
  try {
    const { values } = parseArgs({ options: { ...extra.options, ...options } });
    const { lang, help, format = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text' } = values;
    const known = reportFormats.find((name) => name === format);
    const language = isProblemLanguage(lang) ? lang : undefined;
    if (!known || language !== lang) return undefined;
    return {
      language,
      format: known,
      help: help === true,
      warningsAsErrors: values['warnings-as-errors'] === true,
      values,
    };
  } catch {
    // An option that does not exist, or one without its value: told with the usage.
    return undefined;
  }
}
