import { expect, it } from 'vitest';
import { type BlockGroup, groupBlocks } from './group-blocks.ts';

/** A group in a line: a table as its headers with their spans, then how many rows it has. */
function told(group: BlockGroup): string {
  if (group.kind === 'facts') return `facts ${group.blocks.length}`;
  if (group.kind !== 'rows') return group.text;
  const headers = group.headers.map((cells) => cells.map(({ text, span }) => `${text}:${span}`).join(','));
  return [group.name, ...headers, group.rows.length].join(' ');
}

it('puts particulars together and the rows of each table together, and leaves out the title', () => {
  const groups = groupBlocks([
    { kind: 'title', pieces: ['T'] },
    { kind: 'fact', name: 'number', pieces: ['7'] },
    { kind: 'fact', name: 'asked', pieces: ['x'] },
    { kind: 'heading', name: '2', pieces: ['H'] },
    { kind: 'paragraph', pieces: ['A.', 'B.'] },
    { kind: 'header', name: 'a', pieces: ['', 'c'] },
    { kind: 'row', name: 'a', pieces: ['r', '1'] },
    { kind: 'chart-row', name: 'b', pieces: ['r', '1'] },
  ]);
  expect(groups.map(told)).toEqual(['facts 2', 'H', 'A. B.', 'a :1,c:1 1', 'b 1']);
});

it('lets a heading that groups columns stand over all of them, since a lock does not say over which', () => {
  const table = (...groups: string[]) =>
    groupBlocks([
      { kind: 'header', name: 'a', pieces: ['', ...groups] },
      { kind: 'header', name: 'a', pieces: ['Area', 'All', 'Open', '%'] },
      { kind: 'row', name: 'a', pieces: ['North', '3', '2', '67'] },
    ]).map(told);
  expect(table('Parks')).toEqual(['a :1,Parks:3 Area:1,All:1,Open:1,%:1 1']);
  expect(table('Now', 'Later')).toEqual(['a :1,Now / Later:3 Area:1,All:1,Open:1,%:1 1']);
});

it('tells the kind of question and the parliament as one fact, which has one name', () => {
  const [facts] = groupBlocks([
    { kind: 'fact', name: 'kind', pieces: ['written question'] },
    { kind: 'fact', name: 'parliament', pieces: ['Parliament of Ghent'] },
    { kind: 'fact', name: 'number', pieces: ['7'] },
  ]);
  expect(facts).toEqual({
    kind: 'facts',
    blocks: [
      { kind: 'fact', name: 'kind', pieces: ['written question, Parliament of Ghent'] },
      { kind: 'fact', name: 'number', pieces: ['7'] },
    ],
  });
});

it('gives the rows of a table or chart the title that stands above them', () => {
  const groups = groupBlocks([
    { kind: 'chart-title', name: 'age', pieces: ['Carers by age'] },
    { kind: 'chart-description', name: 'age', pieces: ['Bars.'] },
    { kind: 'chart-row', name: 'age', pieces: ['young', '1'] },
    { kind: 'row', name: 'untitled', pieces: ['old', '2'] },
  ]);
  expect(groups.map(({ kind }) => kind)).toEqual(['title', 'text', 'rows', 'rows']);
  expect(groups.map((group) => 'title' in group && group.title)).toEqual([false, false, 'Carers by age', undefined]);
});
