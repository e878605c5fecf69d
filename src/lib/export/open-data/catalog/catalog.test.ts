import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../answer/site.ts';
import { exampleSite, exampleSubjects, exampleTexts, hostileText } from '../open-data.examples.ts';
import { openDataFile } from '../open-data-file.ts';
import { describeCatalog, describeDossier } from './catalog.ts';
import { joinCatalog, writeCatalogPart } from './catalog-part.ts';
import type { CatalogEntry } from './describe-datasets.ts';
import { writeJsonLd, writeTurtle } from './write-catalog.ts';

const shapesFile = path.resolve(
  import.meta.dirname,
  '../../../../../tests/fixtures/standards/dcat-ap-3.0.1-shapes.ttl',
);
const shapes = new Store(new Parser().parse(readFileSync(shapesFile, 'utf8')));
const digest = () => 'ab'.repeat(32);

/** The pages with open data of each dossier of a site. */
function entriesOf(site: Site): CatalogEntry[][] {
  const entries = site.languages.flatMap(({ code }) =>
    exampleSubjects(site, code).map((subject) => ({
      subject,
      files: (['data.csv', 'data.json', 'data.xlsx', 'data.ods'] as const).map((name) =>
        openDataFile(name, new Uint8Array(3), digest),
      ),
    })),
  );
  return [...Map.groupBy(entries, ({ subject }) => subject.dossier.id).values()];
}

function catalogOf(site: Site): Quad[] {
  const parts = entriesOf(site).map(describeDossier);
  const datasets = parts.flatMap((part) => part.datasets);
  return [...describeCatalog(site, datasets), ...parts.flatMap(({ quads }) => quads)];
}

/** What the shapes of DCAT-AP say of Turtle: the path of each violation and warning. */
async function judge(turtle: string): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ path: at, focusNode }) => `${focusNode?.value} ${JSON.stringify(at)}`);
}

