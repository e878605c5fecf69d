import { describeProblem, type Problem, type Read } from '../problem.ts';
import { type Codelist, parseCodelist } from './codelist.ts';
import { type Dataset, parseDataset } from './dataset.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';

/** The languages of the examples, the authentic one first. */
export const languages = ['nl', 'en'];

/** A codelist of two regions and their total; the region `old` ceased and `south` came in its place. */
export const regionsYaml = `title: { nl: Regio's, en: Regions }
codes:
  - code: north
    name: { nl: Noord, en: North }
    counts: { shops: [{ value: 5, until: 2021-12-31 }, { value: 4, from: 2022-01-01 }] }
  - { code: south,
      name: { nl: Zuid, en: South }, validFrom: 2020-01-01,
      counts: { shops: [{ value: 3 }] } }
  - code: old
    name: { nl: Oud, en: Old }
    validUntil: 2019-12-31
    successors: [south]
  - code: all
    name: { nl: Alles, en: All }
`;

/** A codelist of two age groups, without a total. */
export const agesYaml = `title: { nl: Leeftijd, en: Age }
codes:
  - { code: young, name: { nl: Jong, en: Young } }
  - { code: older, name: { nl: Ouder, en: Older } }
`;

/** A dataset with one dimension, two measures and every operation. */
export const shopsYaml = `title: { nl: Winkels, en: Shops }
source: { nl: Telling, en: Count }
dimensions:
  region: { title: { nl: Regio, en: Region }, codelist: regions, total: all }
units:
  shop: { nl: { one: winkel, other: winkels }, en: { one: shop, other: shops } }
measures:
  open: { title: { nl: Open, en: Open }, unit: shop }
  shops: { title: { nl: Winkels, en: Shops }, unit: shop }
figures:
  share: { title: { nl: Aandeel, en: Share }, ratio: { of: open, to: shops }, unit: percent }
  both: { title: { nl: Samen, en: Both }, sum: [open, shops], unit: shop }
  everywhere: { title: { nl: Overal, en: Everywhere }, sum: { of: open, over: region }, unit: shop }
  closed: { title: { nl: Dicht, en: Closed }, difference: { of: shops, minus: open }, unit: shop }
  growth: { title: { nl: Groei, en: Growth }, change: { of: open }, unit: shop }
  pace: { title: { nl: Tempo, en: Pace }, relative-change: { of: open }, unit: percent, decimals: 1 }
`;

/** A snapshot of the shops: two of four, one of three, three of seven. */
export const shopsSnapshotYaml = `reportingDate: 2022-10-17
values:
  - { region: north, open: 2, shops: 4 }
  - { region: south, open: 1, shops: 3 }
  - { region: all, open: 3, shops: 7 }
`;

/** Returns a codelist of the examples. */
export function exampleCodelist(id: string, source: string): Codelist {
  return need(parseCodelist(id, `${id}.yaml`, source, languages));
}

/** Returns the dataset of the shops, with more YAML at the end (`rules:`). */
export function exampleDataset(more = '', source = shopsYaml): Dataset {
  return need(readDataset(source + more));
}

/** Returns what a dataset text reads as, with the codelists of the examples. */
export function readDataset(source: string): Read<Dataset> {
  const codelists = [exampleCodelist('regions', regionsYaml), exampleCodelist('ages', agesYaml)];
  return parseDataset('shops', 'dataset.yaml', source, codelists, languages);
}

/** Returns a snapshot of a dataset. */
export function exampleSnapshot(dataset: Dataset, source = shopsSnapshotYaml): Snapshot {
  const date = /^reportingDate: (\S+)/m.exec(source)?.[1] ?? '';
  return need(parseSnapshot(`${date}.yaml`, source, dataset, languages));
}

/** Returns a problem as `code line:column`. */
export function brief({ code, place }: Problem): string {
  return `${code} ${place.line}:${place.column}`;
}

/** Returns problems as `code line:column`. */
export function briefs(problems: readonly Problem[]): string[] {
  return problems.map(brief);
}

function need<T>({ value, problems }: Read<T>): T {
  if (value === undefined)
    throw new Error(problems.map((found) => `${brief(found)} ${describeProblem(found, 'en').message}`).join('\n'));
  return value;
}
