import { fileURLToPath } from 'node:url';
import { writeReference } from '../src/lib/files/write-reference.ts';

for (const path of writeReference(fileURLToPath(new URL('..', import.meta.url)))) console.log(path);
