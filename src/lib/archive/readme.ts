import type { RecordIdentity } from './identity.ts';
import { readmeEn } from './readme.en.ts';
import { readmeNl } from './readme.nl.ts';
import { encodeText, type RecordFile } from './record-file.ts';

/** Returns the two texts that tell a stranger what a record is, and how to verify and rebuild it without our code. */
export function makeReadmes(identity: RecordIdentity): RecordFile[] {
  return [
    { path: 'README.en.txt', bytes: encodeText(readmeEn(identity)) },
    { path: 'README.nl.txt', bytes: encodeText(readmeNl(identity)) },
  ];
}
