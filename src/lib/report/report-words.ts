import type { Problem, ProblemLanguage } from '../problem.ts';

/** How many of each a site has. */
export interface SiteCounts {
  readonly dossiers: number;
  readonly dates: number;
  readonly languages: number;
}

type Forms = readonly [one: string, other: string];

interface ReportWords {
  readonly error: Forms;
  readonly warning: Forms;
  readonly dossier: Forms;
  readonly date: Forms;
  readonly language: Forms;
  readonly allWell: string;
  readonly others: string;
}

const words: Record<ProblemLanguage, ReportWords> = {
  nl: {
    error: ['fout', 'fouten'],
    warning: ['waarschuwing', 'waarschuwingen'],
    dossier: ['dossier', 'dossiers'],
    date: ['peildatum', 'peildatums'],
    language: ['taal', 'talen'],
    allWell: 'geen problemen',
    others: 'Ook gevonden',
  },
  en: {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    dossier: ['dossier', 'dossiers'],
    date: ['reporting date', 'reporting dates'],
    language: ['language', 'languages'],
    allWell: 'no problems',
    others: 'Also found',
  },
};

/** Returns how many problems of each severity there are. */
export function countProblems(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Returns the counts of problems in words, as `3 errors, 1 warning`; without problems, `no problems`. */
export function wordCounts(problems: readonly Problem[], language: ProblemLanguage): string {
  const { errors, warnings } = countProblems(problems);
  const { error, warning, allWell } = words[language];
  return [count(errors, error), count(warnings, warning)].flatMap((part) => part ?? []).join(', ') || allWell;
}

/** Returns what was checked and found right, as `1 dossier, 2 reporting dates, 2 languages: no problems.` */
export function wordAllWell({ dossiers, dates, languages }: SiteCounts, language: ProblemLanguage): string {
  const known = words[language];
  const parts: readonly [number, Forms][] = [
    [dossiers, known.dossier],
    [dates, known.date],
    [languages, known.language],
  ];
  return `${parts.map(([number, forms]) => `${number} ${form(number, forms)}`).join(', ')}: ${known.allWell}.`;
}

/** Returns the words above a list of further problems. */
export function wordOthers(language: ProblemLanguage): string {
  return words[language].others;
}

function count(number: number, forms: Forms): string | undefined {
  return number === 0 ? undefined : `${number} ${form(number, forms)}`;
}

function form(number: number, [one, other]: Forms): string {
  return number === 1 ? one : other;
}
