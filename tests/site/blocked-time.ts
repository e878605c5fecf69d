/** An event of a trace of Chromium, in microseconds: `dur` by the clock, `tdur` of the processor. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** As Lighthouse has it: a telephone takes four times as long, and who waits notices what is over 50 milliseconds. */
const [slowdown, unnoticed] = [4, 50];

/**
 * Returns in how much of the time that a page blocks a telephone the processor worked for it, from 0 to 1. In the rest
 * something else on this machine, or on the one that it runs on, had the processor: that tells nothing of the page.
 * `slowness` is how many times as long as usual the processor itself takes now.
 */
export function workedShare(events: readonly TraceEvent[], address: string, slowness: number): number {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  if (!start) throw new Error(`the trace has no ${address}`);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name.endsWith('RunTask') && ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  const blocked = (time: (task: TraceEvent) => number) =>
    tasks.reduce((sum, task) => sum + Math.max(0, (slowdown * time(task)) / 1000 - unnoticed), 0);
  const byClock = blocked(({ dur = 0 }) => dur);
  return byClock === 0 ? 1 : blocked(({ dur = 0, tdur = dur }) => Math.min(tdur, dur) / slowness) / byClock;
}
