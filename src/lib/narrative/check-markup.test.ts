import { expect, it } from 'vitest';
import { checkMarkup } from './check-markup.ts';
import { parseNarrative } from './narrative.ts';

function found(text: string): string[] {
  const { value } = parseNarrative('narrative.nl.mdx', text, 'nl');
  return value ? checkMarkup(value).map(({ place, values }) => `${place.line}:${place.column} ${values.found}`) : ['?'];
}

it.each([
  ['Dit is **heel belangrijk.', ['1:8 **']],
  ['Dit is heel** belangrijk.', ['1:12 **']],
  ['Dit is _schuin.', ['1:8 _']],
  ['Dit is *schuin.', ['1:8 *']],
  ['Zie [een link(https://example.org).', ['1:5 [']],
  ['Zie [een link] (https://example.org).', ['1:14 ] (']],
  ['Tekst.\n\n##Kop', ['3:1 ##']],
  ['•\tEerste\n•\tTweede', ['1:1 •', '2:1 •']],
])('tells of a sign that was left in a text: %s', (text, signs) => {
  expect(found(text)).toEqual(signs);
});

it.each([
  'Dit is **vet**, *cursief*, __vet__ en _cursief_.',
  'Een teken met \\** en \\_schuin en \\[zo(https://example.org).',
  'Een naam_met_streepjes, 3 * 4, een bedrag* en burger*innen.',
  'Zie [een link](https://example.org) en [1] of (2).',
  '## Kop\n\n- onderdeel\n- nog een\n\nNummer #12 en C#.',
  '`**`, en <Literal reason="zo">1 · 2</Literal>.',
])('says nothing of signs that do what they should or are meant: %s', (text) => {
  expect(found(text)).toEqual([]);
});
