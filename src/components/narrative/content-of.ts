import { escapeHTML, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Answer } from '../../lib/answer/answer.ts';
import type { Attributes } from '../../lib/answer/wording.ts';
import type { ComponentName } from '../../lib/narrative/components.ts';
import { toHast } from '../../lib/narrative/to-hast.ts';
import { remembering } from '../../lib/remember.ts';
import { components } from './components.ts';

/** A component where an author wrote it, with what stands between its tags. */
interface Placed {
  readonly name: ComponentName;
  readonly attributes: Attributes;
  readonly content: readonly Part[];
}

/** HTML, or a component that makes some of an answer. */
type Part = string | Placed;

type Tree = ReturnType<typeof toHast>;

/** Blocks by the tree, which copies of a narrative have in common: only what its components print differs. */
const partsOfBlocks = remembering((tree: Tree) => blocksOf(tree).map(partsOf));

/**
 * Returns the narrative of an answer as HTML, each block apart: a long text takes new memory each time that something in
 * it is replaced. The check has refused what is no component of the list.
 */
export function contentOf(answer: Answer): string[] {
  return partsOfBlocks(toHast(answer.narrative)).map((parts) => write(parts, answer));
}

/** A block with the line breaks behind it. */
function blocksOf({ children }: Tree): Tree['children'][] {
  const blocks: Tree['children'][] = [];
  for (const child of children) {
    const last = blocks.at(-1);
    if (last && child.type === 'text') last.push(child);
    else blocks.push([child]);
  }
  return blocks;
}

function write(parts: readonly Part[], answer: Answer): string {
  const written = parts.map((part) => {
    if (typeof part === 'string') return part;
    return components[part.name](part.attributes, answer, () => write(part.content, answer));
  });
  return written.join('');
}

/** What came of an element; a class, because a list is what children are. */
class Element {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }
}

const fragment = Symbol('fragment');

function partsOf(children: Tree['children']): readonly Part[] {
  const root: Tree = { type: 'root', children };
  const element = toJsxRuntime(root, {
    Fragment: fragment,
    jsx: makeElement,
    jsxs: makeElement,
    elementAttributeNameCase: 'html',
    passKeys: false,
    // The name of a component is the only expression in a narrative.
    createEvaluater: () => ({
      evaluateExpression: (node) => (node.type === 'Identifier' ? { name: node.name } : undefined),
      evaluateProgram: () => undefined,
    }),
  }) as unknown as Element;
  return element.parts;
}

/** Makes HTML of an element as Astro's renderer does. */
function makeElement(type: unknown, { children, ...attributes }: Readonly<Record<string, unknown>>): Element {
  const content = [children].flat().flatMap(partsOfChild);
  if (type === fragment) return new Element(content);
  if (typeof type !== 'string')
    return new Element([{ ...(type as Pick<Placed, 'name'>), attributes: attributes as Attributes, content }]);
  const start = `<${type}${spreadAttributes(attributes)}`;
  if (content.length === 0 && voidElementNames.test(type)) return new Element([`${start}/>`]);
  return new Element([`${start}>`, ...content, `</${type}>`]);
}

function partsOfChild(child: unknown): readonly Part[] {
  if (child instanceof Element) return child.parts;
  return typeof child === 'string' ? [escapeHTML(child)] : [];
}
