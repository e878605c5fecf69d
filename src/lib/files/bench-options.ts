import { parseArgs } from 'node:util';
import { corpusSizes, parseSize } from '../bench/bench-result.ts';
import type { CorpusSize } from '../bench/corpus.ts';

/** What is to be measured. */
export interface BenchOptions {
  readonly sizes: readonly CorpusSize[];
  /** How often each build is measured. */
  readonly runs: number;
  readonly withDocuments: boolean;
  readonly isJson: boolean;
  /** A folder to which the first corpus is written, and nothing measured. */
  readonly corpus?: string | undefined;
}

/** How the command is used. */
export const benchUsage = `Usage: npm run bench -- [--size 50x12]… [--runs 3] [--documents] [--json] [--corpus folder]
Builds made-up sites of dossiers x reporting dates in two languages, and measures them beside a plain script of the same pages.
  --size       10x4 (without it), 50x12, 200x12, 1000x12, all of these (all), or another number of dossiers and dates
  --runs       measure each build so many times and tell the one in the middle
  --documents  measure a build with Word, PDF, text and pictures too
  --json       for programs
  --corpus     only write the made-up site to a folder`;

/** Returns what is asked; undefined if it is not understood. */
export function readBenchOptions(args: readonly string[]): BenchOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        size: { type: 'string', multiple: true, default: ['10x4'] },
        runs: { type: 'string', default: '1' },
        documents: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        corpus: { type: 'string' },
      },
    });
    const sizes = values.size.flatMap((name): readonly (CorpusSize | undefined)[] =>
      name === 'all' ? corpusSizes : [parseSize(name)],
    );
    const known = sizes.filter((size) => size !== undefined);
    if (known.length < sizes.length || !/^[1-9]\d?$/.test(values.runs)) return undefined;
    const { documents: withDocuments, json: isJson, corpus } = values;
    return { sizes: known, runs: Number(values.runs), withDocuments, isJson, corpus };
  } catch {
    return undefined;
  }
}
