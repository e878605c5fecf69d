import { createHash } from 'node:crypto';

/** Returns the SHA-256 of a text in UTF-8, or of its bytes, as 64 hexadecimal digits: what `sha256sum` says of its file. */
export function digestText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
