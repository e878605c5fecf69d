import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Machine } from '../export/open-data/open-data.ts';

/** Level 3 takes a third of the time of 6 and makes files a tenth larger; it was measured, see docs/performance.md. */
const level = 3;

/** Small parts of files are much the same for all pages, and to begin a stream takes longer than they do: so much is kept of them. */
const [smallBytes, keptParts] = [2048, 2000];
const kept = new Map<string, Uint8Array>();

/**
 * What open data needs of the machine. The zlib of Node is many times faster than one in JavaScript. Its bytes depend on
 * its version, which is pinned with that of Node, and on whether the processor can compute CRC-32C by itself, as every
 * 64-bit one has done for more than ten years (`insert_string.h` in its source).
 */
export const machine: Machine = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  deflate: (bytes) => (bytes.length > smallBytes ? deflateRawSync(bytes, { level }) : deflateSmall(bytes)),
  deflatePiece: (bytes) => deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH }),
  crc32: (bytes, before) => crc32(bytes, before),
};

function deflateSmall(bytes: Uint8Array): Uint8Array {
  const key = Buffer.from(bytes).toString('latin1');
  const known = kept.get(key) ?? deflateRawSync(bytes, { level });
  if (kept.size < keptParts) kept.set(key, known);
  return known;
}
