import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { RunCost } from '../bench/bench-result.ts';

/** Milliseconds between two looks at memory. The system counts pages to answer: a look may take a twentieth of the time. */
const interval = 100;
const rest = 20;

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
  const watch = watchMemory(run.pid);
  const code = await new Promise((resolve, reject) => run.on('close', resolve).on('error', reject));
  const peak = watch.end();
  const wallSeconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${script.join(' ')} ended with ${code}: ${told?.text}`);
  return {
    wallSeconds,
    cpuSeconds: secondsOf(times?.text ?? ''),
    ...(peak > 0 && { peakMegabytes: (peak * 1024) / 1e6 }),
  };
}

function collect(stream: unknown): { text: string } {
  const collected = { text: '' };
  (stream as NodeJS.ReadableStream).on('data', (part) => {
    collected.text += String(part);
  });
  return collected;
}

/** Looks at the memory of a process and all that it started until the end, which gives the highest (units of 1,024 bytes). */
function watchMemory(pid: number | undefined): { end(): number } {
  let peak = 0;
  let timer = setTimeout(look, interval);
  function look(): void {
    const started = performance.now();
    peak = Math.max(peak, kilobytesOf(pid));
    timer = setTimeout(look, Math.max(interval, rest * (performance.now() - started)));
  }
  return {
    end() {
      clearTimeout(timer);
      return peak;
    },
  };
}

/** Adds user and system time of the second line: that of the children of the shell, as `1m2.34s 0m0.56s`. */
function secondsOf(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

/**
 * Returns how much memory a process and all that it started hold now, in units of 1,024 bytes; what several processes share
 * is counted once (proportional set size). 0 where the system does not tell: it is Linux that has `/proc`.
 */
function kilobytesOf(pid: number | undefined): number {
  try {
    const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + kilobytesOf(Number(child)), own);
  } catch {
    return 0;
  }
}
