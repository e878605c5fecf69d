import { en } from '../../i18n/problems.en.ts';
import { describeProblem, type Problem, type ProblemCode, problemLanguages } from '../problem.ts';
import { compareText, decodeText, digestBytes, type MakeHasher, type RecordFile } from './record-file.ts';

/** What the program found when it checked the sources of a build; errors stop a build, so only warnings can stand here. */
export interface ChecksReport {
  readonly errors: number;
  readonly warnings: number;
  /** Every code that the program can tell, with how often it did. */
  readonly checks: readonly { readonly code: string; readonly found: number }[];
  readonly problems: readonly unknown[];
}

/** Returns the report of all checks: how often each code was told, and each problem with its words in every language. */
export function reportChecks(problems: readonly Problem[]): ChecksReport {
  const count = (is: (found: Problem) => boolean) => problems.filter(is).length;
  const codes = (Object.keys(en) as ProblemCode[]).filter((code) => !code.startsWith('record-')).sort(compareText);
  return {
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    checks: codes.map((code) => ({ code, found: count((found) => found.code === code) })),
    problems: problems.map((found) => ({
      ...found,
      text: Object.fromEntries(problemLanguages.map((language) => [language, describeProblem(found, language)])),
    })),
  };
}

/** The ledger of one answer, as it stands beside it on the site. */
export interface GatheredLedger {
  readonly file: string;
  readonly sha256: string;
  readonly ledger: unknown;
}

/** Returns the ledgers of all figures of a site: every `figures.json`, with its path and digest. Throws on one that is not JSON. */
export function gatherLedgers(
  site: readonly RecordFile[],
  makeHasher: MakeHasher,
): { ledgers: readonly GatheredLedger[] } {
  const found = site.filter(({ path }) => /(^|\/)figures\.json$/.test(path));
  return {
    ledgers: found.map(({ path, bytes }) => ({
      file: `site/${path}`,
      sha256: digestBytes(bytes, makeHasher).sha256,
      ledger: JSON.parse(decodeText(bytes) ?? ''),
    })),
  };
}
