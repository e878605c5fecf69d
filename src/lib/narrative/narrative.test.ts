import { describe, expect, test } from 'vitest';
import { parseNarrative } from './narrative.ts';
import { readNarrative, tell } from './test-context.ts';

describe('a narrative', () => {
  test('keeps the attributes of a component, a flag as true', () => {
    const [use] = readNarrative('Er zijn <Value figure="schools.open" unit />.').uses;
    expect(use?.attributes).toMatchObject({ figure: { value: 'schools.open' }, unit: { value: true } });
  });

  test('knows where an attribute and its value stand', () => {
    const [use] = readNarrative('Er zijn\n<Value figure="schools.open" /> scholen.').uses;
    expect(use?.attributes.figure).toMatchObject({
      place: { line: 2, column: 8 },
      valuePlace: { line: 2, column: 16, length: 12 },
    });
  });

  test('names the components around a component, outermost first', () => {
    const source =
      '<When figure="schools.open" is="known">\n\nTekst.<Note>Zie <Value figure="schools.open" />.</Note>\n\n</When>';
    expect(readNarrative(source).uses.map(({ path }) => path)).toEqual([[], ['When'], ['When', 'Note']]);
  });

  test('counts the paragraph in which a component stands, headings left out', () => {
    const source =
      '---\ntitle: Stand\n---\n\n## Kop\n\n<Value figure="a" /> tekst.\n\n- een\n- <Value figure="b" /> tekst';
    expect(readNarrative(source).uses.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });

  test('knows the level, words and place of its headings', () => {
    expect(readNarrative('Tekst.\n\n## De *stand*').headings).toMatchObject([
      { depth: 2, text: 'De stand', place: { line: 3, column: 1 } },
    ]);
  });

  test('keeps its title and where it stands', () => {
    expect(readNarrative('---\ntitle: De stand\n---\n').frontMatter.title).toMatchObject({
      value: 'De stand',
      place: { line: 2, column: 8 },
    });
  });

  test('is still read where its front matter is wrong', () => {
    expect(parseNarrative('a.mdx', '---\ntitel: x\n---\n\n## Kop', 'nl').value?.headings).toHaveLength(1);
  });

  test('tells a fault in the YAML of its front matter at its own line', () => {
    expect(tell(parseNarrative('a.mdx', '---\ntitle: x\ntitle: y\n---\n', 'nl').problems)).toEqual([
      'yaml-duplicate-key@3:1',
    ]);
  });
});
