import { Ajv } from 'ajv';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { machine } from '../../files/machine.ts';
import { Remembered } from '../../remember.ts';
import { dataPackageSchema } from './data-package.schema.examples.ts';
import type { KnownRows } from './data-table.ts';
import { exampleSite, exampleSubject, exampleSubjects, exampleTexts } from './open-data.examples.ts';
import { makeOpenData, type OpenData } from './open-data.ts';
import type { Subject } from './subject.ts';

const { sha256 } = machine;
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false }).compile(dataPackageSchema);

function dataOf(subject: Subject): OpenData {
  const [made] = makeOpenData([subject], machine);
  if (!made) throw new Error('no data');
  return made;
}

function descriptorOf({ descriptions }: OpenData) {
  return JSON.parse(strFromU8(descriptions.get('datapackage.json') ?? new Uint8Array()));
}

describe('the Data Package descriptor', () => {
  it.each(exampleSubjects(exampleSite(), 'en').map((subject) => [subject.address, subject] as const))(
    'follows the standard for %s',
    (_address, subject) => {
      validate(descriptorOf(dataOf(subject)));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it('gives the size and the digest of each file', () => {
    const made = dataOf(exampleSubject('shops', '2022-12-31'));
    const resources = descriptorOf(made).resources as { path: string; bytes: number; hash: string }[];
    expect(resources.map(({ path }) => path)).toEqual(['data.csv', 'data.json', 'data.xlsx', 'data.ods']);
    for (const { path, bytes, hash } of resources) {
      const file = made.files.find(({ name }) => name === path);
      expect([path, bytes, hash]).toEqual([
        path,
        file?.bytes.length,
        `sha256:${sha256(file?.bytes ?? new Uint8Array())}`,
      ]);
    }
  });

  it('has the columns of the CSV, in its order', () => {
    const made = dataOf(exampleSubject('shops', '2022-12-31'));
    const { fields } = descriptorOf(made).resources[0].schema;
    const csv = strFromU8(made.files[0]?.bytes ?? new Uint8Array());
    expect(fields.map(({ name }: { name: string }) => name).join(',')).toBe(csv.split('\r\n')[0]);
  });

  it.each([
    ['a digest without its algorithm', 'sha256:', ''],
    ['a path to a folder above', '"path":"data.csv"', '"path":"../data.csv"'],
    ['a table without a schema', '"schema":', '"shema":'],
    ['a name with capitals', '"name":"shops-', '"name":"Shops-'],
  ])('is refused by this test with %s', (_what, from, to) => {
    const text = JSON.stringify(descriptorOf(dataOf(exampleSubject('shops', '2022-12-31'))));
    expect(text).toContain(from);
    expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
  });

  it('names no licence, contact or keywords where the site names none', () => {
    const plain = (exampleTexts['content/site.yaml'] ?? '').replace(/^(licence|contact|themes|spatial):.*\n/gm, '');
    const subject = exampleSubject('people', '2022-12-31', 'nl', exampleSite({ 'content/site.yaml': plain }));
    const descriptor = descriptorOf(dataOf(subject));
    expect(descriptor).not.toHaveProperty('licenses');
    expect(descriptor).not.toHaveProperty('keywords');
    expect(validate(descriptor)).toBe(true);
  });
});

describe('open data', () => {
  it('has the same bytes whatever the order in which the files of a site are read', () => {
    const reversed = Object.fromEntries(Object.entries(exampleTexts).reverse());
    for (const [at, subject] of exampleSubjects(exampleSite()).entries()) {
      const other = exampleSubjects(exampleSite(reversed)).at(at);
      if (!other) throw new Error('lost a page');
      const [first, second] = [dataOf(subject), dataOf(other)];
      expect(second.files.map((file) => file.sha256)).toEqual(first.files.map((file) => file.sha256));
    }
  });

  it('has the same bytes whether rows are made for each page or once for all pages', () => {
    const known: KnownRows = new Remembered();
    const digests = ({ files }: OpenData) => files.map(({ sha256 }) => sha256);
    const [series, ...answers] = exampleSubjects(exampleSite()).filter(({ dossier }) => dossier.id === 'shops');
    const pages = [...answers, series].flatMap((subject) => subject ?? []);
    expect(pages).toHaveLength(3);
    for (const page of pages)
      expect(makeOpenData([page], machine, known).map(digests)).toEqual([digests(dataOf(page))]);
  });
});
