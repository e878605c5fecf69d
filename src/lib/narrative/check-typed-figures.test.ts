import { describe, expect, test } from 'vitest';
import { checkTypedFigures } from './check-typed-figures.ts';
import { readNarrative, testContext } from './test-context.ts';

const check = (source: string) =>
  checkTypedFigures(readNarrative(source), testContext).map(
    ({ place, values }) => `${values.found}@${place.line}:${place.column}+${place.length}`,
  );

describe('a typed figure is found', () => {
  test.each([
    ['in a heading', '## Al 33 scholen', ['33@1:7+2']],
    ['in a list', '1. Eerst 12 scholen\n2. Dan 13', ['12@1:10+2', '13@2:8+2']],
    ['in a table', '| a | b |\n| --- | --- |\n| x | 33 |', ['33@3:7+2']],
    ['in a quote', '> Er zijn\n> 33 scholen', ['33@2:3+2']],
    ['in bold', 'Er zijn **33** scholen', ['33@1:11+2']],
    ['in code', 'Er zijn `33` scholen', ['33@1:10+2']],
    ['in a code block', '```\n33 scholen\n```', ['33@2:1+2']],
    ['in a link', '[33 scholen](/a)', ['33@1:2+2']],
    ['in the title of a link', '[scholen](/a "33 scholen")', ['33@1:15+2']],
    ['in a note', 'Scholen.<Note>Er zijn er 33.</Note>', ['33@1:26+2']],
    ['in a condition', '<When figure="schools.open" is="known">Er zijn 33 scholen.</When> x', ['33@1:48+2']],
    ['in a footnote', 'x[^1]\n\n[^1]: Er zijn 33 scholen', ['33@3:15+2']],
    ['beside a figure', 'Er zijn <Value figure="schools.open" /> van 33 scholen', ['33@1:45+2']],
    ['with digits of another script', 'Er zijn ٣٣ scholen', ['٣٣@1:9+2']],
    ['over a line break', 'Er zijn\r\n33 scholen', ['33@2:1+2']],
    ['behind an escape', 'De \\*stand\\* is 33 scholen', ['33@1:17+2']],
  ])('%s', (_where, source, found) => {
    expect(check(source)).toEqual(found);
  });
});

describe('no figure is seen', () => {
  test.each([
    ['in a literal', '<Literal reason="norm">22 leerlingen</Literal> x'],
    ['in an address', '[scholen](https://example.org/33)'],
    ['in the number of a list', '1. Scholen\n2. Leerlingen'],
    ['in the reason of a literal', '<Literal reason="33 scholen">veel</Literal> x'],
    ['in the name of a figure', '<Value figure="schools.33" /> x'],
    ['in a reference over a line break', 'Volgens vraag nr.\n34 van 6 oktober\n2022.'],
    ['in a date that is in bold', 'Op **17** oktober 2022'],
  ])('%s', (_where, source) => {
    expect(check(source)).toEqual([]);
  });
});
