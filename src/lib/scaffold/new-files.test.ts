import { describe, expect, it } from 'vitest';
import { readSite } from '../answer/read-site.ts';
import type { Problem, Read } from '../problem.ts';
import { type NewFiles, planDate, planDossier, planTemplate } from './new-files.ts';
import { wordNewFiles } from './new-words.ts';
import { makeSiteText } from './site-text.ts';

const plan = {
  name: { nl: 'Proef', en: 'Trial' },
  publisher: { nl: 'Dienst', en: 'Service' },
  url: 'https://a.example/',
  languages: ['nl', 'en'],
};
const site = new Map([['content/site.yaml', makeSiteText(plan, 'nl')]]);
const request = { dossier: 'buses', date: '2024-01-31', title: { nl: 'Bussen', en: 'Buses' } };

/** The texts of a site with those that were made. */
function added(texts: ReadonlyMap<string, string>, { value }: Read<NewFiles>): Map<string, string> {
  const files = (value?.files ?? []).flatMap(({ path, content }): [string, string][] =>
    typeof content === 'string' ? [[path, content]] : [],
  );
  return new Map([...texts, ...files]);
}
const brief = ({ code, place, values }: Problem) =>
  `${code} ${place.file} ${values.field ?? values.language ?? ''}`.trim();

/** What a drafter fills in. */
function fillIn(texts: Map<string, string>, folder: string): Map<string, string> {
  const filled = [...texts].map(([path, text]): [string, string] => {
    if (!path.startsWith(folder)) return [path, text];
    const answered = text
      .replace(/^( +(?:nl|en|name|questioner|number)):$/gm, '$1: Iets')
      .replace(/^( +date):$/gm, '$1: 2024-01-10');
    return [path, answered.replace(/^( +parliamentaryYear):$/gm, '$1: 2023-2024')];
  });
  return new Map(filled);
}

