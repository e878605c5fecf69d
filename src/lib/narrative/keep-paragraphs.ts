import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { components } from './components.ts';

/** A component on lines of its own. */
type Flow = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * Tells paragraphs from components that stand for a block, such as a table, wherever the author broke the lines: a
 * paragraph with nothing but components is taken away around them, and made again around those that are words of a
 * sentence, such as a sentence under a condition. A plugin of remark.
 */
export function keepParagraphs(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined || !holdsOnlyComponents(node)) return undefined;
      const parts = node.children.filter((child) => child.type === 'mdxJsxTextElement');
      const blocks = parts.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }));
      parent.children.splice(index, 1, ...(blocks as unknown as RootContent[]));
      return index;
    });
    visit(tree, (node) => {
      if (node.type === 'listItem') return SKIP;
      if (node.type !== 'root' && node.type !== 'blockquote' && node.type !== 'mdxJsxFlowElement') return undefined;
      node.children = joinRuns(node.children) as typeof node.children;
      return undefined;
    });
  };
}

function holdsOnlyComponents({ children }: Paragraph): boolean {
  const isSpace = (child: PhrasingContent) => child.type === 'text' && child.value.trim() === '';
  return (
    children.some(({ type }) => type === 'mdxJsxTextElement') &&
    children.every((child) => child.type === 'mdxJsxTextElement' || isSpace(child))
  );
}

function joinRuns(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  let last: Flow | undefined;
  for (const node of nodes) {
    if (!isProse(node)) {
      joined.push(node);
      last = undefined;
      continue;
    }
    const open = last && isSameParagraph(last, node) ? joined.at(-1) : undefined;
    if (open?.type === 'paragraph') open.children.push(...gapBetween(last, node), inLine(node));
    else joined.push({ type: 'paragraph', children: [inLine(node)] } satisfies Paragraph);
    last = node;
  }
  return joined;
}

/** Whether a component stands for words of a sentence: its place is in one, or text stands between its tags. */
function isProse(node: RootContent): node is Flow {
  if (node.type !== 'mdxJsxFlowElement') return false;
  const { position } = components[node.name as keyof typeof components] ?? { position: 'block' };
  if (position === 'inline') return true;
  return position === 'either' && node.children.length > 0 && node.children.every((child) => isInline(child));
}

function isInline(node: RootContent): boolean {
  if (node.type !== 'mdxJsxTextElement') return inlineTypes.includes(node.type);
  const { position } = components[node.name as keyof typeof components] ?? { position: 'block' };
  return position !== 'block' && node.children.every(isInline);
}

const inlineTypes = ['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'break'];

function isSameParagraph(before: Flow, node: Flow): boolean {
  return (node.position?.start.line ?? 0) - (before.position?.end.line ?? 0) <= 1;
}

function gapBetween(before: Flow | undefined, node: Flow): PhrasingContent[] {
  const isJoined = before?.position?.end.offset === node.position?.start.offset;
  return isJoined ? [] : [{ type: 'text', value: '\n' }];
}

function inLine(node: Flow): PhrasingContent {
  return { ...node, type: 'mdxJsxTextElement', children: node.children as unknown as PhrasingContent[] };
}
