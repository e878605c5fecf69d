import type { Root, RootContent } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Place } from '../problem.ts';

/** An element in the tree of a narrative: `flow` stands on lines of its own, `text` in a sentence. */
export type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** An attribute as it was written; a flag is `true`. */
export interface UsedAttribute {
  readonly value: string | true;
  /** Where its name starts. */
  readonly place: Place;
  /** Where the text between its quotes starts; the name's place for a flag. */
  readonly valuePlace: Place;
}

/** One use of a component in a narrative. */
export interface Use {
  readonly component: string;
  readonly attributes: Readonly<Record<string, UsedAttribute>>;
  readonly place: Place;
  /** Number of the paragraph (or list, quotation, table of the text) in which it stands, from 1; of what stands between paragraphs, that of the one before. */
  readonly paragraph: number;
  /** Names of the components around it, outermost first. */
  readonly path: readonly string[];
  /** The components around it, outermost first. */
  readonly within: readonly Use[];
  readonly element: Element;
}

/**
 * Returns every component in a narrative's tree, in the order of the text.
 * Attributes that are expressions are left out: the safety check refuses them.
 */
export function collectUses(file: string, source: string, tree: Root): Use[] {
  const uses = new Map<Element, Use>();
  const numberOf = numberParagraphs(tree);
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'root') return undefined;
    if (node.type === 'mdxjsEsm') return SKIP;
    if (!isElement(node)) return undefined;
    const within = ancestors.flatMap((outer) => (isElement(outer) ? (uses.get(outer) ?? []) : []));
    const top = ancestors[1] ?? node;
    uses.set(node, {
      component: node.name ?? '',
      attributes: readAttributes(file, source, node),
      place: placeAt(file, node.position?.start, lengthOf(node)),
      paragraph: numberOf.get(top) ?? 0,
      path: within.map(({ component }) => component),
      within,
      element: node,
    });
    return undefined;
  });
  return [...uses.values()];
}

/** Headings, tables, charts and maps are no paragraphs. */
function numberParagraphs(tree: Root): ReadonlyMap<unknown, number> {
  const kinds = ['paragraph', 'list', 'blockquote', 'table', 'code'];
  let number = 0;
  return new Map(
    tree.children.map((block) => {
      if (kinds.includes(block.type) || (isElement(block) && block.name === 'When')) number++;
      return [block, number];
    }),
  );
}

/** Returns whether a part of a tree is an element: `<Name …>`. */
export function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The first of two attributes of one name holds; the second is refused by the attribute check. */
function readAttributes(file: string, source: string, node: Element): Use['attributes'] {
  const entries = node.attributes.flatMap((attribute): [string, UsedAttribute][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value, position } = attribute;
    if (typeof value === 'object' && value !== null) return [];
    const raw = source.slice(position?.start.offset, position?.end.offset);
    const place = placeAt(file, position?.start, name.length);
    const before = /^[^=]*=\s*["']/.exec(raw)?.[0];
    const isPlain = before !== undefined && !before.includes('\n');
    const shown = typeof value === 'string' ? Math.max(1, value.split('\n')[0]?.length ?? 1) : name.length;
    const valuePlace = isPlain ? { ...place, column: place.column + before.length, length: shown } : place;
    return [[name, { value: value ?? true, place, valuePlace }]];
  });
  return Object.fromEntries(entries.reverse());
}

function placeAt(file: string, start: { line: number; column: number } | undefined, length: number): Place {
  return { file, line: start?.line ?? 1, column: start?.column ?? 1, length };
}

function lengthOf({ name, position }: Element): number {
  const { start, end } = position ?? {};
  const isOnOneLine = start && end && start.line === end.line;
  return isOnOneLine ? Math.max(1, end.column - start.column) : (name?.length ?? 0) + 1;
}
