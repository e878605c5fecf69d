import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
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
  /** Of a build: whether answers that are not public are built too, marked. */
  readonly drafts?: boolean;
}

/** Options of every command that reports problems, for `parseArgs`. */
const options = {
  lang: { type: 'string' },
  format: { type: 'string' },
  'warnings-as-errors': { type: 'boolean', default: false },
  drafts: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const usage: Record<ProblemLanguage, string> = {
  nl: `[--lang nl|en] [--format text|json|github] [--warnings-as-errors]

  --lang                taal van de meldingen; anders de eerste taal van de site waarin er meldingen zijn
  --format              text: om te lezen (gewoon); json: voor programma's; github: ook bij de regels van een wijziging
  --warnings-as-errors  ook een waarschuwing houdt tegen
  --drafts              alleen bij build: ook antwoorden die nog niet openbaar zijn, met een watermerk
  --help                deze uitleg

Afloop: 0 in orde, 1 problemen gevonden, 2 verkeerd gebruik.`,
  en: `[--lang nl|en] [--format text|json|github] [--warnings-as-errors]

  --lang                language of the messages; else the first language of the site that has messages
  --format              text: to read (default); json: for programs; github: also beside the lines of a change
  --warnings-as-errors  a warning stops it too
  --drafts              of build only: answers that are not public yet as well, with a watermark
  --help                this explanation

Exit code: 0 fine, 1 problems found, 2 wrong use.`,
};

/** Returns how the arguments of a command ask to report; ends with exit code 2 and the usage if they are wrong, with 0 for `--help`. */
export function readReportOptions(command: string): ReportOptions {
  const language = readSiteLanguage();
  const usageOf = (told: ProblemLanguage) =>
    `${told === 'nl' ? 'Gebruik' : 'Usage'}: npm run ${command} -- ${usage[told]}`;
  const given = parseReportArguments(command);
  if (given?.help) {
    console.log(usageOf(given.language ?? language));
    process.exit(0);
  }
  if (!given) {
    console.error(usageOf(language));
    process.exit(2);
  }
  const { format, warningsAsErrors, drafts } = given;
  return { language: given.language ?? language, format, warningsAsErrors, drafts };
}

/** Returns the language in which problems of the site are told when no option says which. */
export function readSiteLanguage(folder = siteFolder()): ProblemLanguage {
  const file = path.join(folder, 'content', 'site.yaml');
  return chooseProblemLanguage(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

interface Given {
  readonly drafts: boolean;
  readonly language: ProblemLanguage | undefined;
  readonly format: ReportFormat;
  readonly warningsAsErrors: boolean;
  readonly help: boolean;
}

function parseReportArguments(command: string): Given | undefined {
  try {
    const { values } = parseArgs({ options });
    const { lang, help, drafts, format = process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text' } = values;
    const known = reportFormats.find((name) => name === format);
    const language = isProblemLanguage(lang) ? lang : undefined;
    if (!known || language !== lang || (drafts && command !== 'build')) return undefined;
    return { drafts, language, format: known, help, warningsAsErrors: values['warnings-as-errors'] };
  } catch {
    // An option that does not exist, or one without its value: told with the usage.
    return undefined;
  }
}
