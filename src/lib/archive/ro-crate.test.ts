import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeHasher } from '../files/record-digests.ts';
import { makeExample } from './record.examples.ts';
import { decodeText, type RecordFile } from './record-file.ts';

const schemaTerms =
  'CreativeWork Dataset Organization SoftwareApplication CreateAction about name description datePublished publisher license inLanguage temporalCoverage identifier mainEntity hasPart isPartOf isBasedOn encodingFormat contentSize sha256 dateCreated softwareVersion softwareRequirements endTime instrument object result';

/** The terms of the RO-Crate 1.2 context that are used here, as it defines them; a term outside it makes the test fail. */
const context = {
  '@context': {
    ...Object.fromEntries(schemaTerms.split(' ').map((term) => [term, `http://schema.org/${term}`])),
    File: 'http://schema.org/MediaObject',
    conformsTo: 'http://purl.org/dc/terms/conformsTo',
  },
};
const contextUrl = 'https://w3id.org/ro/crate/1.2/context';

interface Expanded {
  readonly '@id': string;
  readonly '@type': string[];
  readonly [property: string]: unknown;
}

let graph: Expanded[];
let payload: RecordFile[];
let previousId: unknown;

type Expand = (document: unknown, options: object) => Promise<Expanded[]>;
const { expand: expandJsonLd } = jsonld as unknown as { expand: Expand };

function expand(bytes: Uint8Array): Promise<Expanded[]> {
  const documentLoader = async (url: string) => {
    if (url !== contextUrl) throw new Error(`not bundled: ${url}`);
    return { documentUrl: url, document: context };
  };
  // Safe mode throws on whatever would be dropped.
  return expandJsonLd(JSON.parse(decodeText(bytes) ?? ''), { documentLoader, safe: true, base: 'file:///data/' });
}

beforeAll(async () => {
  const { files } = await makeExample(makeHasher, { number: 2, previous: 'ab'.repeat(64) });
  payload = files.filter(({ path }) => path.startsWith('data/'));
  const crate = payload.find(({ path }) => path === 'data/ro-crate-metadata.json');
  graph = await expand(crate?.bytes ?? new Uint8Array());
  previousId = find('#previous')?.['http://schema.org/identifier'];
});
const find = (id: string) => graph.find((entity) => entity['@id'] === new URL(id, 'file:///data/').href);
const linksOf = (entity: Expanded | undefined, property: string) =>
  ((entity?.[`http://schema.org/${property}`] ?? []) as { '@id': string }[]).map((link) => link['@id']);

describe('the RO-Crate metadata', () => {
  it('are read offline without losing a property, and describe the crate as version 1.2 asks', () => {
    const descriptor = find('ro-crate-metadata.json');
    expect(descriptor?.['http://purl.org/dc/terms/conformsTo']).toEqual([{ '@id': 'https://w3id.org/ro/crate/1.2' }]);
    expect(linksOf(descriptor, 'about')).toEqual(['file:///data/']);
    const root = find('./');
    expect(root?.['@type']).toEqual(['http://schema.org/Dataset']);
    for (const property of ['name', 'description', 'datePublished', 'license', 'publisher']) {
      expect([property, root?.[`http://schema.org/${property}`]]).not.toEqual([property, undefined]);
    }
  });

  it('describe every file of the payload, with size and digest', () => {
    const described = graph.filter((entity) => entity['@type']?.includes('http://schema.org/MediaObject'));
    const ids = described.map((entity) => decodeURIComponent(entity['@id'].replace('file:///', '')));
    const others = payload.map(({ path }) => path).filter((path) => path !== 'data/ro-crate-metadata.json');
    expect(ids.toSorted()).toEqual(others.toSorted());
    for (const entity of described) expect(entity['http://schema.org/sha256']).toBeDefined();
  });

  it('reach every file from the root through its parts', () => {
    const reached = new Set<string>();
    const visit = (entity: Expanded | undefined) => {
      if (!entity || reached.has(entity['@id'])) return;
      reached.add(entity['@id']);
      for (const part of linksOf(entity, 'hasPart')) visit(graph.find((other) => other['@id'] === part));
    };
    visit(find('./'));
    const files = graph.filter((entity) => entity['@type']?.includes('http://schema.org/MediaObject'));
    expect(files.filter((file) => !reached.has(file['@id']))).toEqual([]);
  });

  it('refer to nothing that they do not describe', () => {
    const known = new Set(graph.map((entity) => entity['@id']));
    const links = graph.flatMap((entity) =>
      [
        'hasPart',
        'isPartOf',
        'publisher',
        'license',
        'mainEntity',
        'isBasedOn',
        'instrument',
        'object',
        'result',
      ].flatMap((name) => linksOf(entity, name)),
    );
    expect(links.filter((link) => link?.startsWith('file:') && !known.has(link))).toEqual([]);
  });

  it('name the digest of the record before', () => {
    expect(previousId).toEqual([{ '@value': `sha512:${'ab'.repeat(64)}` }]);
  });

  it('fail this check when a property is used that RO-Crate does not know', async () => {
    const bad = { '@context': contextUrl, '@graph': [{ '@id': './', '@type': 'Dataset', unknownProperty: 'x' }] };
    await expect(expand(new TextEncoder().encode(JSON.stringify(bad)))).rejects.toThrow();
  });
});
