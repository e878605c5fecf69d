import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
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

it('an independent reader gives back every text', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a",;\r\n \té漢') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(writeCsvRows(rows), { record_delimiter: '\r\n' })).toEqual(rows);
    }),
  );
});
