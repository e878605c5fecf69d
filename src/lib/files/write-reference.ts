import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vegaLite from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { makeReferenceFiles } from '../reference/reference-files.ts';

/** Writes the reference and the schemas for editors into the folder of the program; returns their paths. */
export function writeReference(root: string): string[] {
  const files = makeReferenceFiles(vegaLite);
  for (const [name, text] of files) {
    const target = path.join(root, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return [...files.keys()];
}
