import type { Block } from './rendered-text.ts';

/** Blocks as a page shows them: particulars together, rows of one table together, the rest one by one. */
export type BlockGroup =
  | { readonly kind: 'facts'; readonly blocks: readonly Block[] }
  | ({ readonly kind: 'rows' } & BlockTable)
  | { readonly kind: 'heading' | 'title' | 'text'; readonly text: string };

/** A table as far as a lock remembers it. */
export interface BlockTable {
  readonly name: string;
  /** What stands above the table or chart, if it has a title. */
  readonly title?: string | undefined;
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
  const titles = new Map(blocks.filter(isTitle).map(({ name, pieces }) => [name, pieces.join(' ')]));
  const runs: Block[][] = [];
  for (const block of withParliament(blocks).filter(({ kind }) => kind !== 'title')) {
    const [first] = runs.at(-1) ?? [];
    if (first && isTogether(first, block)) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs.map((run) => groupOf(run, titles));
}

/** The kind of a question and the parliament that asked it are two facts in a lock, and one to a reader. */
function withParliament(blocks: readonly Block[]): Block[] {
  const of = (wanted: string) => blocks.find(({ kind, name }) => kind === 'fact' && name === wanted);
  const [question, parliament] = [of('kind'), of('parliament')];
  if (!question || !parliament) return [...blocks];
  const joined = { ...question, pieces: [[...question.pieces, ...parliament.pieces].join(', ')] };
  return blocks.filter((block) => block !== parliament).map((block) => (block === question ? joined : block));
}

function isTitle({ kind }: Block): boolean {
  return kind === 'caption' || kind === 'chart-title';
}

function isTogether(first: Block, block: Block): boolean {
  if (block.kind === 'fact') return first.kind === 'fact';
  return isRow(block) && isRow(first) && (block.name ?? '') === (first.name ?? '');
}

function isRow({ kind }: Block): boolean {
  return kind === 'header' || kind === 'row' || kind === 'chart-row';
}

function groupOf(blocks: readonly Block[], titles: ReadonlyMap<string | undefined, string>): BlockGroup {
  const [first] = blocks;
  if (first && isRow(first)) return { kind: 'rows', title: titles.get(first.name), ...tableOf(blocks) };
  if (first?.kind === 'fact') return { kind: 'facts', blocks };
  const kind = first?.kind === 'heading' ? 'heading' : first && isTitle(first) ? 'title' : 'text';
  return { kind, text: first?.pieces.join(' ') ?? '' };
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
