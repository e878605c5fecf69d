import { expect, it } from 'vitest';
import { formatList } from './list.ts';

const write = (names: string[], locale: string) =>
  formatList(names.length, locale)
    .map((part) => ('item' in part ? names[part.item] : part.text))
    .join('');

it.each([
  [[], 'nl-BE', ''],
  [['A'], 'nl-BE', 'A'],
  [['A', 'B'], 'nl-BE', 'A en B'],
  [['A', 'B', 'C'], 'nl-BE', 'A, B en C'],
  [['A', 'B', 'C'], 'en-GB', 'A, B and C'],
  [['A', 'B', 'C'], 'fr-BE', 'A, B et C'],
])('writes %j in %s as "%s"', (names: string[], locale, expected) => {
  expect(write(names, locale)).toBe(expected);
});
