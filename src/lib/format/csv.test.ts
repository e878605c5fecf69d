import { expect, it } from 'vitest';
import { writeCsvRows } from './csv.ts';

it.each([
  ['CR LF', 'a\r\nb'],
  ['LF', 'a\nb'],
  ['CR', 'a\rb'],
])('a cell with a line break (%s) has quotes', (_name, text) => {
  expect(writeCsvRows([['x'], [text]])).toBe(`x\r\n"${text}"\r\n`);
});

it('a cell with a comma or quotes has quotes, and one without a value is empty', () => {
  expect(writeCsvRows([['a,b', 'c "d"', undefined, 'e']])).toBe('"a,b","c ""d""",,e\r\n');
});
