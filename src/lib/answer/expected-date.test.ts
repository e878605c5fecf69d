import { expect, it } from 'vitest';
import { expectedDate } from './expected-date.ts';

it.each([
  ['2025-12-31', 'ANNUAL_2', '2026-06-30'],
  ['2026-06-30', 'ANNUAL_2', '2026-12-31'],
  ['2024-02-29', 'ANNUAL', '2025-02-28'],
  ['2022-10-17', 'ANNUAL', '2023-10-17'],
  ['2025-11-30', 'QUARTERLY', '2026-02-28'],
  ['2025-10-30', 'MONTHLY', '2025-11-30'],
  ['2025-10-17', 'IRREG', undefined],
  ['2025-10-17', undefined, undefined],
] as const)('expects after %s (%s) an answer at %s', (date, frequency, expected) => {
  expect(expectedDate(date, frequency)).toBe(expected);
});
