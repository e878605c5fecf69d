import { hash } from 'node:crypto';

/** Returns the SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what `sha256sum` says of its file. */
export function digestText(text: string): string {
  return hash('sha256', text);
}
