import type { Block } from './rendered-text.ts';

/** Blocks as a page shows them: particulars together, rows of one table together, the rest one by one. */
export type BlockGroup =
  | { readonly kind: 'facts'; readonly blocks: readonly Block[] }
  | ({ readonly kind: 'rows' } & BlockTable)
  | { readonly kind: 'heading' | 'text'; readonly text: string };

/** A table as far as a lock remembers it. */
export interface BlockTable {
  readonly name: string;
  readonly headers: readonly (readonly HeaderCell[])[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell of a header: its text, empty for a corner, and over how many columns it stands. */
export interface HeaderCell {
  readonly text: string;
  readonly span: number;
}

/** Returns blocks in groups, in their order; the title is left out, since the page has its own. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const runs: Block[][] = [];
  for (const block of blocks.filter(({ kind }) => kind !== 'title')) {
    const [first] = runs.at(-1) ?? [];
    if (first && isTogether(first, block)) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs.map(groupOf);
}

function isTogether(first: Block, block: Block): boolean {
  if (block.kind === 'fact') return first.kind === 'fact';
  return isRow(block) && isRow(first) && (block.name ?? '') === (first.name ?? '');
}

function isRow({ kind }: Block): boolean {
  return kind === 'header' || kind === 'row' || kind === 'chart-row';
}

function groupOf(blocks: readonly Block[]): BlockGroup {
  const [first] = blocks;
  if (first && isRow(first)) return { kind: 'rows', ...tableOf(blocks) };
  if (first?.kind === 'fact') return { kind: 'facts', blocks };
  return { kind: first?.kind === 'heading' ? 'heading' : 'text', text: first?.pieces.join(' ') ?? '' };
}

function tableOf(blocks: readonly Block[]): BlockTable {
  const width = Math.max(...blocks.map(({ pieces }) => pieces.length));
  const of = (isHeader: boolean) => blocks.filter(({ kind }) => (kind === 'header') === isHeader);
  return {
    name: blocks[0]?.name ?? '',
    headers: of(true).map(({ pieces }) => headerCells(pieces, width)),
    rows: of(false).map(({ pieces }) => pieces),
  };
}

/** A lock does not say over which columns a heading stands that groups them: several stand over all of them together. */
function headerCells([corner = '', ...rest]: readonly string[], width: number): HeaderCell[] {
  const first = { text: corner, span: 1 };
  if (rest.length === width - 1) return [first, ...rest.map((text) => ({ text, span: 1 }))];
  return [first, { text: rest.join(' / '), span: width - 1 }];
}
