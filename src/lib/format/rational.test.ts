import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { parseDecimal, roundTo, wholeNumber, writeDecimal } from './rational.ts';

const fractions = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => ({ n, d, value: new Fraction(n, d) }));
const places = fc.integer({ min: 0, max: 10 });
const decimals = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 10 }))
  .map(([digits, at]) => roundTo(wholeNumber(digits).div(wholeNumber(10n ** BigInt(at))), at, 'toward-zero'));
const abs = (value: bigint) => (value < 0n ? -value : value);
const units = (text: string) => BigInt(text.replace('.', ''));

describe('rounding', () => {
  it.each([
    ['28.5', 0, '29'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['0.49999999999999999999', 0, '0'],
    ['-0.4', 0, '0'],
    ['-0.001', 2, '0.00'],
    ['999.995', 2, '1000.00'],
  ])('takes %s at %i decimals half away from zero to %s', (text, digits, expected) => {
    expect(roundTo(parseDecimal(text), digits, 'half-away-from-zero')).toBe(expected);
  });

  it('makes 29% of 0.285', () => {
    expect(roundTo(parseDecimal('0.285').mul(100), 0, 'half-away-from-zero')).toBe('29');
  });

  it.each([
    ['2.5', '2'],
    ['3.5', '4'],
    ['-2.5', '-2'],
    ['-0.5', '0'],
    ['2.51', '3'],
  ])('takes %s half to even to %s', (text, expected) => {
    expect(roundTo(parseDecimal(text), 0, 'half-to-even')).toBe(expected);
  });

  it.each([
    ['91.67', '91'],
    ['-91.67', '-91'],
    ['-0.9', '0'],
  ])('cuts %s off toward zero to %s', (text, expected) => {
    expect(roundTo(parseDecimal(text), 0, 'toward-zero')).toBe(expected);
  });

  it('half away from zero is what whole numbers compute', () => {
    fc.assert(
      fc.property(fractions, places, ({ n, d, value }, digits) => {
        const scaled = abs(n) * 10n ** BigInt(digits);
        const expected = (2n * scaled + d) / (2n * d);
        expect(abs(units(roundTo(value, digits, 'half-away-from-zero')))).toBe(expected);
      }),
    );
  });

  it('half to even is never further than half a unit, and even at exactly half', () => {
    fc.assert(
      fc.property(fractions, places, ({ n, d, value }, digits) => {
        const scaled = abs(n) * 10n ** BigInt(digits);
        const rounded = abs(units(roundTo(value, digits, 'half-to-even')));
        const twice = abs(2n * (rounded * d - scaled));
        expect(twice < d || (twice === d && rounded % 2n === 0n)).toBe(true);
      }),
    );
  });

  it('toward zero is division of whole numbers', () => {
    fc.assert(
      fc.property(fractions, places, ({ n, d, value }, digits) => {
        expect(units(roundTo(value, digits, 'toward-zero'))).toBe((n * 10n ** BigInt(digits)) / d);
      }),
    );
  });

  it('mirrors around zero and never writes minus zero', () => {
    fc.assert(
      fc.property(
        fractions,
        places,
        fc.constantFrom('half-away-from-zero', 'half-to-even', 'toward-zero'),
        ({ value }, digits, rounding) => {
          const [plus, minus] = [value.abs(), value.abs().neg()].map((one) => roundTo(one, digits, rounding));
          expect(minus?.replace('-', '')).toBe(plus);
          expect(minus).not.toMatch(/^-[0.]*$/);
        },
      ),
    );
  });

  it('writes exactly as many decimals as were asked', () => {
    fc.assert(
      fc.property(fractions, places, ({ value }, digits) => {
        expect(roundTo(value, digits, 'half-to-even').split('.')[1]?.length ?? 0).toBe(digits);
      }),
    );
  });
});

describe('a decimal text', () => {
  it('keeps its value when it is read and written', () => {
    fc.assert(
      fc.property(decimals, (text) => parseDecimal(writeDecimal(parseDecimal(text))).equals(parseDecimal(text))),
    );
  });

  it('is written without needless zeros', () => {
    expect(writeDecimal(parseDecimal('1.50'))).toBe('1.5');
  });

  it.each([
    ['200/3', '66.6666666666667'],
    ['1/3', '0.333333333333333'],
    ['-1/3', '-0.333333333333333'],
    ['1/300', '0.00333333333333333'],
    ['1/8', '0.125'],
    ['0', '0'],
  ])('writes %s as %s', (value, expected) => {
    expect(writeDecimal(new Fraction(value))).toBe(expected);
  });

  it('keeps the zeros of a large whole part', () => {
    expect(writeDecimal(new Fraction('10000000000000000000000/3').mul(3).add(new Fraction(1, 3)))).toMatch(
      /^1(0{22})$/,
    );
  });

  it('is refused where it is not a decimal', () => {
    for (const text of ['', '1,5', '1e3', 'NaN', '1/2', ' 1']) expect(() => parseDecimal(text)).toThrow(RangeError);
  });
});
