import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { indexColours } from './index-colours.ts';
import { writePng } from './write-png.ts';

const machine = { deflate: (bytes: Uint8Array) => deflateSync(bytes), crc32 };

/** Names and data of the chunks of a PNG, each with its own sum. */
function chunksOf(png: Uint8Array): { name: string; data: Buffer; sum: number; computed: number }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const computed = crc32(bytes.subarray(at + 4, end));
    const [name, data] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end)];
    chunks.push({ name, data, sum: bytes.readUInt32BE(end), computed });
  }
  return chunks;
}

const opaque = (...colours: readonly number[][]) => Uint8Array.from(colours.flatMap((rgb) => [...rgb, 255]));
const [white, red, blue] = [
  [255, 255, 255],
  [255, 0, 0],
  [0, 0, 255],
];

it('writes few colours as a palette in the order in which they appear, and a number for each dot', () => {
  const bytes = opaque(white, red, blue, white);
  const chunks = chunksOf(writePng({ width: 2, height: 2, bytes }, machine));
  expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [header, palette, rows] = chunks.map(({ data }) => data);
  expect([...(header ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  expect([...(palette ?? [])]).toEqual([...white, ...red, ...blue]);
  expect([...inflateSync(rows ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 0, 2, 0]);
});

it('gives each chunk its sum', () => {
  for (const { sum, computed } of chunksOf(writePng({ width: 1, height: 1, bytes: opaque(red) }, machine)))
    expect(sum).toBe(computed);
});

it('has room for 256 colours, and writes 257 as they are', () => {
  const shades = (count: number) => opaque(...Array.from({ length: count }, (_, at) => [at % 256, at >> 8, 9]));
  expect(indexColours({ width: 256, height: 1, bytes: shades(256) })?.palette.length).toBe(768);
  const [header, rows] = chunksOf(writePng({ width: 257, height: 1, bytes: shades(257) }, machine));
  expect(header?.data[9]).toBe(2);
  const plain = inflateSync(rows?.data ?? Buffer.alloc(0));
  expect(plain.length).toBe(1 + 257 * 3);
  expect([...plain.subarray(0, 7), ...plain.subarray(-3)]).toEqual([0, 0, 0, 9, 1, 0, 9, 0, 1, 9]);
});

it('puts the number of the filter before every row, of any width', () => {
  const bytes = opaque(red, white, blue, blue, white, red);
  expect([...(indexColours({ width: 3, height: 2, bytes })?.rows ?? [])]).toEqual([0, 0, 1, 2, 0, 2, 1, 0]);
  const wide = opaque(...Array.from({ length: 600 }, (_, at) => [at % 256, at >> 8, 0]));
  const rows = inflateSync(
    chunksOf(writePng({ width: 300, height: 2, bytes: wide }, machine))[1]?.data ?? Buffer.alloc(0),
  );
  expect([rows.length, rows[0], rows[901], rows[902], rows[903]]).toEqual([1802, 0, 0, 300 % 256, 1]);
});

it('reads dots that do not begin at a multiple of four', () => {
  const bytes = new Uint8Array([7, ...opaque(red, blue)]).subarray(1);
  expect([...(indexColours({ width: 2, height: 1, bytes })?.rows ?? [])]).toEqual([0, 0, 1]);
});
