import type { CorpusSize } from './corpus.ts';

/** What a run of a program cost, with all processes that it started. */
export interface RunCost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Of all its processes together, in MB (10^6 bytes); undefined where the system does not tell. */
  readonly peakMegabytes?: number | undefined;
}

/** What was measured of a corpus; of several runs the one with the median of wall time. */
export interface BenchResult extends CorpusSize {
  /** Answer pages: one for each dossier, date and language. */
  readonly pages: number;
  readonly bytesPerPage: number;
  /** A script that does only the unavoidable work; see `makeFloorPages`. */
  readonly floor: RunCost;
  /** Without documents and pictures, nothing kept from builds before. */
  readonly cold: RunCost;
  /** The same once more, nothing changed. */
  readonly warm: RunCost;
  /** After one figure of one date changed. */
  readonly changed: RunCost;
  /** With documents and pictures, nothing kept from builds before; if it was asked. */
  readonly whole?: RunCost | undefined;
}

/** The machine and programs of a measurement. */
export interface BenchMachine {
  readonly processor: string;
  readonly processors: number;
  readonly memoryGigabytes: number;
  readonly platform: string;
  readonly node: string;
}

/** All that was measured, and where. */
export interface Measured {
  readonly machine: BenchMachine;
  /** What an installation makes once for all builds; see `prepareProgram`. */
  readonly installed: RunCost;
  readonly results: readonly BenchResult[];
}

/** The site with a single answer: what a change of one answer is measured by. */
export const singleAnswer: CorpusSize = { dossiers: 1, dates: 1 };

/** The sizes that can be measured. */
export const corpusSizes: readonly CorpusSize[] = [
  { dossiers: 10, dates: 4 },
  { dossiers: 50, dates: 12 },
  { dossiers: 200, dates: 12 },
  { dossiers: 1000, dates: 12 },
];

/** Returns the name of a size, as `50x12`. */
export function nameSize({ dossiers, dates }: CorpusSize): string {
  return `${dossiers}x${dates}`;
}

/** Returns the size that has a name: dossiers x dates, both at least 1; undefined if it is none. */
export function parseSize(name: string): CorpusSize | undefined {
  const [, dossiers, dates] = /^([1-9]\d{0,3})x([1-9]\d?)$/.exec(name) ?? [];
  return dossiers && dates ? { dossiers: Number(dossiers), dates: Number(dates) } : undefined;
}

/** Returns the run with the median of wall time; of an even number the faster of the two in the middle. */
export function medianRun(runs: readonly RunCost[]): RunCost | undefined {
  return runs.toSorted((a, b) => a.wallSeconds - b.wallSeconds)[Math.floor((runs.length - 1) / 2)];
}
