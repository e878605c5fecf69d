import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { makeHasher } from '../files/record-digests.ts';
import { exampleInput } from './record.examples.ts';
import { decodeText, digestBytes } from './record-file.ts';
import { makeWacz } from './wacz.ts';
import { addressOf, type Capture } from './warc.ts';

const capture: Capture = {
  site: exampleInput.built,
  address: 'https://voorbeeld.example/vragen/',
  name: 'voorbeeld-0001-2026-11-24',
  moment: '2026-11-24T00:00:00Z',
  software: 'example 1.0.0',
};

let bytes: Uint8Array;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  bytes = await makeWacz(capture, makeHasher);
  files = unzipSync(bytes);
});
const read = (path: string) => decodeText(files[path] ?? new Uint8Array()) ?? '';
const hash = (path: string) => `sha256:${digestBytes(files[path] ?? new Uint8Array(), makeHasher).sha256}`;
const indexLines = () =>
  read('indexes/index.cdx')
    .trimEnd()
    .split('\n')
    .map((line) => ({
      key: line.split(' ')[0] ?? '',
      moment: line.split(' ')[1],
      fields: JSON.parse(line.slice(line.indexOf('{'))),
    }));

/** The record that a line of the index points at, read by the library that replay programs use. */
async function recordAt({ offset, length }: { offset: string; length: string }) {
  const warc = files['archive/site.warc'] ?? new Uint8Array();
  const piece = warc.subarray(Number(offset), Number(offset) + Number(length));
  const record = await WARCParser.parse([piece]);
  return { record, payload: await record?.readFully(true) };
}

describe('a WACZ', () => {
  it('has the files that its format asks for, none of them compressed', () => {
    expect(Object.keys(files)).toEqual([
      'archive/site.warc',
      'indexes/index.cdx',
      'pages/pages.jsonl',
      'datapackage.json',
      'datapackage-digest.json',
    ]);
    expect(Buffer.from(bytes).includes(Buffer.from(files['archive/site.warc'] ?? []))).toBe(true);
  });

  it('names the digest and size of each of its files', () => {
    const { resources, wacz_version, profile } = JSON.parse(read('datapackage.json'));
    expect([wacz_version, profile]).toEqual(['1.1.1', 'data-package']);
    for (const { path, hash: named, bytes: size } of resources) {
      expect([path, named, size]).toEqual([path, hash(path), files[path]?.length]);
    }
    expect(resources).toHaveLength(3);
    expect(JSON.parse(read('datapackage-digest.json'))).toEqual({
      path: 'datapackage.json',
      hash: hash('datapackage.json'),
    });
  });

  it('lists every page with its address, moment and title', () => {
    const [heading, ...pages] = read('pages/pages.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(heading).toMatchObject({ format: 'json-pages-1.0', id: 'pages' });
    expect(pages.map(({ url, ts, title }) => [url, ts, title])).toEqual([
      ['https://voorbeeld.example/vragen/', '2026-11-24T00:00:00Z', 'Voorbeeld'],
      ['https://voorbeeld.example/vragen/nl/antwoorden/fietsen/2026-01-31/', '2026-11-24T00:00:00Z', 'Fietsen & meer'],
    ]);
  });

  it('has an index in the order of its keys, in which every file of the site is found', async () => {
    const lines = indexLines();
    expect(lines.map(({ key }) => key)).toEqual(lines.map(({ key }) => key).toSorted());
    expect(lines[0]).toMatchObject({ key: 'example,voorbeeld)/vragen/', moment: '20261124000000' });
    for (const { path, bytes: original } of capture.site) {
      const line = lines.find(({ fields }) => fields.url === addressOf(capture.address, path));
      const { record, payload } = await recordAt(line?.fields);
      expect(record?.warcTargetURI).toBe(line?.fields.url);
      expect(Buffer.compare(payload ?? new Uint8Array(), original)).toBe(0);
      expect(record?.warcPayloadDigest).toBe(line?.fields.digest);
    }
  });

  it('says in its first record that nothing was fetched', async () => {
    const record = await WARCParser.parse([files['archive/site.warc'] ?? new Uint8Array()]);
    expect(record?.warcType).toBe('warcinfo');
    expect(await record?.contentText()).toContain('nothing was fetched');
  });

  it('has identifiers that follow from name and address, each once', async () => {
    const ids: (string | null | undefined)[] = [];
    for await (const record of new WARCParser([files['archive/site.warc'] ?? new Uint8Array()])) {
      ids.push(record.warcHeader('WARC-Record-ID'));
      await record.skipFully();
    }
    expect(new Set(ids).size).toBe(capture.site.length + 1);
    expect(Buffer.compare(bytes, await makeWacz(capture, makeHasher))).toBe(0);
  });
});
