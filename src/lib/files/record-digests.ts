import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type ByteSource, type Digests, digestSource, type MakeHasher } from '../archive/record-file.ts';

/** Makes hashers of the platform. */
export const makeHasher: MakeHasher = (algorithm) => {
  const hash = createHash(algorithm);
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
};

/** Runs something on the bytes of a file, which are read as they are asked for; throws as `fs` does. */
export function withSource<T>(file: string, run: (source: ByteSource) => T): T {
  const handle = openSync(file, 'r');
  try {
    return run({ size: fstatSync(handle).size, read: (offset, length) => readPiece(handle, offset, length) });
  } finally {
    closeSync(handle);
  }
}

/** Returns the digests of a file and its size. */
export function digestFile(file: string): { digests: Digests; size: number } {
  return withSource(file, (source) => ({
    digests: digestSource(source, 0, source.size, makeHasher),
    size: source.size,
  }));
}

/** A read may return less than was asked for; only the end of the file may be short. */
function readPiece(handle: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, bytes, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
