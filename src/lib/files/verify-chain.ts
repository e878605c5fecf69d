import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type ChainLink, chainFile, findStrangers } from '../archive/chain.ts';
import { type Problem, problem } from '../problem.ts';
import { findLeftovers, loadChain } from './archive-store.ts';
import { verifyRecord } from './verify-record.ts';

/** What the chain of a folder is: its links, what an interrupted run left, and every problem. */
export interface VerifiedChain {
  readonly links: readonly ChainLink[];
  readonly leftovers: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Returns the chain of a folder of records with every problem: of a line, of a record (altered, missing, added, in another
 * order), of the folder. `head` is a digest that was noted before (by the archive): a chain that no longer holds it
 * was cut off or replaced, which the chain alone cannot show.
 */
export function verifyChain(folder: string, head?: string): VerifiedChain {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!existsSync(path.join(folder, chainFile))) {
    const missing = problem('record-chain-missing', { file: chainFile, line: 1, column: 1 }, { folder });
    return { links: [], leftovers: [], problems: [missing] };
  }
  // In this order: a run that ends in between has moved its line from the one to the other.
  const leftovers = findLeftovers(folder);
  const chain = loadChain(folder);
  const isHeadThere = head === undefined || chain.links.some(({ sha512 }) => sha512 === head);
  const problems = [
    ...chain.problems,
    ...chain.links.flatMap((link) => verifyLink(folder, link)),
    ...findStrangers(names, chain.links, leftovers),
    ...(isHeadThere ? [] : [differs(chainFile, 'head')]),
  ];
  return { links: chain.links, leftovers, problems };
}

/** The record itself, then what its line says about it. */
function verifyLink(folder: string, link: ChainLink): readonly Problem[] {
  const file = path.join(folder, link.file);
  if (!existsSync(file)) {
    return [problem('record-file-missing', { file, line: 1, column: 1 }, { path: link.file, list: chainFile })];
  }
  const { value, problems } = verifyRecord(file);
  if (!value) return problems;
  const { number, previous, date } = value.identity;
  const isSame = number === link.number && previous === link.previous && date === link.date;
  return isSame ? problems : [...problems, differs(link.file, previous === link.previous ? 'order' : 'previous')];
}

function differs(name: string, reason: string): Problem {
  return problem(
    'record-chain-differs',
    { file: name, line: 1, column: 1 },
    { path: name, reason: `record-${reason}` },
  );
}
