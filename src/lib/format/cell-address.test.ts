import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnLetters, columnNumber, nameCell, parseRange } from './cell-address.ts';

it('names columns as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16384].map(columnLetters)).toEqual('A Z AA AZ BA ZZ AAA XFD'.split(' '));
});

it('reads every column name back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16384 }), (column) => columnNumber(columnLetters(column)) === column),
  );
});

it('quotes the name of a sheet where a spreadsheet would', () => {
  expect(nameCell('Blad1', 7, 3)).toBe('Blad1!C7');
  expect(nameCell("Cijfers '22", 1, 1)).toBe("'Cijfers ''22'!A1");
  expect(nameCell('', 2, 28)).toBe('AB2');
});

it('reads a range and a single cell', () => {
  expect(parseRange('B2:$C$4')).toEqual({ top: 2, left: 2, bottom: 4, right: 3 });
  expect(parseRange('AA10')).toEqual({ top: 10, left: 27, bottom: 10, right: 27 });
  expect(parseRange('A:A')).toBeUndefined();
});
