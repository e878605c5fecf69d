import fc from 'fast-check';
import { readSite } from '../../answer/read-site.ts';
import type { Site } from '../../answer/site.ts';
import { formatProblem } from '../../problem.ts';
import { answerSubject, type Subject, seriesSubject } from './subject.ts';

const answerYaml = `question:
  kind: { nl: schriftelijke vraag, en: written question }
  parliament: { nl: Verzonnen parlement, en: Made-up parliament }
  number: 7
  date: 2021-12-10
  questioner: An Voorbeeld
  parliamentaryYear: 2021-2022
  citation: { nl: SV nr. 7, en: WQ no. 7 }
  minister: { name: Piet Proef, title: { nl: minister van Proeven, en: Minister of Tests } }
`;

/** A made-up site with three dossiers: of one dimension with every kind of value, of none, and of two. */
export const exampleTexts: Readonly<Record<string, string>> = {
  'content/site.yaml': `name: { nl: Verzonnen, en: Made up }
baseUrl: https://example.org/base/
publisher: { name: { nl: Redactie, en: Editors }, url: "https://example.org/", identifier: "https://example.org/id/1" }
languages: [{ code: nl, locale: nl-BE }, { code: en, locale: en-GB }]
licence: { url: "https://creativecommons.org/licenses/by/4.0/", id: CC-BY-4.0, title: { nl: Naamsvermelding, en: Attribution } }
contact: { name: { nl: Onthaal, en: Desk }, email: info@example.org, url: "https://example.org/contact" }
themes: [GOVE]
spatial: ["http://publications.europa.eu/resource/authority/country/BEL"]
`,
  'content/shops/dossier.yaml': `title: { nl: Winkels, en: Shops }
description: { nl: Hoeveel winkels er zijn., en: How many shops there are. }
frequency: ANNUAL
keywords: [{ nl: winkel, en: shop }, { nl: handel, en: trade }]
themes: [ECON]
`,
  'content/shops/tables/shops.yaml': `caption: { nl: "Winkels op {reportingDate}", en: "Shops at {reportingDate}" }
rows: region
totals: first
groups:
  - header: { nl: Winkels, en: Shops }
    columns:
      - { header: { nl: Aantal, en: Number }, figure: share, as: count-of-total }
      - { header: { nl: "%", en: "%" }, figure: share }
  - columns:
      - { header: { nl: Winst, en: Profit }, figure: profit }
`,
  'content/shops/narrative.nl.mdx': 'Tekst.\n',
  'content/shops/narrative.en.mdx': 'Text.\n',
  'content/shops/2021-12-31/answer.yaml': answerYaml,
  'content/shops/2022-12-31/answer.yaml': answerYaml,
  'data/codelists/regions.yaml': `title: { nl: Regio's, en: Regions }
codes:
  - { code: north, name: { nl: Noord, en: North }, parent: all }
  - { code: old, name: { nl: Oud, en: Old }, parent: all, validUntil: 2022-01-01 }
  - { code: south, name: { nl: "'s-Zuid", en: South }, parent: all }
  - { code: all, name: { nl: Alles, en: All } }
`,
  'data/shops/dataset.yaml': `title: { nl: Winkels, en: Shops }
source: { nl: Telling, en: Count }
dimensions:
  region: { title: { nl: Regio, en: Region }, codelist: regions, total: all }
units:
  shop: { nl: { one: winkel, other: winkels }, en: { one: shop, other: shops } }
  money: { currency: EUR }
measures:
  open: { title: { nl: Open, en: Open }, unit: shop }
  shops: { title: { nl: Winkels, en: Shops }, unit: shop }
  profit: { title: { nl: Winst, en: Profit }, unit: money, decimals: 2 }
  expected: { title: { nl: Verwacht, en: Expected }, unit: shop, date: forecast }
figures:
  share: { title: { nl: Aandeel, en: Share }, ratio: { of: open, to: shops }, unit: percent }
  growth: { title: { nl: Groei, en: Growth }, change: { of: open }, unit: shop }
`,
  'data/shops/2021-12-31.yaml': `reportingDate: 2021-12-31
values:
  - { region: north, open: 1, shops: 4, profit: 1234567.5, expected: 3 }
  - { region: old, open: 1, shops: 1, profit: 0, expected: 1 }
  - { region: south, open: 1, shops: 2, profit: 10.25, expected: 2 }
  - { region: all, open: 3, shops: 7, profit: 20.25, expected: 6 }
`,
  'data/shops/2022-12-31.yaml': `reportingDate: 2022-12-31
forecastDate: 2023-06-30
source: { nl: Nieuwe telling, en: New count }
values:
  - { region: north, open: 2, shops: 3, profit: -1234.5, expected: 3, printed: { share: 66 } }
  - { region: south, open: 0, shops: { missing: not-applicable }, profit: { missing: confidential }, expected: { missing: not-applicable } }
  - { region: all, open: 2, shops: 3, profit: { missing: not-available }, expected: 3 }
deviations:
  - { rule: printed, figure: "share:north", printed: 66, computed: 67, note: { nl: Afgekapt., en: Cut off. } }
`,
  'content/people/dossier.yaml': `title: { nl: Mensen, en: People }
description: { nl: Hoeveel mensen., en: How many people. }
`,
  'content/people/narrative.nl.mdx': 'Tekst.\n',
  'content/people/narrative.en.mdx': 'Text.\n',
  'content/people/2022-12-31/answer.yaml': answerYaml,
  'data/people/dataset.yaml': `title: { nl: Mensen, en: People }
source: { nl: Telling, en: Count }
measures:
  people: { title: { nl: Mensen, en: People }, unit: number }
`,
  'data/people/2022-12-31.yaml': 'reportingDate: 2022-12-31\nvalues:\n  - { people: 12.50 }\n',
  'content/pupils/dossier.yaml': `title: { nl: Leerlingen, en: Pupils }
description: { nl: Hoeveel leerlingen., en: How many pupils. }
`,
  'content/pupils/narrative.nl.mdx': 'Tekst.\n',
  'content/pupils/narrative.en.mdx': 'Text.\n',
  'content/pupils/2022-12-31/answer.yaml': answerYaml,
  'data/codelists/ages.yaml': `title: { nl: Leeftijd, en: Age }
codes:
  - { code: young, name: { nl: Jong, en: Young } }
  - { code: older, name: { nl: Ouder, en: Older } }
`,
  'data/pupils/dataset.yaml': `title: { nl: Leerlingen, en: Pupils }
source: { nl: Telling, en: Count }
dimensions:
  home-region: { title: { nl: Regio, en: Region }, codelist: regions, total: all }
  age: { title: { nl: Leeftijd, en: Age }, codelist: ages }
measures:
  pupils: { title: { nl: Leerlingen, en: Pupils }, unit: number }
`,
  'data/pupils/2022-12-31.yaml': `reportingDate: 2022-12-31
values:
  - { home-region: north, age: young, pupils: 1 }
  - { home-region: north, age: older, pupils: 2 }
  - { home-region: south, age: young, pupils: 3 }
  - { home-region: south, age: older, pupils: 4 }
  - { home-region: all, age: young, pupils: 4 }
  - { home-region: all, age: older, pupils: 6 }
`,
};

