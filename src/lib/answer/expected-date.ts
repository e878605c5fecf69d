import type { Frequency } from './dossier-file.ts';

/** Months between two answers; a frequency that is not here says nothing about the next one. */
const months: Partial<Record<Frequency, number>> = {
  TRIENNIAL: 36,
  BIENNIAL: 24,
  ANNUAL: 12,
  ANNUAL_2: 6,
  ANNUAL_3: 4,
  QUARTERLY: 3,
  BIMONTHLY: 2,
  MONTHLY: 1,
};

/**
 * Returns the reporting date that comes after one, by the frequency of a dossier; undefined if it has none. The day stays
 * the same, the last of the month where the month has no such day, and the last of a month stays the last.
 * @example
 * expectedDate('2025-12-31', 'ANNUAL_2') // '2026-06-30'
 */
export function expectedDate(date: string, frequency: Frequency | undefined): string | undefined {
  const step = frequency && months[frequency];
  if (!step) return undefined;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = (monthIndex: number) => new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const target = month - 1 + step;
  const isLast = day === lastDay(month - 1);
  const next = new Date(Date.UTC(year, target, isLast ? lastDay(target) : Math.min(day, lastDay(target))));
  return next.toISOString().slice(0, 10);
}
