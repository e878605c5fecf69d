import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { drawPng, drawPngOnce } from './draw-png.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">';
const svg = (text: string) =>
  `${open}<rect width="40" height="20" fill="#eef3f8"/><text x="2" y="15" font-family="'Source Sans 3', sans-serif" font-size="18px">${text}</text></svg>`;
const manyColours = `${open}<defs><linearGradient id="g"><stop offset="0" stop-color="#102030"/><stop offset="1" stop-color="#f0a0ff"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)"/></svg>`;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};
const colourTypeOf = (png: Uint8Array) => png[25];

/** The dots of a drawing as the library gives them, and those that it reads from our PNG. */
const fonts = { loadSystemFonts: false };
const dotsOf = (picture: string) => Buffer.from(new Resvg(picture, { font: fonts }).render().pixels);
const readBack = (png: Uint8Array, [width, height] = sizeOf(png)) =>
  dotsOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
  );

it('draws a PNG as wide as is asked, the same each time', () => {
  const png = drawPng(svg('Ab'), 80);
  expect(sizeOf(png)).toEqual([80, 40]);
  expect(Buffer.compare(drawPng(svg('Ab'), 80), png)).toBe(0);
});

it('draws text: another word gives another picture', () => {
  const [word, other, none] = ['Ab', 'Ac', ''].map((text) => Buffer.from(drawPng(svg(text), 80)));
  expect(word?.equals(other ?? Buffer.alloc(0))).toBe(false);
  expect(word?.equals(none ?? Buffer.alloc(0))).toBe(false);
});

it('loses no colour: another program reads the dots that were drawn, of few colours and of many', () => {
  const plain = `${open}<rect width="40" height="20" fill="#fff"/><circle cx="20" cy="10" r="8" fill="#be5000"/></svg>`;
  expect(colourTypeOf(drawPng(plain, 40))).toBe(3);
  expect(readBack(drawPng(plain, 40)).equals(dotsOf(plain))).toBe(true);
  const wide = manyColours.replace('width="40" height="20" v', 'width="800" height="400" v');
  expect(colourTypeOf(drawPng(manyColours, 800))).toBe(2);
  expect(readBack(drawPng(manyColours, 800)).equals(dotsOf(wide))).toBe(true);
});

it('puts white where a picture is transparent', () => {
  const png = drawPng(`${open}<rect width="10" height="20" fill="#000"/></svg>`, 40);
  const at = (column: number) => [...readBack(png).subarray(column * 4, column * 4 + 4)];
  expect([at(5), at(30)]).toEqual([
    [0, 0, 0, 255],
    [255, 255, 255, 255],
  ]);
});

it('says no to an SVG that is not well formed', () => {
  expect(() => drawPng('<svg><g></svg>', 40)).toThrow();
});

it('takes a picture of the same width from what was kept, and keeps the others', () => {
  const files = new Map<string, Uint8Array>();
  const keep = (key: string, bytes: Uint8Array) => void files.set(key, bytes);
  const draw = drawPngOnce({ find: (key) => files.get(key), keep });
  const first = draw(svg('Ab'), 80);
  expect(draw(svg('Ab'), 80)).toBe(first);
  expect(sizeOf(draw(svg('Ab'), 120))).toEqual([120, 60]);
  expect(files.size).toBe(2);
});
