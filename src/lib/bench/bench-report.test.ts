import { describe, expect, it } from 'vitest';
import { writeBenchReport } from './bench-report.ts';
import { type BenchResult, corpusSizes, medianRun, nameSize, parseSize, type RunCost } from './bench-result.ts';
import { judgeTargets } from './bench-targets.ts';

const run = (wallSeconds: number, peakMegabytes?: number): RunCost => ({ wallSeconds, cpuSeconds: 1, peakMegabytes });
const result = (size: string, pages: number, seconds: { floor: number; cold: number; changed: number }, peak = 900) =>
  ({
    ...parseSize(size),
    pages,
    bytesPerPage: 50_000,
    floor: run(seconds.floor),
    cold: run(seconds.cold, peak),
    warm: run(1),
    changed: run(seconds.changed),
  }) as BenchResult;

const single = result('1x1', 2, { floor: 1, cold: 4, changed: 4 });
const middle = result('50x12', 1200, { floor: 30, cold: 12, changed: 5 });

/** The judgement of a target whose text begins so. */
const judge = (results: readonly BenchResult[], text: string) =>
  judgeTargets(results).find((target) => target.text.startsWith(text))?.isMet;

describe('a target', () => {
  it('is met by a cold build of at most half the plain floor at 50x12, and 1.5 times it at 10x4', () => {
    expect(judge([middle], 'cold 50x12')).toBe(true);
    expect(judge([result('50x12', 1200, { floor: 30, cold: 16, changed: 5 })], 'cold 50x12')).toBe(false);
    expect(judge([result('10x4', 80, { floor: 2, cold: 2.9, changed: 5 })], 'cold 10x4')).toBe(true);
    expect(judge([result('10x4', 80, { floor: 2, cold: 3.1, changed: 5 })], 'cold 10x4')).toBe(false);
  });

  it('is met by a build after one change of at most 1.5 times the build of a single answer', () => {
    expect(judge([single, middle], 'one changed snapshot 50x12')).toBe(true);
    const slow = result('50x12', 1200, { floor: 30, cold: 12, changed: 6.1 });
    expect(judge([single, slow], 'one changed snapshot 50x12')).toBe(false);
    expect(judge([middle], 'one changed snapshot')).toBeUndefined();
  });

  it('is met by growth in proportion: a page costs no more at a larger size', () => {
    const larger = (cold: number) => result('200x12', 4800, { floor: 120, cold, changed: 5 });
    expect(judge([middle, larger(50)], 'cold seconds a page')).toBe(true);
    expect(judge([middle, larger(60)], 'cold seconds a page')).toBe(false);
  });

  it('is met by less than 1.5 GB at 24,000 pages', () => {
    const huge = (peak: number) => result('1000x12', 24_000, { floor: 600, cold: 240, changed: 5 }, peak);
    expect(judge([huge(1400)], 'peak memory')).toBe(true);
    expect(judge([huge(1600)], 'peak memory')).toBe(false);
    expect(judge([middle], 'peak memory')).toBeUndefined();
  });
});

it('a report has a row for each run, tells what an installation costs, and says which targets were not met', () => {
  const machine = { processor: 'P', processors: 2, memoryGigabytes: 25, platform: 'Linux 6', node: '24.0.0' };
  const results = [single, result('10x4', 80, { floor: 2, cold: 4, changed: 5 })];
  const lines = writeBenchReport({ machine, installed: run(7), results }).split('\n');
  expect(lines[0]).toBe('2 × P, 25 GB, Linux 6, Node 24.0.0');
  expect(lines[1]).toBe('an installation once: 7.00 s, 1.00 s of the processors');
  expect(lines).toContain('10x4     80     cold    4.00   1.00      900     20.0      40.0     2.00       50000');
  expect(lines).toContain('not met  cold 10x4 / plain floor: 2.00 (at most 1.5)');
  expect(lines).toContain('met      one changed snapshot 10x4 / build of a single answer: 1.25 (at most 1.5)');
});

it('the run in the middle is told', () => {
  expect(medianRun([3, 1, 2].map((seconds) => run(seconds)))?.wallSeconds).toBe(2);
  expect(medianRun([3, 1].map((seconds) => run(seconds)))?.wallSeconds).toBe(1);
  expect(medianRun([])).toBeUndefined();
});

it('a size is dossiers by dates', () => {
  for (const size of corpusSizes) expect(parseSize(nameSize(size))).toEqual(size);
  for (const wrong of ['', '10', '0x4', '10x0', '10x4x2', 'x4']) expect(parseSize(wrong)).toBeUndefined();
});
