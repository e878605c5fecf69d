import { readFileSync } from 'node:fs';
import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { type ChartColour, chartColours, paintSvg } from './theme.ts';

const numbers = [1, 2, 3, 4, 5] as const;
const pairs = numbers.flatMap((a) => numbers.filter((b) => b > a).map((b) => [a, b] as const));
const neighbours = [1, 2, 3, 4].map((n) => [n, n + 1] as const);
const toLab = converter('lab');
const difference = differenceCiede2000();

/** How colours look to people who see no red, no green or no blue, and on a printer without colours (CIE L* alone). */
const eyes: Record<string, (colour: Color) => Color> = {
  'full colour': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
  'black and white': (colour) => ({ mode: 'lab', l: toLab(colour).l, a: 0, b: 0 }),
};

function seen(hex: string, eye: string): Color {
  const colour = parse(hex);
  const see = eyes[eye];
  if (!colour || !see) throw new TypeError(hex);
  return see(colour);
}

describe.each(['light', 'dark'] as const)('on a %s page', (theme) => {
  const colour = (name: string) => chartColours[theme][name as ChartColour];

  it.each(numbers)('series %i stands out from the page', (n) => {
    expect(wcagContrast(colour(`--chart-${n}`), colour('--chart-surface'))).toBeGreaterThanOrEqual(3);
  });

  it.each(numbers)('text can be read on step %i of a map', (n) => {
    expect(wcagContrast(colour(`--chart-step-${n}`), colour('--chart-ink'))).toBeGreaterThanOrEqual(4.5);
  });

  it('text can be read on the first two series, and beside the marks', () => {
    expect(wcagContrast(colour('--chart-1'), colour('--chart-surface'))).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(colour('--chart-2'), colour('--chart-ink'))).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(colour('--chart-muted'), colour('--chart-surface'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the first two series, which most often touch, stand out from each other', () => {
    expect(wcagContrast(colour('--chart-1'), colour('--chart-2'))).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.keys(eyes))('in %s', (eye) => {
    const apart = (a: string, b: string) => difference(seen(colour(a), eye), seen(colour(b), eye));
    const leastOfSeries = eye === 'black and white' ? 8 : 15;

    it.each(pairs)('series %i and %i can be told apart', (a, b) => {
      expect(apart(`--chart-${a}`, `--chart-${b}`)).toBeGreaterThanOrEqual(leastOfSeries);
    });

    it.each(neighbours)('steps %i and %i can be told apart', (a, b) => {
      expect(apart(`--chart-step-${a}`, `--chart-step-${b}`)).toBeGreaterThanOrEqual(4.4);
    });

    it('the steps run from near the page to far from it', () => {
      const distances = numbers.map((n) => apart('--chart-surface', `--chart-step-${n}`));
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    });
  });
});

it('theme.css has the same colours', () => {
  const [light = '', dark = ''] = readFileSync('src/styles/theme.css', 'utf8').split('@media');
  const read = (css: string) =>
    Object.fromEntries(
      [...css.matchAll(/(--chart-[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  expect(read(light)).toEqual(chartColours.light);
  expect(read(dark)).toEqual(chartColours.dark);
});

it('paints a picture that stands alone', () => {
  expect(paintSvg('<rect fill="var(--chart-1)" stroke="var(--other)"/>')).toBe(
    '<rect fill="#332288" stroke="var(--other)"/>',
  );
});
