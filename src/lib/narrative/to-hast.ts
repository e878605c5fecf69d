import type { Root as Hast } from 'hast';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { keepParagraphs } from './keep-paragraphs.ts';
import type { Narrative } from './narrative.ts';

/** Components stay as they are, for the page to fill in; `checkSafety` refuses every other kind of MDX. */
const passThrough = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

const transformer = unified()
  .use(remarkSmartypants)
  .use(keepParagraphs)
  .use(remarkRehype, { passThrough: [...passThrough] })
  .use(rehypeSlug);

/** By the tree, which copies of a narrative have in common. */
const made = new WeakMap<Narrative['tree'], Hast>();

/**
 * Returns the HTML of a narrative as a tree (hast) in which components stand where they were written: quotation marks and
 * dashes are those of print, and headings have an `id` to link to. The same narrative gives the same tree, which no one may
 * change.
 */
export function toHast({ tree }: Narrative): Hast {
  const known = made.get(tree);
  if (known) return known;
  const hast = transformer.runSync(structuredClone(tree)) as Hast;
  made.set(tree, hast);
  return hast;
}
