import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem, type } from 'node:os';
import path from 'node:path';
import { writeBenchReport } from '../bench/bench-report.ts';
import {
  type BenchMachine,
  type BenchResult,
  medianRun,
  nameSize,
  type RunCost,
  singleAnswer,
} from '../bench/bench-result.ts';
import { judgeTargets } from '../bench/bench-targets.ts';
import type { CorpusSize } from '../bench/corpus.ts';
import { changeNewest, writeCorpus } from './bench-corpus.ts';
import { type BenchOptions, benchUsage, readBenchOptions } from './bench-options.ts';
import { measureRun } from './bench-run.ts';
import { programFolder } from './program.ts';
import { readFolder } from './read-folder.ts';

/** Measures builds and prints what they cost; returns the exit code: 1 if a build failed, 2 for wrong use. */
export async function runBench(args: readonly string[]): Promise<number> {
  const options = readBenchOptions(args);
  if (!options) {
    console.error(benchUsage);
    return 2;
  }
  const { sizes, isJson, corpus } = options;
  const [first = singleAnswer] = sizes;
  if (corpus !== undefined) {
    writeCorpus(path.resolve(corpus), first);
    return 0;
  }
  const wanted = [singleAnswer, ...sizes.filter((size) => nameSize(size) !== nameSize(singleAnswer))];
  const work = mkdtempSync(path.join(tmpdir(), 'peildatum-bench-'));
  try {
    const bench = new Workplace(work);
    const installed = await bench.install();
    const results = await measureSizes(bench, wanted, options);
    const measured = { machine: describeMachine(), installed, results };
    const told = { ...measured, targets: judgeTargets(results) };
    console.log(isJson ? JSON.stringify(told, null, 2) : writeBenchReport(measured));
    return results.length === wanted.length ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A size of which a build fails is told and left out: that of a large one may ask more memory than there is. */
async function measureSizes(
  bench: Workplace,
  sizes: readonly CorpusSize[],
  options: BenchOptions,
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`${nameSize(size)}…\n`);
    try {
      results.push(await measureSize(bench, size, options));
    } catch (fault) {
      console.error(fault instanceof Error ? fault.message : fault);
    }
  }
  return results;
}

async function measureSize(
  bench: Workplace,
  size: CorpusSize,
  { runs, withDocuments }: BenchOptions,
): Promise<BenchResult> {
  bench.begin(size);
  const floor = await median(runs, () => bench.makeFloor());
  const whole = withDocuments ? await median(runs, () => bench.buildCold()) : undefined;
  const cold = await median(runs, () => bench.buildCold('--quick'));
  const pages = bench.listPages();
  const bytes = pages.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const warm = await median(runs, () => bench.build('--quick'));
  const changed = await median(runs, () => {
    changeNewest(bench.site, 0);
    return bench.build('--quick');
  });
  const bytesPerPage = Math.round(bytes / pages.length);
  return { ...size, pages: pages.length, bytesPerPage, floor, cold, warm, changed, whole };
}

async function median(runs: number, measure: () => Promise<RunCost>): Promise<RunCost> {
  const costs: RunCost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await measure());
  const middle = medianRun(costs);
  if (!middle) throw new TypeError('nothing was measured');
  return middle;
}

/** A folder with a made-up site, what is built of it, what builds keep for the next, and what an installation has made. */
class Workplace {
  readonly site: string;
  readonly #work: string;

  constructor(work: string) {
    this.#work = work;
    this.site = path.join(work, 'site');
  }

  /** Does what `npm ci` does beside fetching packages, for this folder. */
  async install(): Promise<RunCost> {
    const cost = await measureRun(programFolder(), ['scripts/prepare.ts'], { PEILDATUM_CACHE: this.#at('cache') });
    cpSync(this.#at('cache'), this.#at('installed'), { recursive: true });
    return cost;
  }

  /** Writes a made-up site in place of the one before. */
  begin(size: CorpusSize): void {
    rmSync(this.site, { recursive: true, force: true });
    writeCorpus(this.site, size);
  }

  build(...options: readonly string[]): Promise<RunCost> {
    return measureRun(programFolder(), ['scripts/build.ts', ...options], {
      PEILDATUM_SITE: this.site,
      PEILDATUM_OUT: this.#at('out'),
      PEILDATUM_CACHE: this.#at('cache'),
      // As `npm run build` has it.
      NODE_COMPILE_CACHE: path.join(this.#at('cache'), 'code'),
      // The newest answers are not published yet, so that their figures can change.
      PEILDATUM_DRAFTS: 'true',
      ASTRO_TELEMETRY_DISABLED: '1',
    });
  }

  /** Builds with what an installation has made and with nothing that a build kept. */
  buildCold(...options: readonly string[]): Promise<RunCost> {
    for (const name of ['out', 'cache']) rmSync(this.#at(name), { recursive: true, force: true });
    cpSync(this.#at('installed'), this.#at('cache'), { recursive: true });
    return this.build(...options);
  }

  makeFloor(): Promise<RunCost> {
    rmSync(this.#at('floor'), { recursive: true, force: true });
    return measureRun(programFolder(), ['scripts/bench-floor.ts', this.site, this.#at('floor')], {});
  }

  /** Files of the answer pages that were built. */
  listPages(): string[] {
    const files = readFolder(this.#at('out'), (file) => file);
    return [...files].flatMap(([name, file]) => (/\/\d{4}-\d\d-\d\d\/index\.html$/.test(name) ? [file] : []));
  }

  #at(name: string): string {
    return path.join(this.#work, name);
  }
}

function describeMachine(): BenchMachine {
  return {
    processor: cpus()[0]?.model ?? '',
    processors: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1e9),
    platform: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
