import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Machine } from '../export/open-data/open-data.ts';

/** Level 3 takes a third of the time of 6 and makes files a tenth larger; it was measured, see docs/performance.md. */
const level = 3;

/**
 * What open data needs of the machine. The zlib of Node is many times faster than one in JavaScript. Its bytes depend on
 * its version, which is pinned with that of Node, and on whether the processor can compute CRC-32C by itself, as every
 * 64-bit one has done for more than ten years (`insert_string.h` in its source).
 */
export const machine: Machine = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  deflate: (bytes) => deflateRawSync(bytes, { level }),
  crc32: (bytes) => crc32(bytes),
};
