import type { Block } from './rendered-text.ts';

/** Blocks as a page shows them: particulars together, rows of one table together, the rest one by one. */
export type BlockGroup =
  | { readonly kind: 'facts'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rows'; readonly name: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'heading' | 'text'; readonly text: string };

/** Returns blocks in groups, in their order; the title is left out, since the page has its own. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const name = block.name ?? '';
    if (block.kind === 'title') continue;
    if (block.kind === 'fact') {
      if (last?.kind === 'facts') groups.splice(-1, 1, { ...last, blocks: [...last.blocks, block] });
      else groups.push({ kind: 'facts', blocks: [block] });
    } else if (block.kind === 'header' || block.kind === 'row' || block.kind === 'chart-row') {
      if (last?.kind === 'rows' && last.name === name)
        groups.splice(-1, 1, { ...last, blocks: [...last.blocks, block] });
      else groups.push({ kind: 'rows', name, blocks: [block] });
    } else groups.push({ kind: block.kind === 'heading' ? 'heading' : 'text', text: block.pieces.join(' ') });
  }
  return groups;
}
