import { describe, expect, it } from 'vitest';
import type { Unit } from '../dataset/dataset.ts';
import { formatDecimal, formatNumber, unitWord } from './number.ts';
import { parseDecimal } from './rational.ts';

const number: Unit = { id: 'number', kind: 'number' };
const percent: Unit = { id: 'percent', kind: 'percent' };
const euro: Unit = { id: 'euro', kind: 'currency', currency: 'EUR' };
const shop: Unit = {
  id: 'shop',
  kind: 'words',
  words: { nl: { one: 'winkel', other: 'winkels' }, fr: { one: 'magasin', other: 'magasins' } },
};
const style = (unit: Unit, decimals = 0) => ({ unit, decimals, rounding: 'half-away-from-zero' }) as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const print = (text: string, unit: Unit, decimals: number, locale: string, signed = false) =>
  plain(formatNumber(parseDecimal(text), style(unit, decimals), locale, signed));
const word = (text: string, language: string, locale: string, decimals = 0) =>
  unitWord(parseDecimal(text), style(shop, decimals), language, locale);

describe('a number', () => {
  it.each([
    ['nl-BE', '1.234,5'],
    ['en-GB', '1,234.5'],
    ['fr-BE', '1 234,5'],
  ])('is written in %s as %s', (locale, expected) => {
    expect(print('1234.5', number, 1, locale)).toBe(expected);
  });

  it.each([
    ['nl-BE', '67%'],
    ['en-GB', '67%'],
    ['fr-BE', '67 %'],
  ])('is a percentage in %s as %s', (locale, expected) => {
    expect(print('66.67', percent, 0, locale)).toBe(expected);
  });

  it.each([
    ['nl-BE', '€ 12,50'],
    ['en-GB', '€12.50'],
    ['fr-BE', '12,50 €'],
  ])('is an amount of money in %s as %s', (locale, expected) => {
    expect(print('12.5', euro, 2, locale)).toBe(expected);
  });

  it('has a minus sign, not a hyphen', () => {
    expect(print('-3', number, 0, 'nl-BE')).toBe('−3');
  });

  it('has a plus sign where the sign is asked, but not before zero', () => {
    expect(['3', '-3', '0'].map((text) => print(text, number, 0, 'nl-BE', true))).toEqual(['+3', '−3', '0']);
  });

  it('is never minus zero', () => {
    expect(print('-0.4', number, 0, 'en-GB')).toBe('0');
  });

  it('keeps every digit of a number that floating point cannot hold', () => {
    expect(print('12345678901234567890.125', number, 2, 'en-GB')).toBe('12,345,678,901,234,567,890.13');
  });

  it('keeps the decimals that a printed text has', () => {
    expect(formatDecimal('1.50', number, 'nl-BE')).toBe('1,50');
  });
});

describe('the word of a unit', () => {
  it.each([
    ['0', 'winkels'],
    ['1', 'winkel'],
    ['2', 'winkels'],
    ['1.4', 'winkel'],
  ])('goes with the printed number in Dutch: %s %s', (text, expected) => {
    expect(word(text, 'nl', 'nl-BE')).toBe(expected);
  });

  it('follows the plural rules of the language: nought is singular in French', () => {
    expect([word('0', 'fr', 'fr-BE'), word('2', 'fr', 'fr-BE')]).toEqual(['magasin', 'magasins']);
  });

  it('is empty for a unit without words, and in a language without words', () => {
    expect([unitWord(parseDecimal('1'), style(percent), 'nl', 'nl-BE'), word('1', 'de', 'de-BE')]).toEqual(['', '']);
  });
});
