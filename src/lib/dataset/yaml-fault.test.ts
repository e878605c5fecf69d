import { describe, expect, it } from 'vitest';
import { enTerms } from '../../i18n/problems.en.ts';
import { readYaml } from './yaml.ts';
import { reasonOfFault } from './yaml-fault.ts';

const faults: readonly (readonly [text: string, told: string])[] = [
  ['a:\n\tb: 1', 'yaml-tab 2:1'],
  ['a: @x', 'yaml-start 1:4'],
  ['a: "\\q"', 'yaml-escape 1:5'],
  ['a: 1\n---\nb: 2', 'yaml-documents 2:1'],
  ['%X\n---\na: 1', 'yaml-directive 1:1'],
  ['a: 1\nb: "x\nc: 1\n', 'yaml-quote 2:4'],
  ["a: 'x\n", 'yaml-quote 1:4'],
  ['a: {b: 1\n', 'yaml-brace 2:1'],
  ['a: [1, 2\nb: 3', 'yaml-bracket 2:1'],
  ['a: b: c', 'yaml-nested 1:4'],
  ['a: 1\nb', 'yaml-colon 2:1'],
  ['a\nb: 1', 'yaml-colon 1:1'],
  ['a: |\n  x\n y', 'yaml-indent 3:1'],
  ['a: "x"#c', 'yaml-comment 1:7'],
  ['a: |x\n  b', 'yaml-block 1:5'],
  ['a: - b', 'yaml-list 1:4'],
  ['a: }', 'yaml-unexpected 1:4'],
];

describe('a fault in YAML', () => {
  it.each(faults)('is told in words of the reader, once, where it is: %j', (text, told) => {
    const { problems } = readYaml('a.yaml', text);
    expect(problems.map(({ values, place }) => `${values.reason} ${place.line}:${place.column}`)).toEqual([told]);
    expect(Object.keys(enTerms)).toContain(`reason-${told.split(' ')[0]}`);
  });

  it('is told on every line where there is one', () => {
    expect(readYaml('a.yaml', 'a: @x\nb: @y').problems).toHaveLength(2);
  });

  it('is told in the words of the parser where there are no others', () => {
    expect(reasonOfFault({ code: 'IMPOSSIBLE', message: 'Something\n new', pos: [0, 1] })).toBe('Something new');
  });
});
