import { expect, it } from 'vitest';
import { drawPng } from './write-charts.ts';

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="40" height="20" fill="#ffffff"/><text x="2" y="15" font-family="'Source Sans 3', sans-serif" font-size="18px">${text}</text></svg>`;
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

it('draws a PNG with two dots for each pixel, the same each time', async () => {
  const png = await drawPng(svg('Ab'));
  expect(sizeOf(png)).toEqual([80, 40]);
  expect(Buffer.compare(await drawPng(svg('Ab')), png)).toBe(0);
});

it('draws text: another word gives another picture', async () => {
  const [word, other, none] = await Promise.all([svg('Ab'), svg('Ac'), svg('')].map(drawPng));
  expect(Buffer.compare(word ?? Buffer.alloc(0), other ?? Buffer.alloc(0))).not.toBe(0);
  expect(Buffer.compare(word ?? Buffer.alloc(0), none ?? Buffer.alloc(0))).not.toBe(0);
});
