import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a run of a program cost, with all processes that it started. */
export interface RunCost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Of the process that held most, in MB (10^6 bytes). */
  readonly peakMegabytes: number;
}

/** Each process writes at its end what it cost. */
const meter = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.PEILDATUM_METER + '/' + process.pid, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
});`)}`;

/** Runs a script of the program and measures it; throws what it told if it failed. */
export async function measureRun(root: string, script: readonly string[], env: NodeJS.ProcessEnv): Promise<RunCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-meter-'));
  const started = performance.now();
  try {
    const run = spawn(process.execPath, ['--max-old-space-size=8192', ...script], {
      cwd: root,
      env: { ...process.env, ...env, PEILDATUM_METER: folder, NODE_OPTIONS: `--import="${meter}"` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    run.stderr.on('data', (text) => {
      told += String(text);
    });
    const code = await new Promise((resolve) => run.on('close', resolve));
    if (code !== 0) throw new Error(told);
    const wallSeconds = (performance.now() - started) / 1000;
    const costs = readdirSync(folder).map(
      (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as number[],
    );
    return {
      wallSeconds,
      cpuSeconds: costs.reduce((sum, [cpu = 0]) => sum + cpu, 0) / 1e6,
      peakMegabytes: Math.max(...costs.map(([, kilobytes = 0]) => kilobytes * 1024)) / 1e6,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
