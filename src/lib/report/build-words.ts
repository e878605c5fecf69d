import type { ProblemLanguage } from '../problem.ts';

/** The stages of a build, in their order. */
export const buildStages = [
  'plan',
  'parts',
  'read',
  'pages',
  'data',
  'charts',
  'pictures',
  'documents',
  'search',
  'links',
  'place',
] as const;
export type BuildStage = (typeof buildStages)[number];

/** How many dossiers a build made and took over. */
export interface BuildCounts {
  readonly made: number;
  readonly carried: number;
}

interface BuildWords {
  readonly stages: Readonly<Record<BuildStage, string>>;
  readonly carried: string;
  readonly done: string;
  readonly total: string;
}

const words: Record<ProblemLanguage, BuildWords> = {
  nl: {
    stages: {
      plan: 'Nagaan wat er veranderd is',
      parts: 'Delen van de site naast elkaar bouwen',
      read: 'Bronnen lezen en controleren',
      pages: 'Pagina’s maken',
      data: 'Open data schrijven',
      charts: 'Grafieken om te downloaden schrijven',
      pictures: 'Afbeeldingen om te delen tekenen',
      documents: 'Word, PDF en tekst maken',
      search: 'Zoekindex maken',
      links: 'Verwijzingen nagaan',
      place: 'Site op haar plaats zetten',
    },
    carried: '{made} van {all} dossiers, de rest is ongewijzigd',
    done: 'De site staat in {folder}. Dossiers gemaakt: {made}, ongewijzigd overgenomen: {carried}. Duur: {seconds} s.',
    total: 'Samen',
  },
  en: {
    stages: {
      plan: 'Finding what changed',
      parts: 'Building parts of the site side by side',
      read: 'Reading and checking the sources',
      pages: 'Making pages',
      data: 'Writing open data',
      charts: 'Writing charts to download',
      pictures: 'Drawing pictures to share',
      documents: 'Making Word, PDF and text',
      search: 'Making the search index',
      links: 'Checking links',
      place: 'Putting the site in its place',
    },
    carried: '{made} of {all} dossiers, the rest did not change',
    done: 'The site is in {folder}. Dossiers made: {made}, taken over unchanged: {carried}. Time: {seconds} s.',
    total: 'In all',
  },
};

/** Returns what a stage does, as a drafter reads it. */
export function wordStage(stage: BuildStage, language: ProblemLanguage): string {
  return words[language].stages[stage];
}

/** Returns how many dossiers are made, as `1 of 50 dossiers, the rest did not change`; empty if all are. */
export function wordCarried({ made, carried }: BuildCounts, language: ProblemLanguage): string {
  if (carried === 0) return '';
  return words[language].carried.replace('{made}', String(made)).replace('{all}', String(made + carried));
}

/** Returns what stands at the end of a build that went well. */
export function wordDone(
  { made, carried }: BuildCounts,
  { folder, seconds }: { readonly folder: string; readonly seconds: number },
  language: ProblemLanguage,
): string {
  const fills = { folder, made: String(made), carried: String(carried), seconds: decimal(seconds, language) };
  return words[language].done.replace(/\{(\w+)\}/g, (_, name: keyof typeof fills) => fills[name]);
}

/** Returns what each stage cost as lines of seconds and share, the total last. */
export function wordCosts(costs: ReadonlyMap<BuildStage, number>, language: ProblemLanguage): string {
  const total = [...costs.values()].reduce((sum, seconds) => sum + seconds, 0);
  const line = (name: string, seconds: number) =>
    `${decimal(seconds, language).padStart(8)} s ${String(Math.round((100 * seconds) / total)).padStart(3)} %  ${name}\n`;
  const stages = [...costs].map(([stage, seconds]) => line(words[language].stages[stage], seconds));
  return [...stages, line(words[language].total, total)].join('');
}

function decimal(seconds: number, language: ProblemLanguage): string {
  return seconds.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
}
