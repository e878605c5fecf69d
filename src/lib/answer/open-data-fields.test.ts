import { describe, expect, it } from 'vitest';
import { parseDossier } from './dossier-file.ts';
import { parseSite } from './site-file.ts';

const site = `name: { nl: Naam }
baseUrl: https://example.org/
publisher: { name: { nl: Redactie } }
languages: [{ code: nl, locale: nl-BE }]
`;
const dossier = 'title: { nl: Titel }\ndescription: { nl: Tekst }\n';

function problemsOfSite(more: string): string[] {
  return parseSite('site.yaml', site + more, ['nl']).problems.map(
    ({ code, place, values }) => `${code} ${place.line} ${values.found ?? values.field ?? ''}`,
  );
}

describe('what a site says of its open data', () => {
  it('may be nothing', () => {
    expect(problemsOfSite('')).toEqual([]);
  });

  it('is licence, contact, themes and area', () => {
    expect(
      problemsOfSite(`licence: { url: "https://example.org/licence", id: CC-BY-4.0, title: { nl: Licentie } }
contact: { email: info@example.org }
themes: [GOVE, SOCI]
spatial: ["https://example.org/place"]
`),
    ).toEqual([]);
  });

  it.each([
    ['an e-mail address without a domain', 'contact: { email: info }', 'invalid-value 5 info'],
    ['a theme that the EU does not have', 'themes: [WORK]', 'invalid-value 5 WORK'],
    ['a licence without an address', 'licence: { id: CC-BY-4.0 }', 'missing-field 5 url'],
    ['an area that is no address', 'spatial: [BE]', 'invalid-value 5 BE'],
    ['a field of another name', 'license: { url: "https://example.org/" }', 'unknown-field 5 license'],
  ])('is refused with %s', (_what, more, expected) => {
    expect(problemsOfSite(more)).toEqual([expected]);
  });
});

describe('what a dossier says of its open data', () => {
  it.each(['', 'frequency: ANNUAL\nkeywords: [{ nl: woord }]\nthemes: [GOVE]\nspatial: ["https://example.org/"]\n'])(
    'may be %j',
    (more) => {
      expect(parseDossier('dossier.yaml', dossier + more, ['nl']).problems).toEqual([]);
    },
  );

  it.each([
    ['frequency: YEARLY', 'invalid-value'],
    ['keywords: []', 'invalid-value'],
    ['keywords: [{ en: word }]', 'missing-translation'],
  ])('is refused with %s', (more, code) => {
    const { problems } = parseDossier('dossier.yaml', dossier + more, ['nl']);
    expect(problems.map((found) => found.code)).toEqual([code]);
  });
});
