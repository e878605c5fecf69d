import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalSign, parseWrittenNumber, readCell } from './cell-value.ts';
import type { Cell } from './workbook.ts';

const number = (text: string): Cell => ({ kind: 'number', text });
const text = (typed: string): Cell => ({ kind: 'text', text: typed });
const read = (cell: Cell, decimal?: DecimalSign) => {
  const found = readCell(cell, false, decimal);
  return typeof found === 'string' ? found : 'text' in found ? found.text : found.missing;
};

describe('a stored number', () => {
  it('is the shortest decimal, without the noise of binary arithmetic', () => {
    expect(read(number(String(0.1 + 0.2)))).toBe('0.3');
    expect(read(number('1.1000000000000001'))).toBe('1.1');
    expect(read(number('72.499999999999986'))).toBe('72.5');
    expect(read(number('1.0049999999999999'))).toBe('1.0050');
  });

  it('is written without an exponent', () => {
    expect(['4.6E1', '1E-7', '1.5e+16', '-1.25E-3', '1E21', '-0', '007'].map((stored) => read(number(stored)))).toEqual(
      ['46', '0.0000001', '15000000000000000', '-0.00125', '1000000000000000000000', '0', '7'],
    );
  });

  it('is refused if it has more digits than a snapshot can hold', () => {
    expect(read(number('1E40'))).toBe('cell-not-number');
  });

  it('is the same number to fifteen digits, whatever it is', () => {
    const decimals = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const typed = (digits / 10 ** places).toFixed(places);
        expect(Number(read(number(String(Number(typed)))))).toBe(Number(typed));
      }),
    );
  });
});

describe('a text that looks like a number', () => {
  it('is never taken for one by itself', () => {
    const typed = ['46', '4.321', '4,321', '1 234', '12,5', '-3', '+5', '1’234'];
    expect(typed.map((one) => read(text(one)))).toEqual(typed.map(() => 'cell-number-as-text'));
  });

  it('is read with the decimal sign that somebody gave', () => {
    expect(read(text('4.321'), 'comma')).toBe('4321');
    expect(read(text('4.321'), 'point')).toBe('4.321');
    expect(read(text('4,321'), 'point')).toBe('4321');
    expect(read(text('1.234.567,89'), 'comma')).toBe('1234567.89');
    expect(read(text('1 234,5'), 'comma')).toBe('1234.5');
    expect(read(text('−12,50'), 'comma')).toBe('-12.50');
  });

  it('is refused where the signs do not fit', () => {
    const wrong = ['1.5', '12.34,5', '1.2345', '1,234,5', '1.234 567', ',5', '5,'];
    expect(wrong.map((one) => parseWrittenNumber(one, 'comma'))).toEqual(wrong.map(() => undefined));
  });

  it('is read back from the way in which a locale writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(parseWrittenNumber(value.toLocaleString('de-DE'), 'comma')).toBe(String(value));
        expect(parseWrittenNumber(value.toLocaleString('en-GB'), 'point')).toBe(String(value));
      }),
    );
  });
});

it('knows the words for missing values in every language', () => {
  expect(
    ['Niet beschikbaar', 'confidential', ' niet  van toepassing', 'not-applicable'].map((one) => read(text(one))),
  ).toEqual(['not-available', 'confidential', 'not-applicable', 'not-applicable']);
});

it('refuses what is not a number, each for its own reason', () => {
  const cells: Cell[] = [
    { kind: 'empty', text: '' },
    { kind: 'error', text: '#REF!' },
    { kind: 'date', text: '2022-10-17' },
    { kind: 'percent', text: '0.72' },
    { kind: 'boolean', text: 'TRUE' },
    text('72%'),
    text('46 gemeenten'),
  ];
  expect(cells.map((cell) => read(cell, 'comma'))).toEqual([
    'cell-empty',
    'cell-error',
    'cell-date',
    'cell-percent',
    'cell-not-number',
    'cell-not-number',
    'cell-not-number',
  ]);
});

it('takes digits alone from a format that knows only text', () => {
  expect(readCell(text('46'), true, undefined)).toEqual({ text: '46' });
  expect(readCell(text('4.321'), true, undefined)).toBe('cell-number-as-text');
});
