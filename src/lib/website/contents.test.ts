import { expect, test } from 'vitest';
import { listHeadings } from './contents.ts';

const heading = (id: string, text: string) => `<h2 id="${id}">${text}</h2><p>Text</p>`;

test('lists the headings of the second level as plain text, without notes', () => {
  const html = `${heading('a', 'A &amp; <em>b</em>')}<h3 id="x">X</h3>${heading('b', 'B<sup class="note-ref"><a>1</a></sup>')}${heading('c', '<data value="3">3</data> c')}`;
  expect(listHeadings(html)).toEqual([
    { id: 'a', html: 'A &amp; b' },
    { id: 'b', html: 'B' },
    { id: 'c', html: '3 c' },
  ]);
});

test('lists none where there are fewer than three', () => {
  expect(listHeadings(heading('a', 'A') + heading('b', 'B'))).toEqual([]);
});
