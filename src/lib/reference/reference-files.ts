import { authorFiles } from './author-files.ts';
import type { Node } from './json-schema.ts';
import { publishSchema } from './publish-schema.ts';
import { makeReference } from './reference.ts';

/** Returns every file that is made from the schemas, by its path from the folder of the program; `vegaLite` is the schema of Vega-Lite. */
export function makeReferenceFiles(vegaLite: { readonly definitions?: unknown }): ReadonlyMap<string, string> {
  const definitions = vegaLite.definitions as Readonly<Record<string, Node>>;
  const schemas = authorFiles
    .filter(({ glob }) => glob)
    .map((file): [string, string] => [
      `schemas/${file.id}.schema.json`,
      `${JSON.stringify(publishSchema(file, definitions), null, 2)}\n`,
    ]);
  return new Map([
    ['docs/en/reference.md', makeReference('en')],
    ['docs/nl/naslag.md', makeReference('nl')],
    ...schemas,
  ]);
}
