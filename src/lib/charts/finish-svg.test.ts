import { expect, it } from 'vitest';
import { finishSvg } from './finish-svg.ts';
import { tintHatches } from './hatch.ts';

const names = { id: 'a', language: 'nl-BE', title: 'T & <t>', description: 'D "d"' };
const finish = (inside: string) => finishSvg(`<svg width="9.2" viewBox="0 0 9.2 5">${inside}</svg>`, names);
const inside = (svg: string) => svg.replace(/^.*<\/desc>|<\/svg>$/gs, '');

it('names the picture, and rounds its size up', () => {
  expect(finish('')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" width="10" viewBox="0 0 10 5" font-family="\'Source Sans 3\', sans-serif" role="img" lang="nl-BE" aria-labelledby="a-title a-desc"><title id="a-title">T &amp; &lt;t&gt;</title><desc id="a-desc">D &quot;d&quot;</desc></svg>',
  );
});

it('rounds geometry to two decimals, and never text', () => {
  expect(inside(finish('<text x="1.23456">2.000123</text>'))).toBe('<text x="1.23">2.000123</text>');
});

it('makes a title of what a mark shows when pointed at', () => {
  expect(inside(finish('<path d="M0,0" data-title="A &amp; &quot;b&quot;"/>'))).toBe(
    '<path d="M0,0"><title>A &amp; &quot;b&quot;</title></path>',
  );
});

it('defines each hatching once, and only those that are used', () => {
  const svg = finish('<path fill="hatch(--chart-2)"/><path fill="hatch(--chart-2)" stroke="hatch(--chart-ink)"/>');
  expect(svg.match(/<pattern id="[^"]*"/g)).toEqual(['<pattern id="a-hatch-2"', '<pattern id="a-hatch-ink"']);
  expect(svg).toContain('<path fill="url(#a-hatch-2)" stroke="url(#a-hatch-ink)"/>');
});

it('lets nothing point outside the picture', () => {
  expect(inside(finish('<path fill="url(https://example.org/a.svg#b)" clip-path="url(#c)"/>'))).toBe(
    '<path fill="none" clip-path="url(#a-c)"/>',
  );
});

it('leaves out hidden text, styles and the words of Vega', () => {
  expect(
    inside(finish('<g role="x" aria-label="y" style="fill: red; opacity: 1"/><text x="1" opacity="0">h</text>')),
  ).toBe('<g fill="red" opacity="1"/>');
});

it('gives one tint for a hatching where stripes cannot be drawn', () => {
  expect(tintHatches('hatch(--chart-1) hatch(--other)', 'light')).toBe('#9991c4 hatch(--other)');
});