describe('a new dossier', () => {
  it.each([
    ['without dimensions', []],
    ['with a new codelist', ['areas']],
    ['with several, and a forecast', ['areas', 'ages', 'networks']],
  ])('%s is right except where somebody must fill in', (_, codelists) => {
    const forecastDate = codelists.length > 1 ? '2024-12-31' : undefined;
    const texts = added(site, planDossier(site, { ...request, codelists, forecastDate }, 'nl'));
    const answer = 'content/buses/2024-01-31/answer.yaml';
    expect(readSite(texts).problems.map(brief)).toEqual([
      ...['nl', 'en', 'nl', 'en'].map((language) => `missing-translation ${answer} ${language}`),
      `missing-field ${answer} name`,
      ...['nl', 'en'].map((language) => `missing-translation ${answer} ${language}`),
      ...['number', 'date', 'questioner', 'parliamentaryYear'].map((field) => `missing-field ${answer} ${field}`),
      ...['nl', 'en'].map((language) => `missing-translation content/buses/dossier.yaml ${language}`),
    ]);
    const filled = readSite(fillIn(texts, 'content/buses'));
    expect(filled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(filled.value?.dossiers.map(({ id }) => id)).toEqual(['buses']);
  });

  it('takes the question over from another dossier of the site', () => {
    const first = fillIn(added(site, planDossier(site, { ...request, codelists: [] }, 'nl')), 'content/buses');
    const texts = added(first, planDossier(first, { ...request, dossier: 'trains', codelists: [] }, 'en'));
    const answer = texts.get('content/trains/2024-01-31/answer.yaml') ?? '';
    expect(answer).toContain(
      '# Taken over from 2024-01-31: check whether it is still right.\n  kind: { nl: Iets, en: Iets }',
    );
    expect(answer).toContain('\n  number:\n');
  });

  it('needs a site', () => {
    expect(planDossier(new Map(), { ...request, codelists: [] }, 'nl').problems.map(brief)).toEqual([
      'file-missing content/site.yaml',
    ]);
  });
});

const codelist = `title: { nl: Gemeenten, en: Municipalities }
codes:
  - { code: M1, name: { nl: Eén, en: One }, parent: ALL }
  - { code: M2, name: { nl: Twee, en: Two }, parent: ALL, validUntil: 2024-12-31, successors: [M4] }
  - { code: M3, name: { nl: Drie, en: Three }, parent: ALL, validUntil: 2024-12-31, successors: [M4] }
  - { code: M4, name: { nl: Vier, en: Four }, parent: ALL, validFrom: 2025-01-01 }
  - { code: ALL, name: { nl: Alle, en: All } }
`;

describe('the next date', () => {
  const start = new Map([...site, ['data/codelists/towns.yaml', codelist]]);
  const first = fillIn(
    added(start, planDossier(start, { ...request, codelists: ['towns'], forecastDate: '2024-12-31' }, 'nl')),
    'content/buses',
  );
  const snapshot = (first.get('data/buses/2024-01-31.yaml') ?? '')
    .replace('total: { missing: not-available }', 'total: 46')
    .replace('total.forecast: { missing: not-available }', 'total.forecast: { missing: confidential }');
  const before = new Map([...first, ['data/buses/2024-01-31.yaml', snapshot]]);
  const planned = planDate(before, { dossier: 'buses', date: '2025-01-31' }, 'nl');
  const texts = added(before, planned);
  const text = texts.get('data/buses/2025-01-31.yaml') ?? '';

  it('has a row for every code that holds on it, and tells what was there', () => {
    expect(text.match(/towns: \S+/g)).toEqual(['towns: M1', 'towns: M4', 'towns: ALL']);
    expect(text).toContain('  - towns: M1 # Eén\n    total: { missing: not-available } # was 46 op 2024-01-31\n');
    expect(text).toContain('total.forecast: { missing: not-available } # was vertrouwelijk op 2024-01-31\n');
    expect(text).toContain('  - towns: M4 # Vier\n    total: { missing: not-available }\n');
  });

  it('asks for the date of the forecast', () => {
    expect(text).toContain('\n# forecastDate:\n');
    const given = planDate(before, { dossier: 'buses', date: '2025-01-31', forecastDate: '2025-12-31' }, 'nl');
    expect(added(before, given).get('data/buses/2025-01-31.yaml')).toContain('\nforecastDate: 2025-12-31\n');
  });

  it('tells which codes came and went', () => {
    if (!planned.value) throw new Error();
    expect(wordNewFiles(planned.value, 'nl')).toContain(
      'Nieuw sinds 2024-01-31: Vier (M4).\nNiet meer geldig sinds 2024-01-31: Twee (M2), nu M4; Drie (M3), nu M4. Ze hebben geen rij.',
    );
  });

  it('is right except for the question', () => {
    const answer = 'content/buses/2025-01-31/answer.yaml';
    expect(
      readSite(texts)
        .problems.filter(({ severity }) => severity === 'error')
        .map(brief),
    ).toEqual(['number', 'date', 'questioner', 'parliamentaryYear'].map((field) => `missing-field ${answer} ${field}`));
    const filled = readSite(fillIn(texts, 'content/buses'));
    expect(filled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a template, which can be made again with the same bytes', () => {
    const again = planTemplate(before, { dossier: 'buses', date: '2025-01-31' }, 'nl');
    expect(again.value?.files).toEqual(
      planned.value?.files.filter(({ path }) => path === 'templates/buses-2025-01-31.xlsx'),
    );
    expect(again.value?.files).toHaveLength(1);
  });

  it('makes only the question where an import has made the figures', () => {
    const imported = new Map([...before, ['data/buses/2025-01-31.yaml', text]]);
    const made = planDate(imported, { dossier: 'buses', date: '2025-01-31' }, 'nl').value?.files;
    expect(made?.map(({ path }) => path)).toEqual(['content/buses/2025-01-31/answer.yaml']);
  });

  it('needs a dataset', () => {
    expect(planDate(site, { dossier: 'planes', date: '2025-01-31' }, 'nl').problems.map(brief)).toEqual([
      'file-missing data/planes/dataset.yaml',
    ]);
  });
});
