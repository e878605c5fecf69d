import type { Site } from '../answer/site.ts';
import { type MadeRecord, makeRecord, type RecordInput } from './make-record.ts';
import { encodeText, type MakeHasher, type RecordFile } from './record-file.ts';
import { writeTar } from './write-tar.ts';

/** Returns made-up files: path and text. */
export function textFiles(texts: Readonly<Record<string, string>>): RecordFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: encodeText(text) }));
}

const question = { number: '7', date: '2026-01-15', questioner: 'A. Example', parliamentaryYear: '2025-2026' };

/** A made-up site with one answer; only what a record reads of it. */
export const exampleSite = {
  name: { nl: 'Voorbeeld', en: 'Example' },
  baseUrl: 'https://voorbeeld.example/vragen/',
  publisher: { name: { nl: 'Dienst Één', en: 'Service One' } },
  languages: [
    { code: 'nl', locale: 'nl-BE' },
    { code: 'en', locale: 'en-GB' },
  ],
  dossiers: [
    {
      id: 'fietsen',
      title: { nl: 'Fietsen', en: 'Bicycles' },
      description: { nl: 'Hoeveel fietsen.', en: 'How many bicycles.' },
      answers: [{ date: '2026-01-31', question }],
    },
  ],
} as unknown as Site;

/** A made-up lock file, one package inside another. */
export const exampleLock = {
  name: 'example',
  version: '1.0.0',
  licence: 'EUPL-1.2',
  needs: ['@scope/one'],
  packages: [
    {
      path: 'node_modules/@scope/one',
      name: '@scope/one',
      version: '1.2.3',
      integrity: `sha512-${'A'.repeat(86)}==`,
      licence: 'MIT',
      isDevelopment: false,
      isOptional: false,
      needs: ['two', 'absent'],
    },
    {
      path: 'node_modules/@scope/one/node_modules/two',
      name: 'two',
      version: '2.0.0',
      isDevelopment: true,
      isOptional: false,
      needs: [],
    },
    { path: 'node_modules/two', name: 'two', version: '1.0.0', isDevelopment: false, isOptional: true, needs: [] },
  ],
};

const page = '<!doctype html><html lang="nl"><head><title>Fietsen &amp; meer</title></head><body>12</body></html>';

/** Everything of which a small record is made. */
export const exampleInput: RecordInput = {
  site: exampleSite,
  problems: [],
  built: textFiles({
    'index.html': '<title>Voorbeeld</title>',
    'nl/antwoorden/fietsen/2026-01-31/index.html': page,
    'nl/antwoorden/fietsen/2026-01-31/figures.json': '{"figures":[{"id":"fietsen.total","value":"12"}]}',
    'stijl.css': 'body { color: black }',
  }),
  program: textFiles({ 'package.json': '{}', 'src/pages/[language]/index.astro': '---\n---\n' }),
  sources: textFiles({ 'content/site.yaml': 'name: Voorbeeld\n', 'data/fietsen/2026-01-31.yaml': 'rows: []\n' }),
  lock: exampleLock,
  toolchain: { node: '24.21.0' },
  seconds: 1795478400,
  number: 1,
  previous: null,
};

/** Returns a small record, with whatever is to be other. */
export function makeExample(makeHasher: MakeHasher, other: Partial<RecordInput> = {}): Promise<MadeRecord> {
  return makeRecord({ ...exampleInput, ...other }, makeHasher);
}

/** Returns the tar of a record as one array. */
export function tarOf({ identity, files }: MadeRecord): Uint8Array {
  return Buffer.concat([...writeTar(identity.name, files, identity.seconds)]);
}
