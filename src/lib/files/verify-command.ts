import path from 'node:path';
import type { ProblemLanguage } from '../problem.ts';
import type { VerifyOptions } from './archive-options.ts';
import {
  tellBag,
  tellChain,
  tellCompanion,
  tellLeftovers,
  tellProblems,
  tellRebuilt,
  tellVerified,
} from './archive-report.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRebuild } from './verify-rebuild.ts';
import { verifyBag, verifyRecord } from './verify-record.ts';
import { type Trust, verifyCompanions } from './verify-signature.ts';

/** Verifies what was asked for and tells it; returns whether there is a problem. */
export async function runVerify(options: VerifyOptions): Promise<boolean> {
  const { record, language } = options;
  if (record === undefined) return verifyAll(options);
  if (options.isBag) {
    const isBad = tellProblems(verifyBag(record), language);
    if (!isBad) tellBag(language);
    return isBad;
  }
  const { value, problems } = verifyRecord(record);
  if (tellProblems(problems, language) || !value) return true;
  tellVerified(value, language);
  const isBad = verifyBeside(record, options, language);
  if (isBad || !options.isRebuild) return isBad;
  const differs = tellProblems(await verifyRebuild(record, value), language);
  if (!differs) tellRebuilt(language);
  return differs;
}

function verifyAll(options: VerifyOptions): boolean {
  const { to, head, language } = options;
  const chain = verifyChain(to, head);
  tellLeftovers(chain, language);
  const isBad = tellProblems(chain.problems, language);
  if (isBad) return true;
  const beside = chain.links.map(({ file }) => {
    console.log(`\n${file}`);
    return verifyBeside(path.join(to, file), options, language);
  });
  if (beside.includes(true)) return true;
  console.log('');
  tellChain(chain, language);
  return false;
}

function verifyBeside(record: string, trust: Trust, language: ProblemLanguage): boolean {
  const found = verifyCompanions(record, trust);
  for (const companion of found) tellCompanion(companion, language);
  return tellProblems(
    found.flatMap(({ problems }) => problems),
    language,
  );
}
