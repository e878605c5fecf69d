import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** A text that stands in a file: it need not be read to be written elsewhere. */
export interface KeptText {
  readonly file: string;
}

/** Returns a text that may be kept. */
export function readKept(text: string | KeptText): string {
  return typeof text === 'string' ? text : readFileSync(text.file, 'utf8');
}

/** Bytes through which kept texts go: one place for all, since the system takes longer to give memory than to copy. */
const way = Buffer.allocUnsafe(1 << 18);

/** Pieces that are written before others have their turn: some milliseconds. */
const turn = 32;

/**
 * Writes a file of pieces, texts and such that are kept; now and then whatever waits in this process has its turn. Throws
 * what `fs` does, also if a kept text is gone.
 */
export async function writePieces(file: string, pieces: Iterable<string | KeptText>): Promise<void> {
  const open = openSync(file, 'w');
  let written = 0;
  try {
    for (const piece of pieces) {
      if (typeof piece === 'string') writeFileSync(open, piece);
      else copyInto(open, piece.file);
      written += 1;
      if (written % turn === 0) await setImmediate();
    }
  } finally {
    closeSync(open);
  }
}

function copyInto(to: number, file: string): void {
  const from = openSync(file, 'r');
  try {
    for (let length = readSync(from, way); length > 0; length = readSync(from, way))
      writeAll(to, way.subarray(0, length));
  } finally {
    closeSync(from);
  }
}

/** A write may take less than it is given. */
function writeAll(to: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(to, bytes, done);
}
