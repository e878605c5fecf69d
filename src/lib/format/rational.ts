import Fraction from 'fraction.js';
import type { Rounding } from '../dataset/dataset.ts';

/** An exact number: a numerator and a denominator of any size. */
export type Rational = Fraction;

/** Returns the exact value of a decimal text as typed: `1.50` is 3/2. Throws on anything else. */
export function parseDecimal(text: string): Rational {
  if (/^\d+$/.test(text)) return new Fraction(BigInt(text));
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal number: ${text}`);
  return new Fraction(text);
}

/** Returns an exact whole number. */
export function wholeNumber(value: number | bigint): Rational {
  return new Fraction(value);
}

/**
 * Returns a value as a decimal text with exactly so many decimals, rounded once.
 * @example
 * roundTo(parseDecimal('1.005'), 2, 'half-away-from-zero') // '1.01'
 * roundTo(parseDecimal('-2.5'), 0, 'half-away-from-zero') // '-3'
 * roundTo(parseDecimal('2.5'), 0, 'half-to-even') // '2'
 */
export function roundTo(value: Rational, decimals: number, rounding: Rounding): string {
  if (value.d === 1n) return writeWhole(value, decimals);
  const scaled = value.n * 10n ** BigInt(decimals);
  const whole = scaled / value.d;
  const twiceRest = (scaled % value.d) * 2n;
  const isUp =
    rounding !== 'toward-zero' &&
    (twiceRest > value.d || (twiceRest === value.d && (rounding === 'half-away-from-zero' || whole % 2n === 1n)));
  const digits = (isUp ? whole + 1n : whole).toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && /[1-9]/.test(digits) ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Most values are whole, and nothing is rounded then. */
function writeWhole({ n, s }: Rational, decimals: number): string {
  const digits = `${s < 0n && n > 0n ? '-' : ''}${n}`;
  return decimals === 0 ? digits : `${digits}.${'0'.repeat(decimals)}`;
}

/**
 * Returns a value in full precision: every digit if it ends within 30 decimals, else 15 significant digits
 * (the precision that every program can read back).
 * @example
 * writeDecimal(new Fraction(55, 60).mul(100)) // '91.6666666666667'
 */
export function writeDecimal(value: Rational): string {
  if (value.d === 1n) return writeWhole(value, 0);
  const decimals = countDecimals(value.d);
  if (decimals !== undefined && decimals <= 30) return roundTo(value, decimals, 'toward-zero');
  const leading = (value.n / value.d).toString();
  const whole = leading === '0' ? -countLeadingZeros(value) : leading.length;
  return roundTo(value, Math.max(0, 15 - whole), 'half-away-from-zero')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Returns an exact value as a fraction in lowest terms, `510/7`; a whole number has no denominator. */
export function writeFraction(value: Rational): string {
  return value.toFraction();
}

/** The decimals after which a denominator of 2s and 5s ends; undefined if it has another factor. */
function countDecimals(denominator: bigint): number | undefined {
  const [twos, rest] = divideOut(denominator, 2n);
  const [fives, left] = divideOut(rest, 5n);
  return left === 1n ? Math.max(twos, fives) : undefined;
}

function divideOut(value: bigint, factor: bigint): [number, bigint] {
  let times = 0;
  let rest = value;
  for (; rest % factor === 0n && rest > 0n; rest /= factor) times++;
  return [times, rest];
}

function countLeadingZeros(value: Rational): number {
  let zeros = 0;
  for (let n = value.n * 10n; n < value.d && n > 0n; n *= 10n) zeros++;
  return zeros;
}
