import { expect, test } from 'vitest';
import { readSite } from '../answer/read-site.ts';
import { withDates } from './chain.ts';
import { mustRead, testTexts } from './test-site.ts';

const answers = () =>
  mustRead(readSite(testTexts({ 2023: 'draft', 2024: 'draft', 2025: 'draft' }))).dossiers[0]?.answers;
const datesBefore = (figures: { readonly date: string; readonly previous: unknown } | undefined): string[] => {
  const previous = figures?.previous as Parameters<typeof datesBefore>[0];
  return previous ? [previous.date, ...datesBefore(previous)] : [];
};

test('an answer has the figures of the earlier dates that it may compare with, and of no others', () => {
  const [newest] = answers() ?? [];
  if (!newest) throw new Error('an answer is needed');
  const dates = (wanted: readonly string[]) => datesBefore(withDates(newest, wanted).figures);
  expect(dates(['2024-01-31', '2023-01-31'])).toEqual(['2024-01-31', '2023-01-31']);
  expect(dates(['2023-01-31'])).toEqual(['2023-01-31']);
  expect(dates([])).toEqual([]);
});

test('figures among the same dates are the same object, and those of an earlier date stay what they are', () => {
  const [newest, middle] = answers() ?? [];
  if (!newest || !middle) throw new Error('two answers are needed');
  const figures = withDates(newest, ['2024-01-31']).figures;
  expect(withDates(newest, ['2024-01-31']).figures).toBe(figures);
  expect(figures.previous).toBe(withDates(middle, []).figures);
  expect(withDates(newest, ['2024-01-31', '2023-01-31'])).toBe(newest);
  expect(figures).not.toBe(newest.figures);
});
