import type { HtmlElement, HtmlNode } from './reading.ts';

/** Returns the text of a node and everything in it, as it stands in the source. */
export function toText(node: HtmlNode | HtmlElement): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(toText).join('') : '';
}

/** Returns the elements among the children of an element. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => child.type === 'element');
}
