import { encodeTexts, joinBytes } from '../../format/text-bytes.ts';

/** How bytes are compressed and summed; who calls brings them, because the fast ones belong to the machine. */
export interface Compression {
  /** Returns bytes as a raw DEFLATE stream (RFC 1951): the same bytes give the same stream. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Returns the CRC-32 of bytes (ISO 3309) as an unsigned number; `before` is that of the bytes before them. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Compression that can also make a part of a stream, which stands in several files. */
export interface PieceCompression extends Compression {
  /** Returns bytes as DEFLATE blocks that end at a whole byte and of which none is the last. */
  readonly deflatePiece: (bytes: Uint8Array) => Uint8Array;
}

/** Bytes, and the same as blocks of DEFLATE that others can follow. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly blocks: Uint8Array;
}

/** Content as it stands in an archive. */
export interface Packed {
  readonly method: 0 | 8;
  readonly content: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** A file in an archive: its name, in ASCII, and its bytes, packed or not yet; `isStored` keeps them uncompressed. */
export type ZipEntry =
  | { readonly name: string; readonly packed: Packed }
  | { readonly name: string; readonly bytes: Uint8Array; readonly isStored?: boolean | undefined };

/** Returns bytes as they stand in an archive. */
export function packBytes(bytes: Uint8Array, { deflate, crc32 }: Compression, isStored = false): Packed {
  const content = isStored ? bytes : deflate(bytes);
  return { method: isStored ? 0 : 8, content, size: bytes.length, crc: crc32(bytes) };
}

/** Returns pieces, one behind the other, as they stand in an archive as one file. */
export function packPieces(pieces: readonly Piece[], { crc32 }: Compression): Packed {
  return {
    method: 8,
    content: joinBytes([...pieces.map(({ blocks }) => blocks), lastBlock]),
    size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    crc: pieces.reduce((sum, { bytes }) => crc32(bytes, sum), 0),
  };
}

/** A block that is the last, of fixed codes and with nothing in it (RFC 1951, 3.2.3). */
const lastBlock = new Uint8Array([3, 0]);

/** Returns bytes as a piece. */
export function makePiece(bytes: Uint8Array, { deflatePiece }: PieceCompression): Piece {
  return { bytes, blocks: deflatePiece(bytes) };
}

/**
 * Returns a ZIP archive with the files in the order given: the same input gives the same bytes. The time is the first
 * that the format knows, 1 January 1980. Source: APPNOTE 6.3.10, clauses 4.3.7, 4.3.12 and 4.3.16; no ZIP64, so less
 * than 4 GB and 65,536 files.
 */
export function zipFiles(entries: readonly ZipEntry[], compression: Compression): Uint8Array {
  const packed = entries.map((entry): NamedPacked => {
    const { method, content, size, crc } =
      'packed' in entry ? entry.packed : packBytes(entry.bytes, compression, entry.isStored);
    return { name: encodeTexts([entry.name]), method, content, size, crc };
  });
  const directory = packed.reduce((sum, { name }) => sum + centralSize + name.length, 0);
  const files = packed.reduce((sum, { name, content }) => sum + localSize + name.length + content.length, 0);
  const archive = new Uint8Array(files + directory + endSize);
  const view = new DataView(archive.buffer);
  let at = 0;
  let entryAt = files;
  for (const file of packed) {
    entryAt = writeEntry(view, entryAt, file, at);
    at = writeFile(view, at, file);
  }
  writeEnd(view, entryAt, packed.length, directory, files);
  return archive;
}

interface NamedPacked extends Packed {
  readonly name: Uint8Array;
}

/** Bytes of each kind of header, without the name. */
const localSize = 30;
const centralSize = 46;
const endSize = 22;

/** The version that a reader must have, and the day: years since 1980, month, day. */
const version = 20;
const firstDay = (0 << 9) | (1 << 5) | 1;

/** Writes a file behind its header; returns where the next begins. */
function writeFile(view: DataView, at: number, file: NamedPacked): number {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, file);
  const archive = new Uint8Array(view.buffer);
  archive.set(file.name, at + localSize);
  archive.set(file.content, at + localSize + file.name.length);
  return at + localSize + file.name.length + file.content.length;
}

/** Writes what the directory says of a file; returns where the next entry begins. The system is Unix on any machine. */
function writeEntry(view: DataView, at: number, file: NamedPacked, fileAt: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, (3 << 8) | version, true);
  writeCommon(view, at + 6, file);
  view.setUint32(at + 42, fileAt, true);
  new Uint8Array(view.buffer).set(file.name, at + centralSize);
  return at + centralSize + file.name.length;
}

/** Writes the 26 bytes that both headers of a file have: version, flags, method, time, sum, sizes, lengths. */
function writeCommon(view: DataView, at: number, { name, method, content, size, crc }: NamedPacked): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, content.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeEnd(view: DataView, at: number, count: number, size: number, start: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, start, true);
}
