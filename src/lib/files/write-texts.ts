import { writeFileSync } from 'node:fs';
import { lendTexts } from '../format/text-bytes.ts';

/**
 * Writes a text that is given in pieces. A long text in one piece takes new memory, and more once it is encoded, which
 * takes several times as long as the writing.
 */
export function writeTexts(file: string, pieces: readonly string[]): void {
  writeFileSync(file, lendTexts(pieces));
}
