import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeHasher } from '../files/record-digests.ts';
import { formatPackageList, readPackageLock } from './package-lock.ts';
import { exampleLock } from './record.examples.ts';
import { decodeText } from './record-file.ts';
import { makeSbom } from './sbom.ts';

const lock = readPackageLock(readFileSync('package-lock.json', 'utf8'));
const read = (bytes: Uint8Array) => JSON.parse(decodeText(bytes) ?? '');
const make = (of = exampleLock) => read(makeSbom(of, '2026-11-24T00:00:00Z', makeHasher));

/** What CycloneDX 1.6 (ECMA-424) demands of the parts that are used here: closed objects, the forms of identifiers. */
const text = { type: 'string', minLength: 1 };
const licences = {
  type: 'array',
  items: {
    type: 'object',
    required: ['license'],
    properties: {
      license: { type: 'object', required: ['name'], properties: { name: text }, additionalProperties: false },
    },
    additionalProperties: false,
  },
};
const hashes = {
  type: 'array',
  items: {
    type: 'object',
    required: ['alg', 'content'],
    properties: { alg: { const: 'SHA-512' }, content: { type: 'string', pattern: '^[a-fA-F0-9]{128}$' } },
    additionalProperties: false,
  },
};
const component = {
  type: 'object',
  required: ['type', 'name', 'bom-ref', 'version'],
  properties: {
    type: { enum: ['application', 'library'] },
    'bom-ref': text,
    name: text,
    version: text,
    scope: { enum: ['required', 'optional', 'excluded'] },
    hashes,
    licenses: licences,
    purl: { type: 'string', pattern: '^pkg:npm/(%40[^/@]+/)?[^/@]+@[^/@]+$' },
  },
  additionalProperties: false,
};
const schema = {
  type: 'object',
  required: ['bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'],
  properties: {
    $schema: { const: 'http://cyclonedx.org/schema/bom-1.6.schema.json' },
    bomFormat: { const: 'CycloneDX' },
    specVersion: { const: '1.6' },
    serialNumber: {
      type: 'string',
      pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    version: { const: 1 },
    metadata: {
      type: 'object',
      properties: { timestamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' }, component },
      additionalProperties: false,
    },
    components: { type: 'array', uniqueItems: true, items: component },
    dependencies: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['ref'],
        properties: { ref: text, dependsOn: { type: 'array', uniqueItems: true, items: text } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

describe('the bill of materials', () => {
  it.each([
    ['of a small lock file', exampleLock],
    ['of this program', lock],
  ])('%s has the form that CycloneDX demands', (_what, of) => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    validate(make(of as typeof exampleLock));
    expect(validate.errors).toBeNull();
  });

  it('of this program names every package of the lock file, and refers to no other', () => {
    const { components, dependencies, metadata } = make(lock as typeof exampleLock);
    const known = new Set([
      metadata.component['bom-ref'],
      ...components.map((found: { 'bom-ref': string }) => found['bom-ref']),
    ]);
    expect(components.length).toBe(new Set(lock.packages.map(({ name, version }) => `${name}@${version}`)).size);
    const named = dependencies.flatMap(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [
      ref,
      ...dependsOn,
    ]);
    expect(named.filter((ref: string) => !known.has(ref))).toEqual([]);
  });

  it('finds a package as Node does: the nearest first', () => {
    expect(make().dependencies).toContainEqual({ ref: 'pkg:npm/%40scope/one@1.2.3', dependsOn: ['pkg:npm/two@2.0.0'] });
  });

  it('gives digests in hexadecimal digits, and none where the lock file has none', () => {
    const [one, two] = make().components;
    expect(one.hashes).toEqual([{ alg: 'SHA-512', content: '0'.repeat(128) }]);
    expect(two.hashes).toBeUndefined();
  });

  it('changes its serial number with the lock file only', () => {
    expect(make().serialNumber).toBe(make().serialNumber);
    expect(make({ ...exampleLock, version: '1.0.1' }).serialNumber).not.toBe(make().serialNumber);
  });
});

it('lists every package with its integrity, or a dash', () => {
  expect(decodeText(formatPackageList(exampleLock))?.split('\n').slice(0, 3)).toEqual([
    'name\tversion\tintegrity\tpath',
    `@scope/one\t1.2.3\tsha512-${'A'.repeat(86)}==\tnode_modules/@scope/one`,
    'two\t2.0.0\t-\tnode_modules/@scope/one/node_modules/two',
  ]);
});
