import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundNumbers, shortenPath } from './shorten-path.ts';

/** Where the corners of a path of moves and relative lines lie; one number after the other, as SVG reads them. */
function corners(path: string): number[][] {
  const found: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, kind, text = ''] of path.matchAll(/([Ml])([^MlZ]*)/g)) {
    const numbers = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    for (let at = 0; at < numbers.length; at += 2) {
      const [a = 0, b = 0] = numbers.slice(at, at + 2);
      [x, y] = kind === 'M' ? [a, b] : [x + a, y + b];
      found.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    }
  }
  return found;
}

it('leaves a short path its two decimals', () => {
  expect(shortenPath('M0.004,1.236h12.5v.1Z')).toBe('M0,1.24h12.5v0.1Z');
});

it('writes an outline from point to point, and every corner within a twentieth of a pixel of where it was', () => {
  const number = fc.double({ min: -50, max: 700, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 60, maxLength: 90 }), (points) => {
      const path = `M${points.map(([x, y]) => `${x.toFixed(6)},${y.toFixed(6)}`).join('L')}Z`;
      const shorter = shortenPath(path);
      const found = corners(shorter);
      const kept = points.filter(([x, y], at) => {
        const [beforeX = Number.NaN, beforeY = Number.NaN] = points[at - 1] ?? [];
        const tenths = (value: number) => Math.round(Number(value.toFixed(6)) * 10);
        return at === 0 || tenths(x) !== tenths(beforeX) || tenths(y) !== tenths(beforeY);
      });
      expect(found).toHaveLength(kept.length);
      for (const [at, [x, y]] of kept.entries()) {
        expect(Math.abs((found[at]?.[0] ?? 1e9) - x)).toBeLessThan(0.0501);
        expect(Math.abs((found[at]?.[1] ?? 1e9) - y)).toBeLessThan(0.0501);
      }
      expect(shorter.length).toBeLessThan(path.length);
    }),
  );
});

it('keeps the rings of a shape apart', () => {
  const ring = (x: number) =>
    `M${x},0${Array.from({ length: 40 }, (_, at) => `L${x + at + 0.5},${at}.25`).join('')}L${x},9Z`;
  expect(shortenPath(ring(0) + ring(100)).match(/M|Z/g)).toEqual(['M', 'Z', 'M', 'Z']);
});

it('leaves a number as it is exactly where to round it would change nothing', () => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(-0, 1e21, 0.005));
  const written = fc.oneof(number.map(String), fc.constantFrom('-0', '007', '1.', '.5', '1E3'));
  fc.assert(
    fc.property(fc.array(written, { maxLength: 4 }), (numbers) => {
      const rounded = numbers.map((text) => {
        const value = Math.round(Number(text) * 100) / 100;
        return String(value === 0 ? 0 : value);
      });
      expect(roundNumbers(`translate(${numbers.join()})`)).toBe(`translate(${rounded.join()})`);
    }),
  );
});
