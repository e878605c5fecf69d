import type { Read } from '../problem.ts';
import type { Digest } from './make-lock.ts';
import { planPublication } from './plan-publication.ts';
import { type RecordedSite, readRecordedSite } from './recorded-site.ts';

/** The instant at which tests publish: 24 November 2026, noon. */
export const testDate = Date.UTC(2026, 10, 24, 12);

const answer = (year: number, state: string) => `# A question that nobody asked.
state: ${state}
question:
  kind: { nl: schriftelijke vraag, en: written question } # two languages
  parliament: { nl: Verzonnen parlement, en: Made-up parliament }
  number: 7
  date: ${year}-01-10
  questioner: An Voorbeeld
  parliamentaryYear: 2024-2025
  minister: { name: Piet Proef, title: { nl: minister van Proeven, en: Minister for Tests } }
`;

const snapshot = (year: number, [north, south]: readonly [number, number]) => `reportingDate: ${year}-01-31
forecastDate: ${year + 1}-01-31
values:
  - { area: NORTH, meals.served: ${north}, meals.forecast: ${north + 10} }
  - { area: SOUTH, meals.served: ${south}, meals.forecast: ${south + 10} }
  - { area: ALL, meals.served: ${north + south}, meals.forecast: ${north + south + 20} }
`;

/** A small made-up site: one dossier with a table, and an answer for each year in a state of its own. */
export function testTexts(states: Readonly<Record<number, string>>): Map<string, string> {
  const texts = new Map([
    [
      'content/site.yaml',
      `name: { nl: Verzonnen, en: Made up }
baseUrl: https://example.org/
publisher: { name: { nl: Test, en: Test } }
languages: [{ code: nl, locale: nl-BE }, { code: en, locale: en-GB }]
`,
    ],
    [
      'content/meals/dossier.yaml',
      `title: { nl: Maaltijden, en: Meals }
description: { nl: Aantal maaltijden., en: Number of meals. }
`,
    ],
    [
      'content/meals/narrative.nl.mdx',
      `Op <ReportingDate /> waren er <Value figure="meals.served" unit />. <When figure="meals.served" is="increased">Dat zijn er <Change figure="meals.served" as="amount" /> meer dan op <ReportingDate since="previous" />.</When> De tabel volgt.<Note>Een *noot*.</Note>

<Table id="by-area" />
`,
    ],
    [
      'content/meals/narrative.en.mdx',
      `On <ReportingDate /> there were <Value figure="meals.served" unit />. <When figure="meals.served" is="increased">That is <Change figure="meals.served" as="amount" /> more than on <ReportingDate since="previous" />.</When> The table follows.<Note>A *note*.</Note>

<Table id="by-area" />
`,
    ],
    [
      'content/meals/tables/by-area.yaml',
      `caption: { nl: "Maaltijden op {reportingDate}", en: "Meals on {reportingDate}" }
rows: area
groups: [{ columns: [{ header: { nl: Maaltijden, en: Meals }, figure: meals.served }] }]
`,
    ],
    [
      'data/codelists/areas.yaml',
      `title: { nl: Gebieden, en: Areas }
codes:
  - { code: NORTH, name: { nl: Noord, en: North }, parent: ALL }
  - { code: SOUTH, name: { nl: Zuid, en: South }, parent: ALL }
  - { code: ALL, name: { nl: Alles, en: All } }
`,
    ],
    [
      'data/meals/dataset.yaml',
      `title: { nl: Maaltijden, en: Meals }
source: { nl: Verzonnen, en: Made up }
dimensions: { area: { title: { nl: Gebied, en: Area }, codelist: areas, total: ALL } }
units:
  meal: { nl: { one: maaltijd, other: maaltijden }, en: { one: meal, other: meals } }
measures:
  meals.served: { title: { nl: Maaltijden, en: Meals }, unit: meal }
  meals.forecast: { title: { nl: Prognose, en: Forecast }, unit: meal, date: forecast, forecasts: meals.served }
rules: { add-up: { adds-up: { of: [meals.served, meals.forecast], over: area } } }
`,
    ],
  ]);
  for (const [year, state] of Object.entries(states)) {
    const date = `${year}-01-31`;
    const offset = Number(year) - 2024;
    texts.set(`content/meals/${date}/answer.yaml`, answer(Number(year), state));
    texts.set(`data/meals/${date}.yaml`, snapshot(Number(year), [1000 + 100 * offset, 500]));
  }
  return texts;
}

/** Returns the site with answers published in the order given; throws if one is refused. */
export function publishAll(texts: Map<string, string>, years: readonly number[], digest: Digest): Map<string, string> {
  for (const year of years) {
    const plan = mustRead(
      // What is known of texts is kept by the map that they stand in, so a map that changes is not read.
      planPublication(new Map(texts), digest, { dossier: 'meals', date: `${year}-01-31`, buildDate: testDate }),
    );
    for (const [path, text] of plan.changes) texts.set(path, text);
  }
  return texts;
}

/** Returns a site that must be right. */
export function readSiteOf(texts: ReadonlyMap<string, string>, digest: Digest): RecordedSite {
  return mustRead(readRecordedSite(texts, digest));
}

/** Returns the texts with one text in one file replaced; throws if it is not there. */
export function edit(texts: ReadonlyMap<string, string>, path: string, from: string, to: string): Map<string, string> {
  const text = texts.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return new Map([...texts, [path, text.replace(from, to)]]);
}

/** Returns a value that must be there; throws its problems. */
export function mustRead<T>({ value, problems }: Read<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(problems, undefined, 1));
  return value;
}
