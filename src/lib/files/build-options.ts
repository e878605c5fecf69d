import type { ParseArgsConfig } from 'node:util';
import type { ProblemLanguage } from '../problem.ts';
import { isPart } from './build-parts.ts';
import type { Shard } from './build-plan.ts';
import { type ReportOptions, readReportOptions } from './report-options.ts';

/** What is asked of a build. */
export interface BuildOptions extends ReportOptions {
  /** Whether answers that are not public are built too, marked. */
  readonly drafts: boolean;
  readonly isWhole: boolean;
  readonly isQuick: boolean;
  readonly profile: boolean;
  readonly shard?: Shard | undefined;
  /** Folders of parts to put together. */
  readonly parts: readonly string[];
}

const extra = {
  drafts: { type: 'boolean', default: false },
  whole: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  profile: { type: 'boolean', default: false },
  shard: { type: 'string' },
  merge: { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

const usage: Record<ProblemLanguage, string> = {
  nl: `
  --drafts              ook antwoorden die nog niet openbaar zijn, met een watermerk
  --whole               alles opnieuw maken, ook wat niet veranderd is
  --quick               zonder Word, PDF, tekst en afbeeldingen: om te bekijken, niet om te publiceren
  --profile             zeggen hoe lang elke stap duurde
  --shard 2/8           alleen het tweede van acht delen van de dossiers, om later samen te voegen
  --merge map           een deel samenvoegen met de rest; voor elk deel een keer`,
  en: `
  --drafts              answers that are not public yet as well, with a watermark
  --whole               make everything anew, also what did not change
  --quick               without Word, PDF, text and pictures: to look at, not to publish
  --profile             tell how long each stage took
  --shard 2/8           only the second of eight parts of the dossiers, to be put together later
  --merge folder        put a part together with the rest; once for each part`,
};

const noPart: Record<ProblemLanguage, string> = {
  nl: 'Hier staat geen deel van een site: {folders}. Een deel wordt gemaakt met --shard, in de map van PEILDATUM_OUT.',
  en: 'There is no part of a site here: {folders}. A part is made with --shard, in the folder of PEILDATUM_OUT.',
};

/** Returns how the arguments of a build are meant; ends with exit code 2 and the usage if they are wrong, with 0 for `--help`. */
export function readBuildOptions(): BuildOptions {
  const options = readReportOptions('build', { options: extra, usage }, ({ shard: text, merge }) => {
    return text === undefined || (parseShard(text) !== undefined && merge === undefined);
  });
  const { drafts, whole, quick, profile, merge } = options.values;
  const parts = Array.isArray(merge) ? merge.map(String) : [];
  const lacking = parts.filter((folder) => !isPart(folder));
  if (lacking.length > 0) {
    console.error(noPart[options.language].replace('{folders}', () => lacking.join(', ')));
    process.exit(2);
  }
  return {
    ...options,
    drafts: drafts === true,
    isWhole: whole === true,
    isQuick: quick === true,
    profile: profile === true,
    shard: parseShard(options.values.shard),
    parts,
  };
}

function parseShard(text: unknown): Shard | undefined {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(String(text)) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part >= 1 && shard.part <= shard.of ? shard : undefined;
}
