import { describe, expect, it } from 'vitest';
import { checkFigures } from '../figures/check-figures.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Problem } from '../problem.ts';
import { parseCodelist } from './codelist.ts';
import { brief } from './dataset.examples.ts';
import { parseDataset } from './dataset.ts';
import { parseSnapshot } from './snapshot.ts';

const languages = ['en'];
const provincesYaml = `title: { en: Provinces }
codes:
  - { code: east, name: { en: East } }
  - { code: west, name: { en: West } }
  - { code: all, name: { en: All } }
`;
/** \`old\` ceased at the end of 2023 and went into \`mill\`. */
const townsYaml = `title: { en: Towns }
partOf: provinces
codes:
  - { code: mill, name: { en: Mill }, partOf: east }
  - { code: hill, name: { en: Hill }, partOf: east }
  - { code: old, name: { en: Old }, partOf: east, validUntil: 2023-12-31, successors: [mill] }
  - { code: quay, name: { en: Quay }, partOf: west }
`;
const datasetYaml = `title: { en: T }
source: { en: S }
dimensions: { area: { title: { en: Area }, codelist: provinces, total: all } }
measures: { signed: { title: { en: Signed }, unit: number } }
statuses:
  agreement:
    title: { en: Agreement }
    codelist: towns
    values: { signed: { title: { en: Signed } }, to-start: { title: { en: To start } } }
rules:
  statuses: { status-count: { status: agreement, value: signed, of: signed, dimension: area } }
`;
const values = `values:
  - { area: east, signed: 1 }
  - { area: west, signed: 1 }
  - { area: all, signed: 2 }
`;
const statuses = 'statuses: { agreement: { signed: [mill, quay], to-start: [hill] } }\n';

function codelist(id: string, source: string) {
  const { value, problems } = parseCodelist(id, `${id}.yaml`, source, languages);
  return value ?? expect.fail(JSON.stringify(problems));
}

function readDataset(source = datasetYaml, towns = townsYaml) {
  const codelists = [codelist('provinces', provincesYaml), codelist('towns', towns)];
  return parseDataset('d', 'dataset.yaml', source, codelists, languages);
}

function read(text: string, date = '2024-06-30', source = datasetYaml, towns = townsYaml) {
  const dataset = readDataset(source, towns).value ?? expect.fail();
  const { value, problems } = parseSnapshot(`${date}.yaml`, `reportingDate: ${date}\n${text}`, dataset, languages);
  return { value, problems, check: (): Problem[] => (value ? checkFigures(new FigureSet(dataset, value)) : []) };
}
const found = (text: string, date?: string) => read(text + values, date).problems;

describe('statuses in a snapshot', () => {
  it('are read with their scheme, in the order of its values', () => {
    expect(read(statuses + values).value?.statuses).toEqual([
      { scheme: 'agreement', code: 'mill', value: 'signed' },
      { scheme: 'agreement', code: 'quay', value: 'signed' },
      { scheme: 'agreement', code: 'hill', value: 'to-start' },
    ]);
  });

  it('may be left out altogether, and are then not counted', () => {
    const snapshot = read(values.replaceAll(': 1', ': 0').replace(': 2', ': 0'));
    expect([snapshot.value?.statuses, snapshot.check()]).toEqual([[], []]);
  });

  it('refuse a code that stands twice, in two lists or in one', () => {
    expect(found('statuses: { agreement: { signed: [mill, quay], to-start: [hill, mill] } }\n')).toMatchObject([
      { code: 'status-twice', place: { line: 2, column: 65 }, values: { code: 'mill', other: 'signed' } },
    ]);
    expect(found('statuses: { agreement: { signed: [mill, quay, quay], to-start: [hill] } }\n')).toHaveLength(1);
  });

  it('refuse a code without a status', () => {
    expect(found('statuses: { agreement: { signed: [mill, quay] } }\n')).toMatchObject([
      { code: 'status-missing', values: { code: 'hill', name: 'Hill', status: 'agreement', date: '2024-06-30' } },
    ]);
  });

  it('refuse an unknown code, and suggest the one that was meant', () => {
    const problems = found('statuses: { agreement: { signed: [mill, qauy], to-start: [hill] } }\n');
    expect(problems.map(brief)).toEqual(['unknown-reference 2:41', 'status-missing 2:13']);
    expect(problems[0]?.values).toMatchObject({ kind: 'code', suggestion: 'quay' });
  });

  it('refuse a code that has ceased, and name its successor', () => {
    expect(found('statuses: { agreement: { signed: [mill, quay, old], to-start: [hill] } }\n')).toMatchObject([
      { code: 'code-not-valid', values: { code: 'old', successor: 'mill' } },
    ]);
  });

  it('ask for the codes that hold on the reporting date', () => {
    expect(found(statuses, '2023-06-30')).toMatchObject([{ code: 'status-missing', values: { code: 'old' } }]);
  });

  it('suggest the scheme and the status that were meant', () => {
    expect(found('statuses: { agreemnt: { signed: [] } }\n')).toMatchObject([
      { code: 'unknown-field', values: { field: 'agreemnt', suggestion: 'agreement' } },
    ]);
    expect(found('statuses: { agreement: { singed: [mill] } }\n')).toMatchObject([
      { code: 'unknown-field', values: { field: 'singed', suggestion: 'signed' } },
    ]);
  });

  it('refuse a code that consists of others', () => {
    const towns = `${townsYaml.replace('partOf: provinces\n', '').replaceAll('partOf:', 'parent:')}  - { code: east, name: { en: East } }\n  - { code: west, name: { en: West } }\n`;
    const text = 'statuses: { agreement: { signed: [mill, quay, east], to-start: [hill] } }\n';
    expect(read(text + values, '2024-06-30', datasetYaml, towns).problems).toMatchObject([
      { code: 'status-of-group', place: { line: 2, column: 47 }, values: { code: 'east', parts: 'mill, hill' } },
    ]);
  });
});