/** Returns the made-up site, with other texts in place of some of its own. Throws with the problems if it has any. */
export function exampleSite(changes: Readonly<Record<string, string>> = {}): Site {
  const { value, problems } = readSite(new Map(Object.entries({ ...exampleTexts, ...changes })));
  if (!value) throw new Error(problems.map((found) => formatProblem(found, 'en')).join('\n'));
  return value;
}

/** Returns every page with open data of a site in a language: those of dossiers, then those of their answers. */
export function exampleSubjects(site: Site, language = 'nl'): Subject[] {
  return site.dossiers.flatMap((dossier) => [
    seriesSubject(site, dossier, language),
    ...dossier.answers.map((dated) => answerSubject(site, dossier, dated, language)),
  ]);
}

/** Returns one page of the made-up site: an answer, or a dossier without a date. */
export function exampleSubject(dossier = 'shops', date?: string, language = 'nl', site = exampleSite()): Subject {
  const found = exampleSubjects(site, language).find(
    (subject) => subject.dossier.id === dossier && subject.dated?.date === date,
  );
  if (!found) throw new Error(`no page ${dossier} ${date}`);
  return found;
}

/** Texts that break careless writers: formulas, quotes, separators, lines, markup, controls, halves of characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n,;"\'<>&]{}\\/*[:?_x0041_ é漢'), minLength: 1 }),
  fc.constantFrom(
    '=HYPERLINK("https://example.org","x")',
    '＝1',
    '</script><script>',
    ']]>',
    '_x000D_',
    '\uD800',
    '\u202E',
    '\u0000',
    '  a  b  ',
    '1.234',
    '=cmd|/c calc!A0',
    'é\u0301',
    '𝒳',
  ),
);
