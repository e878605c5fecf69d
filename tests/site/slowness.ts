import path from 'node:path';
import { inject } from 'vitest';
import { writeCorpus } from '../../src/lib/files/bench-corpus.ts';
import { measureRun } from '../../src/lib/files/bench-run.ts';
import { root } from './program.ts';

/** Seconds of a processor that the plain floor of one answer takes (`npm run bench`) where the limits of time were set. */
const usual = 1.05;

/** Returns how many times as long as there work takes on this machine now, at the quickest of three; 1 if it is as quick or quicker. */
export async function measureSlowness(): Promise<number> {
  const work = path.join(inject('runFolder'), 'slowness');
  writeCorpus(path.join(work, 'site'), { dossiers: 1, dates: 1 });
  const script = ['scripts/bench-floor.ts', path.join(work, 'site'), path.join(work, 'floor')];
  const costs: number[] = [];
  // As the bench has it: with nothing that was compiled before.
  for (let run = 0; run < 3; run++) costs.push((await measureRun(root, script, { NODE_COMPILE_CACHE: '' })).cpuSeconds);
  return Math.max(1, Math.min(...costs) / usual);
}
