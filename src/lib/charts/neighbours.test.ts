import { describe, expect, it } from 'vitest';
import { areasOf } from './drawn-areas.examples.ts';
import { countBorders, findFaintAreas, findFaintBorders } from './neighbours.examples.ts';

const square = (x: number, fill: string, more = '') =>
  `<path transform="translate(${x},0)" d="M0,0h20v20h-20Z" fill="${fill}"${more}></path>`;
const line = (paint: string, width: number) => ` stroke="var(--chart-${paint})" stroke-width="${width}"`;
const faint = (inside: string, narrowest = 1) => findFaintBorders(areasOf(`<svg>${inside}</svg>`), 'light', narrowest);
const [dark, wine, hatched] = ['var(--chart-1)', 'var(--chart-4)', 'url(#a-hatch-2)'];

describe('a border between two areas', () => {
  it('is faint between two dark fills, and between two fills that are the same', () => {
    expect(faint(square(0, dark) + square(20, wine))).toHaveLength(1);
    expect(faint(square(0, dark) + square(20, dark))).toHaveLength(1);
  });

  it('is seen where the fills differ, or where a line or a gap parts them', () => {
    expect(faint(square(0, dark) + square(20, 'var(--chart-2)'))).toEqual([]);
    expect(faint(square(0, dark, line('surface', 2)) + square(20, wine, line('surface', 2)))).toEqual([]);
    expect(faint(square(0, dark) + square(22, dark))).toEqual([]);
  });

  it('is faint where the line is no wider than what counts, is as dark as the fills, or is painted over', () => {
    expect(faint(square(0, dark, line('surface', 1)) + square(20, wine, line('surface', 1)), 1.5)).toHaveLength(1);
    expect(faint(square(0, dark, line('ink', 3)) + square(20, wine, line('ink', 3)))).toHaveLength(1);
    const over = square(0, dark, line('surface', 2)) + square(20, wine, line('surface', 2));
    const ink = ` fill="none"${line('ink', 2)}`.replace(' fill="none"', '');
    expect(faint(over + square(0, 'none', ink) + square(20, 'none', ink))).toHaveLength(1);
  });

  it('counts for a line in two colours what is left of each', () => {
    const under = line('ink', 4);
    const light = square(0, 'none', line('surface', 1.5)) + square(20, 'none', line('surface', 1.5));
    expect(faint(square(0, dark, under) + square(20, dark, under) + light, 1.4)).toEqual([]);
    expect(faint(square(0, 'var(--chart-surface)', under) + square(20, 'var(--chart-surface)', under))).toEqual([]);
  });

  it('takes of stripes the colour that differs less', () => {
    expect(faint(square(0, hatched) + square(20, 'var(--chart-surface)'))).toHaveLength(1);
    expect(faint(square(0, hatched, line('ink', 2)) + square(20, hatched, line('ink', 2)))).toEqual([]);
  });
});

it('knows shapes that go from point to point, and which of them are neighbours', () => {
  const shape = (path: string) => `<path d="${path}" fill="${dark}"/>`;
  const areas = areasOf(
    `<svg>${shape('M0,0l20,0,0,20-20,0Z')}${shape('M20,0l20,3,0,17-20,0Z')}${shape('M60,0l9,0,0,9Z')}</svg>`,
  );
  expect(countBorders(areas)).toBe(1);
});

it('finds an area that is no darker than the page, unless a line is around it', () => {
  const areas = (more: string) => areasOf(`<svg>${square(0, 'var(--chart-step-1)', more)}</svg>`);
  expect(findFaintAreas(areas(''), 'light')).toHaveLength(1);
  expect(findFaintAreas(areas(line('ink', 1)), 'light')).toEqual([]);
});
