import type { HtmlElement, HtmlNode } from './reading.ts';

/** Returns the text of a node and everything in it, as it stands in the source. */
export function toText(node: HtmlNode | HtmlElement): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(toText).join('') : '';
}

/** Returns the first element below a node that is wanted, in the order of the source. */
export function findElement(
  { children }: { readonly children: readonly HtmlNode[] },
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of children) {
    const found = child.type !== 'element' ? undefined : isWanted(child) ? child : findElement(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

/** Returns the elements among the children of an element. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => child.type === 'element');
}
