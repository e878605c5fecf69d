import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import type { Problem } from '../problem.ts';
import type { NarrativeContext } from './check-context.ts';
import { checkNarrative } from './check-narrative.ts';
import { type Narrative, parseNarrative } from './narrative.ts';

const languages = ['nl', 'en'];

const codelist = `
title: { nl: Gebieden, en: Areas }
codes:
  - { code: ALL, name: { nl: Alles, en: All } }
  - { code: NORTH, name: { nl: Noord, en: North } }
  - { code: SOUTH, name: { nl: Zuid, en: South } }
`;

const dataset = `
title: { nl: Scholen, en: Schools }
source: { nl: Telling, en: Count }
dimensions:
  area: { title: { nl: Gebied, en: Area }, codelist: areas, total: ALL }
units:
  school: { nl: { one: school, other: scholen }, en: { one: school, other: schools } }
  pupil: { nl: { one: leerling, other: leerlingen }, en: { one: pupil, other: pupils } }
measures:
  schools.total: { title: { nl: Scholen, en: Schools }, unit: school }
  schools.open: { title: { nl: Open, en: Open }, unit: school }
  pupils.total: { title: { nl: Leerlingen, en: Pupils }, unit: pupil }
  pupils.absent: { title: { nl: Afwezig, en: Absent }, unit: pupil }
figures:
  schools.open.share:
    title: { nl: Aandeel open, en: Share open }
    ratio: { of: schools.open, to: schools.total }
    unit: percent
    base: { nl: van de basisscholen, en: of the primary schools }
  pupils.absent.share:
    title: { nl: Aandeel afwezig, en: Share absent }
    ratio: { of: pupils.absent, to: pupils.total }
    unit: percent
    base: { nl: van de leerlingen, en: of the pupils }
rules: {}
`;

/** A small dossier for tests: schools and pupils by area, one table, one chart, one map. */
export const testContext: NarrativeContext = {
  dataset: mustRead(
    parseDataset(
      'schools',
      'dataset.yaml',
      dataset,
      [mustRead(parseCodelist('areas', 'areas.yaml', codelist, languages))],
      languages,
    ),
  ),
  tables: ['by-area'],
  charts: [
    { id: 'progress', kind: 'chart' },
    { id: 'areas', kind: 'map' },
  ],
  languages,
};

/** Returns a narrative that can be read; throws if it cannot. */
export function readNarrative(source: string, language = 'nl'): Narrative {
  return mustRead(parseNarrative(`narrative.${language}.mdx`, source, language));
}

/** Returns every problem of a narrative, reading included. */
export function findProblems(source: string, language = 'nl'): Problem[] {
  const { value, problems } = parseNarrative(`narrative.${language}.mdx`, source, language);
  return [...problems, ...(value ? checkNarrative(value, testContext) : [])];
}

/** Returns problems as `code@line:column`. */
export function tell(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code}@${place.line}:${place.column}`);
}

function mustRead<T>({ value, problems }: { value: T | undefined; problems: readonly Problem[] }): T {
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}
