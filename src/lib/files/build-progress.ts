import type { ProblemLanguage } from '../problem.ts';
import { type BuildStage, wordStage } from '../report/build-words.ts';

/** Tells how far a build is, and what each stage cost. */
export interface Progress {
  /** Does a part of the work; in a terminal its name stands there while it goes on. */
  during<T>(stage: BuildStage, work: () => T | Promise<T>, detail?: string): Promise<T>;
  /** Seconds of each stage, in the order in which they began. */
  readonly costs: ReadonlyMap<BuildStage, number>;
  /** Removes what stands in the terminal. */
  end(): void;
}

/** Returns a progress that is told on standard error where that is a terminal, and only measured elsewhere or if it is to be quiet. */
export function tellProgress(language: ProblemLanguage, isQuiet = false): Progress {
  const costs = new Map<BuildStage, number>();
  const isTold = process.stderr.isTTY === true && !isQuiet;
  const clear = () => {
    if (isTold) process.stderr.write('\r\u001b[K');
  };
  return {
    costs,
    end: clear,
    async during(stage, work, detail = '') {
      clear();
      if (isTold) process.stderr.write(`${wordStage(stage, language)}${detail && ` (${detail})`}…`);
      const started = performance.now();
      try {
        return await work();
      } finally {
        costs.set(stage, (costs.get(stage) ?? 0) + (performance.now() - started) / 1000);
      }
    },
  };
}
