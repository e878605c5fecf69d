import { expect, it } from 'vitest';
import { formatDate } from './date.ts';

it.each([
  ['nl-BE', '17 oktober 2022'],
  ['en-GB', '17 October 2022'],
  ['fr-BE', '17 octobre 2022'],
])('writes a date in %s as %s', (locale, expected) => {
  expect(formatDate('2022-10-17', locale)).toBe(expected);
});

it('writes a month with its year', () => {
  expect(formatDate('2022-12-31', 'nl-BE', 'month')).toBe('december 2022');
});

it('writes a short date with two digits for day and month', () => {
  expect(formatDate('2022-01-05', 'nl-BE', 'short')).toBe('05/01/2022');
});
