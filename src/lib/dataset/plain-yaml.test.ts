import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { readAnyYaml, readYaml, type YamlFile } from './yaml.ts';

const sample = `# A comment.
reportingDate: 2024-06-30 # and another
title: { nl: Gebieden, en: "Areas, all" }
note: 'A text: with signs # {}'
state:   ready

codes:
- { code: BE-VAN, counts: { all: [1, -2, 3.50] }, empty: [], none: {} }
- code: B
  name:
    nl: wonen en energie, 67% van a:b
    # Before the next.
    en: it's
  list:
    - one
    -   two
`;

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** A file with the places of all that is in it, and of what is not. */
function tellAll(yaml: YamlFile) {
  const paths = pathsIn(yaml.value).flatMap((path) => [path, [...path, 'absent'], [...path, 0, 'absent']]);
  return [yaml.value, yaml.problems, paths.map((path) => [path, yaml.placeOf(path), yaml.placeOfKey(path)])];
}

function expectSame(text: string): void {
  for (const scalars of ['text', 'typed'] as const) {
    if (!readPlainYaml(text, scalars === 'typed')) continue;
    expect(tellAll(readYaml('a.yaml', text, scalars))).toEqual(tellAll(readAnyYaml('a.yaml', text, scalars)));
  }
}

const signs = [...'-:{}[],#&*!|>\'"%@`~? \n', '\n  ', '\n    ', '- ', 'a: ', 'b:', ' #', ': ', '{ a: b }', 'x y', '1'];
const signsAtChance = fc.array(fc.constantFrom(...signs, "''", '\\', '---\n', '...', '<<: ', '\u00A0', '\t', '\r\n'), {
  minLength: 1,
  maxLength: 12,
});

describe('YAML of the plain kind', () => {
  it('is what most sources are', () => {
    expect(readPlainYaml(sample)?.value).toMatchObject({
      title: { nl: 'Gebieden', en: 'Areas, all' },
      note: 'A text: with signs # {}',
      codes: [
        { code: 'BE-VAN', counts: { all: ['1', '-2', '3.50'] }, empty: [], none: {} },
        { code: 'B', name: { nl: 'wonen en energie, 67% van a:b', en: "it's" }, list: ['one', 'two'] },
      ],
    });
    expectSame(sample);
  });

  it.each([
    'a: 1\na: 2',
    'a: &x 1',
    'a: |\n  text',
    'a: one\n  two',
    'a: [1,\n  2]',
    'a:\n  b: 1\n c: 2',
    'a: b: c',
    "a: 'it''s'",
    'a: "\\n"',
    'a:',
    'a: 1\r\nb: 2',
    '- - 1',
    'two words: 1',
    'toString: 1',
    '--- \na: 1',
    'text',
    '',
  ])('is not %j', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('has numbers, booleans and null where types are asked, and else texts', () => {
    const text = 'a: [1, -2.50, true, null, x, "1"]\nb: 0';
    expect(readPlainYaml(text, true)?.value).toEqual({ a: [1, -2.5, true, null, 'x', '1'], b: 0 });
    expect(readPlainYaml(text)?.value).toEqual({ a: ['1', '-2.50', 'true', 'null', 'x', '1'], b: '0' });
  });

  it.each(['a: 1e3', 'a: 0x1F', 'a: .5', 'a: +1', 'a: 007', 'a: True', 'a: ~', '1: a', 'a: 12345678901234567890'])(
    'is not %j where types are asked',
    (text) => expect(readPlainYaml(text, true)).toBeUndefined(),
  );

  it('is read as the library reads it, with the same places, whatever is typed', () => {
    fc.assert(
      fc.property(signsAtChance, (typed) => expectSame(typed.join(''))),
      { numRuns: 3000 },
    );
  });

  it('is read so after any edit', () => {
    const edit = fc.tuple(fc.nat(sample.length), fc.nat(3), signsAtChance);
    fc.assert(
      fc.property(edit, ([at, gone, typed]) => {
        expectSame(sample.slice(0, at) + typed.slice(0, 3).join('') + sample.slice(at + gone));
      }),
      { numRuns: 500 },
    );
  });
});
