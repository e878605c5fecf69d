import type { Place } from '../problem.ts';

/** What a piece of an answer is to its reader. */
export const blockKinds = [
  'title',
  'fact',
  'heading',
  'paragraph',
  'item',
  'quote',
  'code',
  'note',
  'caption',
  'header',
  'row',
  'source',
  'chart-title',
  'chart-description',
  'chart-text',
  'chart-row',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A piece of an answer as its reader reads it: sentences of prose, or the cells of a row. */
export interface Block {
  readonly kind: BlockKind;
  /** Level of a heading; the name of a fact, table or chart. */
  readonly name?: string | undefined;
  readonly pieces: readonly string[];
}

/** A block with where its words come from. */
export interface PlacedBlock extends Block {
  readonly place: Place;
}

/** A sentence, or a row of a table or chart as one line. */
export interface Sentence {
  readonly kind: BlockKind;
  readonly name?: string | undefined;
  readonly text: string;
}

/** Kinds whose pieces are cells of one row. */
const rows: readonly BlockKind[] = ['header', 'row', 'chart-row'];

/** Returns the sentences of blocks, in order; a row is one, its cells joined by ` | `. */
export function sentencesOfBlock<T extends Block>(block: T): (Omit<T, 'pieces'> & { readonly text: string })[] {
  const { pieces, ...rest } = block;
  const texts = rows.includes(block.kind) ? [pieces.join(' | ')] : pieces;
  return texts.map((text) => ({ ...rest, text }));
}
