/**
 * Returns the font (TTF or OTF) that is packed in a WOFF file of version 1 (W3C WOFF File Format 1.0, clauses 3 to 5); `inflate`
 * unpacks a zlib stream. Throws if the bytes are no such file.
 */
export function unpackWoff(woff: Uint8Array, inflate: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < headerSize || from.getUint32(0) !== signature) throw new Error('this is no WOFF file');
  const tables = Array.from({ length: from.getUint16(12) }, (_, index) => readTable(woff, from, index, inflate));
  const directory = 12 + tables.length * 16;
  const font = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), directory));
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  // What helps to search the directory: the largest power of two in the number of tables (OpenType, "Table Directory").
  const log = Math.floor(Math.log2(tables.length));
  to.setUint16(4, tables.length);
  to.setUint16(6, 16 * 2 ** log);
  to.setUint16(8, log);
  to.setUint16(10, 16 * (tables.length - 2 ** log));
  let at = directory;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + index * 16;
    to.setUint32(entry, tag);
    to.setUint32(entry + 4, checksum);
    to.setUint32(entry + 8, at);
    to.setUint32(entry + 12, data.length);
    font.set(data, at);
    at += padded(data.length);
  }
  return font;
}

const signature = 0x774f4646;
const headerSize = 44;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** A table is compressed only where that makes it smaller. */
function readTable(woff: Uint8Array, from: DataView, index: number, inflate: (bytes: Uint8Array) => Uint8Array): Table {
  const entry = headerSize + index * 20;
  const offset = from.getUint32(entry + 4);
  const [packed, length] = [from.getUint32(entry + 8), from.getUint32(entry + 12)];
  const bytes = woff.subarray(offset, offset + packed);
  const data = packed < length ? inflate(bytes) : bytes;
  return { tag: from.getUint32(entry), checksum: from.getUint32(entry + 16), data };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
