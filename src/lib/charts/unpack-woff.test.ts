import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkitten';
import { expect, it } from 'vitest';
import { unpackWoff } from './unpack-woff.ts';

const bytesOf = (file: string) => new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(file))));
const inflate = (bytes: Uint8Array) => new Uint8Array(inflateSync(bytes));
const woff = bytesOf('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff');
const openFont = (bytes: Uint8Array) => {
  const font = create(bytes as Parameters<typeof create>[0]);
  if (font.isCollection) throw new Error('this holds several fonts');
  return font;
};

it('gives a font that reads as the one that was packed, and as wide as the whole font', () => {
  const [unpacked, packed] = [unpackWoff(woff, inflate), woff].map(openFont);
  const whole = openFont(bytesOf('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'));
  expect(unpacked?.fullName).toBe(packed?.fullName);
  expect(unpacked?.characterSet.length).toBeGreaterThan(200);
  for (const point of unpacked?.characterSet ?? []) {
    const [mine, theirs, all] = [unpacked, packed, whole].map((font) => font?.glyphForCodePoint(point));
    expect(mine?.path.toSVG()).toBe(theirs?.path.toSVG());
    expect(mine?.advanceWidth).toBe(all?.advanceWidth);
  }
});

it('gives tables the checksums that stand in the file', () => {
  const font = unpackWoff(woff, inflate);
  const view = new DataView(font.buffer);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const [tag, checksum, at, length] = [0, 4, 8, 12].map((field) => view.getUint32(12 + index * 16 + field));
    // That of the head is of the file without its own sum (OpenType, "Calculating checksums").
    if (tag === 0x68656164) continue;
    let sum = 0;
    for (let word = at ?? 0; word < (at ?? 0) + (length ?? 0); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    expect(sum).toBe(checksum);
  }
});

it('says no to what is no WOFF file', () => {
  expect(() => unpackWoff(new Uint8Array(50), inflate)).toThrow('no WOFF');
});
