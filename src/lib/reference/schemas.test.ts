import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import vegaLite from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { authorFiles } from './author-files.ts';
import { fileExamples } from './file-examples.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const yamlFiles = authorFiles.filter(({ glob }) => glob);

/** Schemas stand beside each other as they do on disk, so that they find the one of Vega-Lite. */
const base = 'https://schemas.example';
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
ajv.addSchema(vegaLite, `${base}/node_modules/vega-lite/build/vega-lite-schema.json`);
for (const { id } of yamlFiles)
  ajv.addSchema(JSON.parse(read(`schemas/${id}.schema.json`)), `${base}/schemas/${id}.schema.json`);

/** What an editor says of a text that it reads as YAML 1.2 (core schema). */
function faultsOf(id: string, text: string): string[] {
  const isRight = ajv.validate(`${base}/schemas/${id}.schema.json`, parse(text, { schema: 'core', version: '1.2' }));
  return isRight ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const sites = ['.', 'examples', 'tests/fixtures/problems-site', 'tests/fixtures/second-site'];
const written = sites.flatMap((site) =>
  ['content', 'data'].flatMap((folder) =>
    globSync(`${folder}/**/*.yaml`, { cwd: path.join(root, site) }).map((file) => path.join(site, file)),
  ),
);

function kindOf(file: string): string[] {
  return yamlFiles.filter(({ glob = '' }) => path.matchesGlob(`/x/${file}`, `/${glob}`)).map(({ id }) => id);
}

describe('the schemas for editors', () => {
  it('are used by VS Code for the files that they are about', () => {
    const settings = JSON.parse(read('.vscode/settings.json'));
    const expected = yamlFiles.map(({ id, glob }) => [`./schemas/${id}.schema.json`, glob]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
    expect(JSON.parse(read('.vscode/extensions.json')).recommendations).toContain('redhat.vscode-yaml');
  });

  test('there are files of every kind that people write', () => {
    const kinds = new Set(written.flatMap(kindOf));
    expect(yamlFiles.map(({ id }) => id).filter((id) => !kinds.has(id) && id !== 'corrections')).toEqual([]);
  });

  it.each(written.sort())('know %s, and find nothing wrong with it', (file) => {
    const [id = '', ...others] = kindOf(file);
    expect(others).toEqual([]);
    expect(faultsOf(id, read(file))).toEqual([]);
  });

  it.each(yamlFiles.map(({ id }) => id))('find nothing wrong with the example of the reference (%s)', (id) => {
    expect(faultsOf(id, fileExamples[id] ?? '')).toEqual([]);
  });

  const wrong: readonly (readonly [string, string, string | RegExp, string])[] = [
    ['a field that is not known', 'site', 'baseUrl:', 'baseURL:'],
    ['an address without https', 'site', 'https://answers.example/', 'answers.example'],
    ['an empty text', 'dossier', /nl: Hoeveel.*/, 'nl:'],
    ['a date in another order', 'answer', '2026-01-12', '12/01/2026'],
    ['a state that does not exist', 'answer', 'withdrawn\n', 'final\n'],
    ['a question without a number', 'answer', / {2}number: 34\n/, ''],
    ['a figure with two operations', 'dataset', '    difference:', '    sum: [a, b]\n    difference:'],
    ['a figure without an operation', 'dataset', / {4}difference:.*\n/, ''],
    ['a rule of two kinds', 'dataset', 'in-order: {', 'in-order: { whole: { of: a },'],
    ['too many decimals', 'dataset', 'decimals: 1', 'decimals: 11'],
    ['a reason that does not exist', 'snapshot', 'confidential', 'secret'],
    ['a date with a time', 'snapshot', 'reportingDate: 2025-12-31', 'reportingDate: 2025-12-31T00:00'],
    ['a count below zero', 'codelist', 'value: 12', 'value: -12'],
    ['a place for totals that does not exist', 'table', 'totals: last', 'totals: middle'],
    ['no yes or no', 'table', 'unit: true', 'unit: maybe'],
    ['a mark that Vega-Lite does not have', 'chart', 'type: geoshape', 'type: geoshap'],
    ['a chart without figures', 'chart', /figures: .*/, 'figures: []'],
    ['a day that is both fixed and after Easter', 'calendar', 'easter: 1', 'easter: 1, on: 04-06'],
    ['a kind of correction that does not exist', 'corrections', 'kind: source', 'kind: mistake'],
  ];
  it.each(wrong)('refuse %s', (_what, id, from, to) => {
    const right = fileExamples[id] ?? '';
    const text = right.replace(from, to);
    expect(text).not.toBe(right);
    expect(faultsOf(id, text)).not.toEqual([]);
  });

  it('take a number, a year or yes and no with and without quotes', () => {
    const answer = fileExamples.answer ?? '';
    expect(faultsOf('answer', answer.replace('number: 34', 'number: "34"'))).toEqual([]);
    const table = fileExamples.table ?? '';
    expect(faultsOf('table', table.replace('unit: true', 'unit: "true"'))).toEqual([]);
    const snapshot = fileExamples.snapshot ?? '';
    expect(faultsOf('snapshot', snapshot.replace('cost: 61250.50', 'cost: "61250.50"'))).toEqual([]);
  });
});
