import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import { type Place, problem, type Read } from '../problem.ts';

/** A component that an author wrote: its attributes as written, and the components around it, outermost first. */
export interface Use {
  readonly component: string;
  readonly attributes: Readonly<Record<string, { readonly value: string | true; readonly place: Place }>>;
  readonly place: Place;
  readonly within: readonly Use[];
}

/** A narrative that was read: one language, its tree (mdast), and the components in the order in which they stand. */
export interface Narrative {
  readonly file: string;
  readonly language: string;
  readonly tree: Root;
  readonly uses: readonly Use[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** Returns a narrative, or where its MDX cannot be read. */
export function parseNarrative(file: string, source: string, language: string): Read<Narrative> {
  try {
    const tree = parser.parse(source);
    return { value: { file, language, tree, uses: findUses(tree, file, []) }, problems: [] };
  } catch (fault) {
    const { reason, line, column } = fault as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw fault;
    const place = { file, line: line ?? 1, column: column ?? 1 };
    return { value: undefined, problems: [problem('narrative-syntax', place, { reason: reason.split('\n')[0] ?? '' })] };
  }
}

/** Returns where a node of the tree stands. */
export function placeOf(node: Node, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Returns whether a node is a component or an element, in a sentence or on its own. */
export function isElement(node: Node): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function findUses(node: Node, file: string, within: readonly Use[]): Use[] {
  const use = isElement(node) ? readUse(node, file, within) : undefined;
  const children = (node as Parent).children ?? [];
  const inner = use ? [...within, use] : within;
  return [...(use ? [use] : []), ...children.flatMap((child) => findUses(child, file, inner))];
}

function readUse(node: MdxJsxFlowElement | MdxJsxTextElement, file: string, within: readonly Use[]): Use {
  const attributes = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object' && attribute.value !== null) return [];
    return [[attribute.name, { value: attribute.value ?? true, place: placeOf(attribute, file) }] as const];
  });
  return { component: node.name ?? '', attributes: Object.fromEntries(attributes), place: placeOf(node, file), within };
}
