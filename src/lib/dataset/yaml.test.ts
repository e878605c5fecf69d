import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs } from './dataset.examples.ts';
import { readYaml } from './yaml.ts';

const problemsOf = (text: string) => briefs(readYaml('a.yaml', text).problems);

describe('reading YAML', () => {
  it('keeps what was typed', () => {
    const text = 'nis: 02000\nrate: 1.50\nanswer: no\nhex: 0x1F\nnothing: null\nexp: 1e3';
    expect(readYaml('a.yaml', text).value).toEqual({
      nis: '02000',
      rate: '1.50',
      answer: 'no',
      hex: '0x1F',
      nothing: 'null',
      exp: '1e3',
    });
  });

  it('makes numbers and booleans where types are asked', () => {
    expect(readYaml('a.yaml', 'a: 1\nb: true', 'typed').value).toEqual({ a: 1, b: true });
  });

  it('knows where a value stands', () => {
    expect(readYaml('a.yaml', 'a:\n  - b: xyz').placeOf(['a', 0, 'b'])).toEqual({
      file: 'a.yaml',
      line: 2,
      column: 8,
      length: 3,
    });
  });

  it('knows where a key stands', () => {
    expect(readYaml('a.yaml', 'a:\n  - b: xyz').placeOfKey(['a', 0, 'b'])).toMatchObject({ line: 2, column: 5 });
  });

  it('gives the nearest parent of what is not there', () => {
    expect(readYaml('a.yaml', 'a:\n  b: 1').placeOf(['a', 'x', 'y'])).toMatchObject({ line: 2, column: 3 });
  });

  it('counts lines that end in CR LF', () => {
    expect(readYaml('a.yaml', 'a: 1\r\nb: 2\r\n').placeOf(['b'])).toMatchObject({ line: 2, column: 4, length: 1 });
  });

  it('refuses a key that stands twice', () => {
    expect(problemsOf('a: 1\nb: 2\na: 3')).toEqual(['yaml-duplicate-key 3:1']);
  });

  it('refuses an anchor and its alias', () => {
    expect(problemsOf('a: &x 1\nb: *x')).toEqual(['yaml-alias 1:4', 'yaml-alias 2:4']);
  });

  it('refuses a merge key', () => {
    expect(problemsOf('a:\n  <<: { b: 1 }')).toEqual(['yaml-alias 2:3']);
  });

  it.each(['!x', '!!str', '!!binary', '!<tag:a,b>'])('refuses the tag %s', (tag) => {
    expect(problemsOf(`a: ${tag} 1`)).toEqual(['yaml-tag 1:4']);
  });

  it('refuses a tag on a key, a list and a map', () => {
    expect(problemsOf('!a b: !c [x]\nd: !e\n  f: g')).toEqual(['yaml-tag 1:1', 'yaml-tag 1:7', 'yaml-tag 2:4']);
  });

  it('takes no exclamation mark, ampersand or star in a text for a tag, anchor or alias', () => {
    expect(
      problemsOf('a: { nl: Hallo!, en: "!x &y" }\nb: [wow! yes, c]\nd: |\n  !tag\n  &x *x\ne: x &y *z !t'),
    ).toEqual([]);
  });

  it('refuses broken syntax where it breaks', () => {
    expect(problemsOf('a: [1, 2\nb: 3')[0]).toMatch(/^yaml-syntax 2:/);
  });

  it('refuses a second document', () => {
    expect(problemsOf('a: 1\n---\nb: 2')).toHaveLength(1);
  });

  it('refuses a text that nests too deeply, without a crash', () => {
    expect(() => readYaml('a.yaml', '['.repeat(20_000))).not.toThrow();
    expect(() => readYaml('a.yaml', '['.repeat(20_000) + ']'.repeat(20_000))).not.toThrow();
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'a',
        ': ',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '|',
        '>',
        '&',
        '*',
        '!',
        '#',
        '?',
        '<<',
        '---',
        '%',
        '\t',
        '\r',
        '\u{FEFF}',
        '__proto__',
        '\0',
        '🙂',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const yaml = readYaml('a.yaml', text);
        for (const { place } of yaml.problems) expect(place.line >= 1 && place.column >= 1).toBe(true);
        yaml.placeOf(['a', 0, 'b']);
        yaml.placeOfKey(['a', 0, 'b']);
      }),
      { numRuns: 2000 },
    );
  });
});