function textOf(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

function statements(quads: readonly Quad[]): string[] {
  return [
    ...new Set(quads.map(({ subject, predicate, object }) => JSON.stringify([subject, predicate, object]))),
  ].sort();
}

const turtle = writeTurtle(catalogOf(exampleSite()));
const bare = (exampleTexts['content/site.yaml'] ?? '')
  .replace(/^(licence|contact|themes|spatial):.*\n/gm, '')
  .replace(/, url: "https:\/\/example.org\/", identifier: "[^"]+"/, '');

describe('the catalogue', () => {
  it('says the same when it is put together from what was written of each dossier', () => {
    const site = exampleSite();
    const parts = entriesOf(site).map(writeCatalogPart);
    const joined = joinCatalog(site, parts);
    const statementsOf = (pieces: Iterable<string>) => statements(new Parser().parse(textOf(pieces)));
    expect(statementsOf(joined.turtle)).toEqual(statements(new Parser().parse(turtle)));
    expect(textOf(joined.jsonLd)).toBe(`${JSON.stringify(writeJsonLd(catalogOf(site)), null, 2)}\n`);
    expect(statementsOf(joinCatalog<string>(site, []).turtle)).not.toEqual(statements(catalogOf(site)));
    const named = parts.map(({ datasets }, at) => ({
      datasets,
      turtle: { at, of: 'turtle' },
      jsonLd: { at, of: 'jsonLd' },
    }));
    const pieces = [...joinCatalog(site, named).jsonLd].map((piece) =>
      typeof piece === 'string' ? piece : (parts[piece.at]?.jsonLd ?? ''),
    );
    expect(textOf(pieces)).toBe(textOf(joinCatalog(site, parts).jsonLd));
  });

  it('of a site with no answers is whole', () => {
    const { jsonLd } = joinCatalog<string>(exampleSite(), []);
    expect(JSON.parse(textOf(jsonLd))).toHaveProperty('@graph');
  });

  it('conforms to DCAT-AP', async () => {
    expect(await judge(turtle)).toEqual([]);
  });

  it('conforms to DCAT-AP with the least that a site says', async () => {
    expect(bare).not.toContain('identifier');
    expect(await judge(writeTurtle(catalogOf(exampleSite({ 'content/site.yaml': bare }))))).toEqual([]);
  });

  it.each([
    ['a digest that is no hexBinary', '^^xsd:hexBinary', ''],
    ['a size that is no number', '"3"^^xsd:nonNegativeInteger', '"3"'],
    ['a catalogue without a publisher', /dct:publisher <[^>]+>;/, ''],
    ['a dataset without a title', /a dcat:Dataset;([\s\S]*?)dct:title [^;]+;/, 'a dcat:Dataset;$1'],
    ['a dataset in a series that is a text', /dcat:inSeries <[^>]+>/, 'dcat:inSeries "shops"'],
    ['a distribution without an address', /dcat:accessURL <[^>]+>;/, ''],
  ])('is refused by this test with %s', async (_what, from, to) => {
    const broken = turtle.replace(from, to);
    expect(broken).not.toBe(turtle);
    expect(await judge(broken)).not.toEqual([]);
  });

  it('puts each date in the series of its dossier, after the one before', () => {
    const shops = 'https://example.org/base/nl/antwoorden/shops/';
    const said = new Store(new Parser().parse(turtle));
    const dcat = 'http://www.w3.org/ns/dcat#';
    expect(said.getObjects(`${shops}2022-12-31/#dataset`, `${dcat}inSeries`, null).map(({ value }) => value)).toEqual([
      `${shops}#series`,
    ]);
    expect(said.getObjects(`${shops}2022-12-31/#dataset`, `${dcat}prev`, null).map(({ value }) => value)).toEqual([
      `${shops}2021-12-31/#dataset`,
    ]);
    expect(said.getObjects(`${shops}2021-12-31/#dataset`, `${dcat}next`, null).map(({ value }) => value)).toEqual([
      `${shops}2022-12-31/#dataset`,
    ]);
    expect(said.getObjects(`${shops}2021-12-31/#dataset`, `${dcat}prev`, null)).toEqual([]);
  });

  it('gives frequency, themes, area, licence, contact and languages by their addresses', () => {
    for (const expected of [
      'dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL>',
      '<http://publications.europa.eu/resource/authority/data-theme/GOVE>, <http://publications.europa.eu/resource/authority/data-theme/ECON>',
      'dct:spatial <http://publications.europa.eu/resource/authority/country/BEL>',
      'dct:license <https://creativecommons.org/licenses/by/4.0/>',
      'vcard:hasEmail <mailto:info@example.org>',
      'dct:language <http://publications.europa.eu/resource/authority/language/NLD>, <http://publications.europa.eu/resource/authority/language/ENG>',
      'dct:publisher <https://example.org/id/1>',
      'dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>',
      'dcat:keyword "winkel"@nl, "shop"@en, "handel"@nl, "trade"@en',
    ]) {
      expect(turtle).toContain(expected);
    }
  });

  it('says from when until when the figures are, in dates', () => {
    const dates = [...turtle.matchAll(/dcat:(?:start|end)Date ([^;.]+)[;.]/g)].map(([, date]) => date);
    expect(dates.length).toBeGreaterThan(8);
    for (const date of dates) expect(date).toMatch(/^"\d{4}-\d{2}-\d{2}"\^\^xsd:date$/);
  });

  it('has no two files with one address', () => {
    const links = [...turtle.matchAll(/dcat:downloadURL <([^>]+)>/g)].map(([, address]) => address);
    expect(links).toHaveLength(2 * 4 * exampleSubjects(exampleSite()).length);
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('the catalogue as JSON-LD', () => {
  it('says what the Turtle says, without a network', async () => {
    const document = JSON.parse(JSON.stringify(writeJsonLd(catalogOf(exampleSite()))));
    const options = { format: 'application/n-quads', documentLoader: refuseNetwork };
    const triples = new Parser({ format: 'N-Quads' }).parse(await jsonld.toRDF(document, options));
    expect(triples.length).toBeGreaterThan(100);
    expect(statements(triples)).toEqual(statements(new Parser().parse(turtle)));
  });

  it('says what the Turtle says, whatever the titles are', async () => {
    const titles = fc.tuple(hostileText, hostileText).filter((pair) => pair.every((text) => text.trim() !== ''));
    await fc.assert(
      fc.asyncProperty(titles, async ([nl, en]) => {
        const site = exampleSite();
        const named = {
          ...site,
          name: { nl, en },
          dossiers: site.dossiers.map((one) => ({ ...one, title: { nl, en } })),
        };
        const quads = catalogOf(named);
        const options = { format: 'application/n-quads', documentLoader: refuseNetwork };
        const document = JSON.parse(JSON.stringify(writeJsonLd(quads)));
        const triples = new Parser({ format: 'N-Quads' }).parse(await jsonld.toRDF(document, options));
        expect(statements(triples)).toEqual(statements(new Parser().parse(writeTurtle(quads))));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a dossier whose folder got another name', () => {
  const renamed = (id: string, formerly: readonly string[]) => {
    const site = exampleSite();
    const place = { file: 'content/dossier.yaml', line: 1, column: 1 };
    const names = formerly.map((name) => ({ name, place }));
    return { ...site, dossiers: site.dossiers.slice(0, 1).map((one) => ({ ...one, id, formerly: names })) };
  };
  const objects = (quads: readonly Quad[], property: string) =>
    quads.flatMap(({ predicate, object }) => (predicate.value.endsWith(property) ? [object.value] : []));
  const before = catalogOf(renamed('shops', []));
  const after = catalogOf(renamed('stores', ['shops', 'outlets']));

  it('keeps every identifier, that of its first name', () => {
    expect(objects(after, 'dc/terms/identifier')).toEqual(objects(before, 'dc/terms/identifier'));
    expect(new Set(after.map(({ subject }) => subject.value))).toEqual(
      new Set(before.map(({ subject }) => subject.value)),
    );
  });

  it('leads to where its pages and files are now', () => {
    const addresses = ['landingPage', 'accessURL', 'downloadURL'].flatMap((property) => objects(after, property));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.includes('/stores/'))).toEqual([]);
  });
});

async function refuseNetwork(address: string): Promise<never> {
  throw new Error(`asked for ${address}`);
}
