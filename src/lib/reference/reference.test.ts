import { readFileSync } from 'node:fs';
import path from 'node:path';
import vegaLite from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { missingReasons } from '../dataset/snapshot-schema.ts';
import { readYaml } from '../dataset/yaml.ts';
import { conditions } from '../figures/condition.ts';
import { checkNarrative } from '../narrative/check-narrative.ts';
import { components } from '../narrative/components.ts';
import { parseNarrative } from '../narrative/narrative.ts';
import { type ProblemLanguage, problemLanguages } from '../problem.ts';
import { authorFiles } from './author-files.ts';
import { componentExamples } from './component-examples.ts';
import { describeField, findKey, referenceTexts } from './descriptions.ts';
import { fieldsOf, isText } from './fields.ts';
import { fileExamples } from './file-examples.ts';
import { makeNode, type Node } from './json-schema.ts';
import { describeAttribute } from './reference.ts';
import { makeReferenceFiles } from './reference-files.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const allFields = authorFiles.flatMap(({ id, schema }) =>
  fieldsOf(makeNode(schema)).map(({ path: field }) => ({ id, field })),
);
const allAttributes = Object.entries(components).flatMap(([component, { attributes }]) =>
  Object.keys(attributes).map((attribute) => ({ component, attribute })),
);

describe('the reference', () => {
  const files = makeReferenceFiles(vegaLite);

  it.each([...files.keys()])('is what `npm run reference` makes: %s', (file) => {
    const [kept, made] = [readFileSync(path.join(root, file), 'utf8'), files.get(file) ?? ''];
    // Schemas are laid out by the formatter.
    if (file.endsWith('.json')) expect(JSON.parse(kept)).toEqual(JSON.parse(made));
    else expect(kept).toBe(made);
  });

  it.each(problemLanguages)('says of every field what it means (%s)', (language) => {
    expect(allFields.filter(({ id, field }) => !describeField(language, id, field))).toEqual([]);
  });

  it.each(problemLanguages)('says of every attribute what it means (%s)', (language) => {
    expect(
      allAttributes.filter(({ component, attribute }) => !describeAttribute(component, attribute, language)),
    ).toEqual([]);
  });

  it.each(problemLanguages)('explains nothing that does not exist (%s)', (language) => {
    const { fields, attributes } = referenceTexts[language];
    const used = new Set(allFields.map(({ id, field }) => findKey(fields, `${id}.${field}`)));
    expect(Object.keys(fields).filter((key) => !used.has(key))).toEqual([]);
    const named = new Set(
      allAttributes.map(({ component, attribute }) => findKey(attributes, `${component}.${attribute}`)),
    );
    expect(Object.keys(attributes).filter((key) => !named.has(key))).toEqual([]);
  });

  it.each(problemLanguages)('explains exactly the words that the program knows (%s)', (language) => {
    const texts = referenceTexts[language];
    expect(Object.keys(texts.conditions)).toEqual([...conditions]);
    expect(Object.keys(texts.missing)).toEqual(Object.keys(missingReasons));
    expect(Object.keys(texts.components)).toEqual(Object.keys(components));
    expect(Object.keys(texts.files)).toEqual(authorFiles.map(({ id }) => id));
  });
});

describe('the examples in the reference', () => {
  it.each(authorFiles.map((file) => [file.id, file] as const))('can be read as they stand (%s)', (id, { schema }) => {
    const { value, problems } = readYaml(`${id}.yaml`, fileExamples[id] ?? '');
    expect(problems).toEqual([]);
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it.each(authorFiles.map((file) => [file.id, file] as const))('show every field (%s)', (id, { schema }) => {
    const node = makeNode(schema);
    const shown = pathsIn(node, readYaml(`${id}.yaml`, fileExamples[id] ?? '').value);
    const all = fieldsOf(node).map(({ path: field }) => field);
    expect(all.filter((field) => !shown.has(field))).toEqual([]);
  });

  it.each(problemLanguages)('of components pass the check (%s)', (language) => {
    const found = examplesIn(language).map((source) => {
      const { value, problems } = parseNarrative(`narrative.${language}.mdx`, source, language);
      return [source, [...problems, ...(value ? checkNarrative(value, context) : [])]];
    });
    expect(found.filter(([, problems]) => problems?.length !== 0)).toEqual([]);
  });

  it.each(problemLanguages)('show every attribute of every component (%s)', (language) => {
    const shown = examplesIn(language)
      .flatMap((source) => parseNarrative('', source, language).value?.uses ?? [])
      .flatMap(({ component, attributes }) => Object.keys(attributes).map((attribute) => `${component}.${attribute}`));
    const all = allAttributes.map(({ component, attribute }) => `${component}.${attribute}`);
    expect(all.filter((name) => !shown.includes(name))).toEqual([]);
  });
});

const examplesIn = (language: ProblemLanguage) => Object.values(componentExamples[language]).flat();

const codes = (...names: string[]) =>
  `title: { nl: x, en: x }\ncodes:\n${names.map((code) => `  - { code: ${code}, name: { nl: x, en: x } }\n`).join('')}`;

const lists = {
  areas: codes('NORTH', 'SOUTH', 'ALL').replace('code: NORTH,', 'code: NORTH, counts: { stations: [{ value: 2 }] },'),
  'place-kinds': codes('BIKE', 'CARGO', 'KINDS'),
  stations: codes('N1', 'N2', 'S1'),
};
const codelists = Object.entries(lists).flatMap(
  ([id, text]) => parseCodelist(id, `${id}.yaml`, text, ['nl', 'en']).value ?? [],
);
const dataset = parseDataset('bike-parks', 'dataset.yaml', fileExamples.dataset ?? '', codelists, ['nl', 'en']);
const context = {
  dataset: dataset.value as NonNullable<typeof dataset.value>,
  tables: ['by-area'],
  charts: [
    { id: 'over-time', kind: 'chart' },
    { id: 'share-map', kind: 'map' },
  ],
  languages: ['nl', 'en'],
};

it('has an example of a dataset that holds together', () => {
  expect(dataset.problems).toEqual([]);
});

/** The fields that stand in a value, named as the reference names them. */
function pathsIn(node: Node, value: unknown, at = ''): Set<string> {
  const found = new Set<string>(at ? [at] : []);
  const add = (paths: Iterable<string>) => {
    for (const one of paths) found.add(one);
  };
  for (const option of node.anyOf ?? []) add(pathsIn(option, value, at));
  if (isText(node) || typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) {
    for (const item of value)
      if (node.items) add([...pathsIn(node.items, item, `${at}[]`)].filter((p) => p !== `${at}[]`));
    return found;
  }
  for (const [name, inner] of Object.entries(value)) {
    const own = node.properties?.[name];
    const free = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
    const child = own ?? free;
    const placeholder = node.isByLanguage ? '<language>' : '<name>';
    if (child) add(pathsIn(child, inner, [at, own ? name : placeholder].filter(Boolean).join('.')));
  }
  return found;
}
