import { expect, it } from 'vitest';
import { closeNote, numberNotes, openNote, tidyProse } from './notes.ts';

const label = (number: number) => `Note ${number}`;

it('numbers notes in the order in which they stand, the same key once', () => {
  const note = (key: string, text: string) => `${openNote(key)}${text}${closeNote}`;
  const { blocks, notes } = numberNotes([`a${note('k', 'K')} b${note('', 'L')}`, ` c${note('k', 'K')}`], label);
  expect(notes).toEqual([
    { number: 1, html: 'K' },
    { number: 2, html: 'L' },
  ]);
  expect([...blocks.join('').matchAll(/>(\d)<\/a>/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
});

it('gives the first reference an id to come back to, and no other', () => {
  const note = `${openNote('k')}K${closeNote}`;
  expect(
    numberNotes([note, note], label)
      .blocks.join('')
      .match(/id="ref-1"/g),
  ).toHaveLength(1);
});

it('leaves no empty paragraph and no space before a full stop', () => {
  expect(tidyProse('<p>\n</p><p>In a province .</p>')).toBe('<p>In a province.</p>');
});
