/** A file of a record; its path is relative to the payload folder (`data/`) or to the bag, with `/`. */
export interface RecordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Digest algorithms that a bag may use here (RFC 8493, 2.4, as named there). */
export const algorithms = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];

/** Takes bytes and then gives their digest in lower-case hexadecimal digits. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  digest(): string;
}

/** Returns a new hasher; passed in, because digests come from outside the core. */
export type MakeHasher = (algorithm: Algorithm) => Hasher;

/** Bytes that can be read from any place: a file, or an array in a test. `read` returns fewer bytes at the end only. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** Digests of one file by algorithm. */
export type Digests = Readonly<Record<Algorithm, string>>;

/** Returns the digests of bytes that are in memory. */
export function digestBytes(bytes: Uint8Array, makeHasher: MakeHasher): Digests {
  return digestSource(sourceOf(bytes), 0, bytes.length, makeHasher);
}

/** Bytes that are read at a time, so that a large record does not fill the memory. */
const pieceSize = 1 << 20;

/** Returns the digests of `size` bytes from `offset`, read piece by piece. */
export function digestSource(source: ByteSource, offset: number, size: number, makeHasher: MakeHasher): Digests {
  const hashers = algorithms.map((algorithm) => [algorithm, makeHasher(algorithm)] as const);
  for (let at = 0; at < size; at += pieceSize) {
    const piece = source.read(offset + at, Math.min(pieceSize, size - at));
    for (const [, hasher] of hashers) hasher.update(piece);
  }
  return Object.fromEntries(hashers.map(([algorithm, hasher]) => [algorithm, hasher.digest()])) as Digests;
}

/** Returns bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Returns text as UTF-8. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Returns UTF-8 as text, or nothing if it is not UTF-8. A byte order mark stays a character. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns a value as JSON that people can read: two spaces, one line feed at the end. */
export function encodeJson(value: unknown): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, 2)}\n`);
}

/** Orders texts by their UTF-16 units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
