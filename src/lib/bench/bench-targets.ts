import { type BenchResult, nameSize } from './bench-result.ts';

/** What a build may cost, and whether it did. */
export interface Target {
  /** As a developer reads it. */
  readonly text: string;
  readonly measured: number;
  readonly limit: number;
  readonly isMet: boolean;
}

const pagesOfMemory = 24_000;

/** Returns the targets that measurements can show: those about sizes that were not measured are left out. */
export function judgeTargets(results: readonly BenchResult[]): Target[] {
  const of = (name: string) => results.find((result) => nameSize(result) === name);
  const [single, small, middle] = ['1x1', '10x4', '50x12'].map(of);
  const largest = results.filter((result) => result.pages > (middle?.pages ?? Infinity)).at(-1);
  const huge = results.find(({ pages }) => pages >= pagesOfMemory);
  return [
    ...(small ? [target('cold 10x4 / plain floor', coldToFloor(small), 1.5)] : []),
    ...(middle ? [target('cold 50x12 / plain floor', coldToFloor(middle), 0.5)] : []),
    ...(middle && largest
      ? [target(`cold seconds a page, ${nameSize(largest)} / 50x12`, secondsAPage(largest) / secondsAPage(middle), 1.1)]
      : []),
    ...(huge?.cold.peakMegabytes
      ? [target('peak memory in GB at 24,000 pages', huge.cold.peakMegabytes / 1000, 1.5)]
      : []),
    ...results
      .filter((result) => single && result !== single)
      .map((result) =>
        target(
          `one changed snapshot ${nameSize(result)} / build of a single answer`,
          result.changed.wallSeconds / (single?.cold.wallSeconds ?? 1),
          1.5,
        ),
      ),
  ];
}

function target(text: string, measured: number, limit: number): Target {
  return { text, measured, limit, isMet: measured <= limit };
}

function coldToFloor({ cold, floor }: BenchResult): number {
  return cold.wallSeconds / floor.wallSeconds;
}

function secondsAPage({ cold, pages }: BenchResult): number {
  return cold.wallSeconds / pages;
}
