import { visit } from 'unist-util-visit';
import { type Problem, problem } from '../problem.ts';
import { type Narrative, placeOfNode } from './narrative.ts';

/**
 * Returns a problem for every link, also `[name]: address`, that does not begin with `https://`, `http://`,
 * `mailto:`, `/` or `#`. `//elsewhere` and `/\elsewhere` leave the site without saying so and are refused.
 */
export function checkLinks({ file, tree }: Narrative): Problem[] {
  const found: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (!isAllowedUrl(node.url)) found.push(problem('link-not-allowed', placeOfNode(file, node), { url: node.url }));
  });
  return found;
}

/**
 * Returns whether a narrative may link to an address.
 * Browsers drop tabs and line breaks in an address (WHATWG URL, 4.4), so `java&#9;script:` is read without them.
 */
export function isAllowedUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a browser drops.
  const address = url.replace(/[\u0000-\u0020]/g, '');
  return /^(?:https?:\/\/[^/\\]|mailto:[^/]|#)/i.test(address) || /^\/(?![/\\])/.test(address);
}
