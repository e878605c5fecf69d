import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { RunCost } from '../bench/bench-result.ts';

/** Milliseconds between two looks at memory. */
const interval = 50;

/** The shell tells what the program and all that it started and waited for cost (POSIX `times`). */
const timed = '"$@"; code=$?; times >&3; exit $code';

/** Runs a script of the program and measures it from outside; throws what it told if it failed. */
export async function measureRun(root: string, script: readonly string[], env: NodeJS.ProcessEnv): Promise<RunCost> {
  const started = performance.now();
  const run = spawn('sh', ['-c', timed, 'sh', process.execPath, ...script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [told, times] = [run.stdio[2], run.stdio[3]].map(collect);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentPages(run.pid));
  }, interval);
  const code = await new Promise((resolve, reject) => run.on('close', resolve).on('error', reject));
  clearInterval(watch);
  const wallSeconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${script.join(' ')} ended with ${code}: ${told?.text}`);
  return {
    wallSeconds,
    cpuSeconds: secondsOf(times?.text ?? ''),
    ...(peak > 0 && { peakMegabytes: (peak * pageSize) / 1e6 }),
  };
}

function collect(stream: unknown): { text: string } {
  const collected = { text: '' };
  (stream as NodeJS.ReadableStream).on('data', (part) => {
    collected.text += String(part);
  });
  return collected;
}

/** Adds user and system time of the second line: that of the children of the shell, as `1m2.34s 0m0.56s`. */
function secondsOf(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

/** What Linux counts memory in, on the processors for which Node is made. */
const pageSize = 4096;

/**
 * Returns how much memory a process and all that it started hold now, in pages; what they share counts for each. 0 where
 * the system does not tell (`/proc` of Linux).
 */
function residentPages(pid: number | undefined): number {
  try {
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentPages(Number(child)), resident);
  } catch {
    return 0;
  }
}
