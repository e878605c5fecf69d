import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type CorpusSize, makeCorpusDossier, sharedTexts } from '../bench/corpus.ts';
import { measureRun, type RunCost } from './bench-run.ts';
import { digestText } from './digest.ts';
import { programFolder } from './program.ts';
import { readFolder, readText } from './read-folder.ts';

/** What was measured of a corpus. */
export interface BenchResult extends CorpusSize {
  /** Answer pages: one for each dossier, date and language. */
  readonly pages: number;
  readonly bytesPerPage: number;
  /** A script that does only the unavoidable work; see `makeFloorPage`. */
  readonly floor: RunCost;
  /** Without documents and pictures, nothing kept from before. */
  readonly cold: RunCost;
  /** The same once more, nothing changed. */
  readonly warm: RunCost;
  /** After one figure of one date changed. */
  readonly changed: RunCost;
  /** With documents and pictures, the pages kept. */
  readonly documents?: RunCost | undefined;
}

const sizes: readonly CorpusSize[] = [
  { dossiers: 10, dates: 4 },
  { dossiers: 50, dates: 12 },
  { dossiers: 200, dates: 12 },
  { dossiers: 1000, dates: 12 },
];
const single: CorpusSize = { dossiers: 1, dates: 1 };

const usage = `Usage: npm run bench -- [--size 10x4|50x12|200x12|1000x12|all] [--documents] [--json]
Builds made-up sites of D dossiers by T dates, in two languages, and a plain script's pages of the same in the same run.`;

/** Measures builds and prints what they cost; returns the exit code. */
export async function runBench(args: readonly string[]): Promise<number> {
  const asked = parseOptions(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const results: BenchResult[] = [];
  for (const size of [single, ...asked.sizes]) {
    if (!asked.json) process.stderr.write(`${nameOf(size)}…\n`);
    results.push(await measureSize(size, asked.documents));
  }
  const { node, v8 } = process.versions;
  const machine = { processor: cpus()[0]?.model ?? '', processors: availableParallelism(), node, v8 };
  console.log(asked.json ? JSON.stringify({ machine, results }, null, 2) : formatResults(machine, results));
  return 0;
}

function parseOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        size: { type: 'string', multiple: true, default: ['10x4'] },
        documents: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const wanted = values.size.flatMap((name) =>
      name === 'all' ? sizes : sizes.filter((size) => nameOf(size) === name),
    );
    return wanted.length > 0 ? { sizes: wanted, documents: values.documents, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

function nameOf({ dossiers, dates }: CorpusSize): string {
  return `${dossiers}x${dates}`;
}

async function measureSize(size: CorpusSize, withDocuments: boolean): Promise<BenchResult> {
  const work = mkdtempSync(path.join(tmpdir(), 'peildatum-bench-'));
  const [site, out] = [path.join(work, 'site'), path.join(work, 'out')];
  const root = programFolder();
  const env = {
    PEILDATUM_SITE: site,
    PEILDATUM_OUT: out,
    PEILDATUM_CACHE: path.join(work, 'cache'),
    PEILDATUM_DRAFTS: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const build = (...options: string[]) => measureRun(root, ['scripts/build.ts', ...options], env);
  try {
    writeCorpus(site, size);
    const floor = await measureRun(root, ['scripts/bench-floor.ts', site, path.join(work, 'floor')], {});
    const cold = await build('--quick');
    const warm = await build('--quick');
    changeOne(site);
    const changed = await build('--quick');
    const pages = [...readFolder(out, (file) => file)].filter(([name]) => /\/\d{4}-\d\d-\d\d\/index\.html$/.test(name));
    const bytes = pages.reduce((sum, [, file]) => sum + readFileSync(file).length, 0);
    return {
      ...size,
      pages: pages.length,
      bytesPerPage: Math.round(bytes / pages.length),
      floor,
      cold,
      warm,
      changed,
      documents: withDocuments ? await build() : undefined,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function writeCorpus(site: string, { dossiers, dates }: CorpusSize): void {
  const demo = readFolder(path.join(programFolder(), 'examples'), readText);
  writeAll(site, sharedTexts(demo));
  for (let number = 0; number < dossiers; number += 1) {
    writeAll(site, makeCorpusDossier(demo, number, dates, digestText));
  }
}

function writeAll(site: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** One more woman of eighty in the newest figures of the first dossier, and in the sums above her. */
function changeOne(site: string): void {
  const folder = path.join(site, 'data', 'allowance-0000');
  const file =
    [...readFolder(folder, (name) => name).values()].filter((name) => /\d{4}-/.test(path.basename(name))).at(-1) ?? '';
  const text = readText(file).replace(
    /(sex: [FT], age: (?:Y80|TOTAL), persons: )(\d+)/g,
    (_, start, persons) => start + String(Number(persons) + 1),
  );
  writeFileSync(file, text);
}

function formatResults(machine: object, results: readonly BenchResult[]): string {
  const [one] = results;
  const head = [
    'size',
    'pages',
    'floor',
    'cold',
    'cold/floor',
    'pages/s',
    'charts/s',
    'cpu',
    'peak MB',
    'warm',
    'changed',
    'changed/1x1',
    'kB/page',
  ];
  const rows = results.map((result) => {
    const { pages, floor, cold, warm, changed, documents } = result;
    const perSecond = pages / cold.wallSeconds;
    return [
      nameOf(result),
      String(pages),
      ...[floor, cold].map(({ wallSeconds }) => wallSeconds.toFixed(1)),
      (cold.wallSeconds / floor.wallSeconds).toFixed(2),
      perSecond.toFixed(1),
      (2 * perSecond).toFixed(1),
      cold.cpuSeconds.toFixed(1),
      cold.peakMegabytes.toFixed(0),
      ...[warm, changed].map(({ wallSeconds }) => wallSeconds.toFixed(1)),
      (changed.wallSeconds / (one?.cold.wallSeconds ?? 1)).toFixed(2),
      (result.bytesPerPage / 1000).toFixed(0),
      ...(documents ? [`documents ${documents.wallSeconds.toFixed(1)}`] : []),
    ];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  return [
    JSON.stringify(machine),
    'Seconds of wall time; floor: a plain script; cold, warm, changed: without documents.',
    line(head),
    ...rows.map(line),
  ].join('\n');
}
