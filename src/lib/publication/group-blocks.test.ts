import { expect, it } from 'vitest';
import { groupBlocks } from './group-blocks.ts';

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
  expect(groups.map((group) => ('blocks' in group ? `${group.kind} ${group.blocks.length}` : group.text))).toEqual([
    'facts 2',
    'H',
    'A. B.',
    'rows 2',
    'rows 1',
  ]);
});
