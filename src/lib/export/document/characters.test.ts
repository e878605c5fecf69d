import { expect, it } from 'vitest';
import { charactersOf, countCharacters } from './characters.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const asRead = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);
const all = Array.from({ length: 0xd800 }, (_, point) => String.fromCharCode(point));

it('takes as one character what a reader sees as one', () => {
  expect(charactersOf('cafe\u0301 🇧🇪 👩‍⚖️')).toEqual(['c', 'a', 'f', 'e\u0301', ' ', '🇧🇪', ' ', '👩‍⚖️']);
  expect(countCharacters('e\u0301\r\n☺\ufe0f')).toBe(3);
  expect([charactersOf(''), countCharacters('')]).toEqual([[], 0]);
});

it('parts every character of the basic plane from the letters around it as the standard does', () => {
  for (const character of all) {
    const text = `a${character}é`;
    expect(charactersOf(text)).toEqual(asRead(text));
  }
});

it('parts characters that need no look at what stands beside them, whatever that is', () => {
  const alone = all.filter((character) => countCharacters(character) === character.length);
  const printed = alone.filter((character) => /[ -~\u00a0-\u02ff\u2010-\u22ff]/.test(character));
  const text = printed.join('') + printed.toReversed().join('');
  for (let at = 0; at + 40 <= text.length; at += 20)
    expect(charactersOf(text.slice(at, at + 40))).toEqual(asRead(text.slice(at, at + 40)));
  expect(countCharacters(text)).toBe(asRead(text).length);
});
