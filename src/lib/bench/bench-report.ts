import { type BenchResult, type Measured, nameSize, type RunCost } from './bench-result.ts';
import { judgeTargets } from './bench-targets.ts';

/** Returns measurements as a developer reads them: a row for each run, then which targets were met. */
export function writeBenchReport({ machine, installed, results }: Measured): string {
  const { processor, processors, memoryGigabytes, platform, node } = machine;
  const targets = judgeTargets(results).map(
    ({ text, measured, limit, isMet }) =>
      `${isMet ? 'met    ' : 'not met'}  ${text}: ${measured.toFixed(2)} (at most ${limit})`,
  );
  return [
    `${processors} × ${processor}, ${memoryGigabytes} GB, ${platform}, Node ${node}`,
    `an installation once: ${installed.wallSeconds.toFixed(2)} s, ${installed.cpuSeconds.toFixed(2)} s of the processors`,
    'floor: a plain script; cold: nothing kept but what the installation made; warm: nothing changed; changed: one figure of one date.',
    'cold, warm and changed without documents and pictures; whole: cold, with them.',
    '',
    ...alignColumns([head, ...results.flatMap(rowsOf)]),
    '',
    ...targets,
    '',
  ].join('\n');
}

const head = ['size', 'pages', 'run', 'wall s', 'cpu s', 'peak MB', 'pages/s', 'charts/s', '/ floor', 'bytes/page'];

function rowsOf(result: BenchResult): string[][] {
  const { floor, cold, warm, changed, whole } = result;
  const runs: Readonly<Record<string, RunCost | undefined>> = { floor, cold, warm, changed, whole };
  return Object.entries(runs).flatMap(([name, run]) => (run ? [rowOf(result, name, run)] : []));
}

function rowOf(result: BenchResult, name: string, { wallSeconds, cpuSeconds, peakMegabytes }: RunCost): string[] {
  const makesAll = name !== 'warm' && name !== 'changed';
  const perSecond = result.pages / wallSeconds;
  return [
    nameSize(result),
    String(result.pages),
    name,
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMegabytes?.toFixed(0) ?? '',
    makesAll ? perSecond.toFixed(1) : '',
    makesAll ? (2 * perSecond).toFixed(1) : '',
    (wallSeconds / result.floor.wallSeconds).toFixed(2),
    name === 'cold' ? String(result.bytesPerPage) : '',
  ];
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padStart(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
