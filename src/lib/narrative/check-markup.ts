import { visit } from 'unist-util-visit';
import { type Problem, warning } from '../problem.ts';
import type { Narrative } from './narrative.ts';
import { lineStarts, placeAtOffset } from './source-position.ts';

/**
 * Signs of Markdown that are left in a text, because what they open or close is not complete: bold or italic with one side,
 * a link without all its brackets, a heading without a space, bullets as Word writes them. With `\` before it, a sign is meant.
 */
const leftOver =
  /(?<![\\*])\*\*(?!\*)|(?<![\\_\p{L}\p{N}])__(?!_)|(?<![\\*_\p{L}\p{N}])[*_](?=\p{L})|(?<!\\)\][ ]?\((?=https?:|mailto:|\/|#)|(?<!\\)\[(?=[^\]\n[]{1,80}\((?:https?:|mailto:|\/|#))|(?<=^[ ]*)#{1,6}(?=\p{L})|(?<=^\s*)[•▪◦·](?=\s)/gmu;

/** Returns a warning for each sign of Markdown that would be printed as it is, though it was meant to do something. */
export function checkMarkup(narrative: Narrative): Problem[] {
  const { file, source, tree } = narrative;
  const starts = lineStarts(source);
  const found: Problem[] = [];
  visit(tree, 'text', (node, index = 0, parent) => {
    const { start, end } = node.position ?? {};
    // An address on the web becomes a link by itself; what stands around it may have no position of its own.
    const own = start ? source.slice(start.offset, end?.offset) : node.value;
    const text = parent?.children[index + 1]?.type === 'link' ? `${own}https:` : own;
    const from = start?.offset ?? Math.max(0, source.indexOf(node.value, parent?.position?.start.offset));
    for (const { 0: sign, index: at } of text.matchAll(leftOver)) {
      const place = { ...placeAtOffset(file, starts, from + at), length: sign.length };
      found.push(warning('markup-incomplete', place, { found: sign }));
    }
  });
  return found;
}