describe('a count of statuses', () => {
  it('holds where it is the number of codes with that status', () => {
    expect(read(statuses + values).check()).toEqual([]);
  });

  it('is refused for a part and for the total', () => {
    const wrong = values.replace('west, signed: 1', 'west, signed: 3').replace('all, signed: 2', 'all, signed: 4');
    expect(read(statuses + wrong).check()).toMatchObject([
      { code: 'status-count-differs', place: { line: 5 }, values: { stored: '3', computed: '1', status: 'signed' } },
      { code: 'status-count-differs', place: { line: 6 }, values: { stored: '4', computed: '2', status: 'signed' } },
    ]);
  });

  it('counts a code that is part of the whole through another one', () => {
    const towns = `${townsYaml}  - { code: nook, name: { en: Nook }, parent: mill }\n`;
    const text = 'statuses: { agreement: { signed: [nook, quay], to-start: [hill] } }\n';
    expect(read(text + values, '2024-06-30', datasetYaml, towns).check()).toEqual([]);
  });

  it('may be accepted as a declared deviation', () => {
    const wrong = values.replace('west, signed: 1', 'west, signed: 3');
    const more =
      'deviations:\n  - { rule: statuses, figure: "signed:west", printed: 3, computed: 1, note: { en: Known } }\n';
    expect(read(statuses + wrong + more).check()).toEqual([]);
  });
});

describe('a status scheme in a dataset', () => {
  const problems = (from: string, to: string) => readDataset(datasetYaml.replace(from, to)).problems;

  it('names a codelist that exists', () => {
    expect(problems('codelist: towns', 'codelist: twons')).toMatchObject([
      { code: 'unknown-reference', values: { kind: 'codelist', suggestion: 'towns' } },
      { code: 'unknown-reference', values: { kind: 'status', name: 'agreement' } },
    ]);
  });

  it('has the statuses that rules ask for', () => {
    expect(problems('status: agreement, value: signed', 'status: agreement, value: sined')).toMatchObject([
      { code: 'unknown-reference', values: { kind: 'status-value', suggestion: 'signed' } },
    ]);
    expect(problems('status: agreement, value', 'status: agreements, value')).toMatchObject([
      { code: 'unknown-reference', values: { kind: 'status', suggestion: 'agreement' } },
    ]);
  });

  it('keeps its order, so that a status cannot be called by a digit', () => {
    expect(problems('values: { signed:', 'values: { 2: { title: { en: Two } }, signed:')).toMatchObject([
      { code: 'invalid-value', values: { found: '2' } },
    ]);
  });

  it('needs codes that are part of codes that exist', () => {
    expect(readDataset(datasetYaml, townsYaml.replace('partOf: west', 'partOf: wset')).problems).toMatchObject([
      { code: 'unknown-reference', place: { file: 'towns.yaml' }, values: { kind: 'code', suggestion: 'west' } },
    ]);
    expect(readDataset(datasetYaml, townsYaml.replace('partOf: provinces', 'partOf: provincs')).problems).toMatchObject(
      [{ code: 'unknown-reference', place: { line: 2 }, values: { kind: 'codelist', suggestion: 'provinces' } }],
    );
  });

  it('needs to know of which codelist the codes are parts', () => {
    const towns = townsYaml.replace('partOf: provinces\n', '');
    expect(parseCodelist('towns', 'towns.yaml', towns, languages).problems[0]).toMatchObject({
      code: 'missing-field',
      values: { field: 'partOf' },
    });
  });
});
