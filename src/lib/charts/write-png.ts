import { joinBytes } from '../format/text-bytes.ts';
import { indexColours } from './index-colours.ts';

/** A picture as dots, row by row: four bytes each, red, green, blue and opacity, all of them opaque. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What writing a PNG needs of the machine. */
export interface PngMachine {
  /** Returns bytes as a zlib stream (RFC 1950), by runs of equal bytes only if `isRuns`: the same bytes give the same stream. */
  deflate(bytes: Uint8Array, isRuns: boolean): Uint8Array;
  /** Returns the CRC-32 of bytes (ISO 3309) as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Returns a picture as PNG (ISO/IEC 15948, clauses 5 and 11.2): of up to 256 colours, as a chart nearly always has, as one
 * byte a dot into a palette, else as three. Nothing is lost, and rows are not filtered: a chart is made of runs.
 */
export function writePng({ width, height, bytes }: Dots, machine: PngMachine): Uint8Array {
  const indexed = indexColours({ width, height, bytes });
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, indexed ? paletteColour : trueColour], 8);
  const rows = indexed ? indexed.rows : trueRows({ width, height, bytes });
  const chunk = (name: string, data: Uint8Array) => writeChunk(name, data, machine);
  return joinBytes([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    ...(indexed ? [chunk('PLTE', indexed.palette)] : []),
    chunk('IDAT', machine.deflate(rows, indexed !== undefined)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Colour types (table 11.1). */
const trueColour = 2;
const paletteColour = 3;

/** Rows of red, green and blue, each behind the number of its filter: 0, none. */
function trueRows({ width, height, bytes }: Dots): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let row = 0, from = 0, to = 1; row < height; row += 1, to += 1) {
    for (const end = from + width * 4; from < end; from += 4, to += 3) {
      rows[to] = bytes[from] as number;
      rows[to + 1] = bytes[from + 1] as number;
      rows[to + 2] = bytes[from + 2] as number;
    }
  }
  return rows;
}

/** Length, name, data and sum over the last two (5.3). */
function writeChunk(name: string, data: Uint8Array, { crc32 }: PngMachine): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(name), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}
