import type { Node, Parent } from 'unist';
import { suggestName } from '../dataset/suggest.ts';
import { type Problem, problem } from '../problem.ts';
import { components } from './components.ts';
import { isElement, type Narrative, placeOf } from './narrative.ts';

/**
 * Returns what may not stand in a narrative: MDX is code, and a narrative is prose. Refused are import, export, `{…}`,
 * spreads, HTML elements, unknown components, images, and links elsewhere than http, https, mailto or the site itself.
 */
export function checkSafety({ tree, file }: Narrative): Problem[] {
  return checkNode(tree, file);
}

function checkNode(node: Node, file: string): Problem[] {
  const children = (node as Parent).children ?? [];
  return [...describe(node, file), ...children.flatMap((child) => checkNode(child, file))];
}

function describe(node: Node, file: string): Problem[] {
  const place = placeOf(node, file);
  switch (node.type) {
    case 'mdxjsEsm':
      return [problem('narrative-code', place, { found: 'import / export' })];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problem('narrative-code', place, { found: '{…}' })];
    case 'html':
      return [problem('narrative-code', place, { found: 'HTML' })];
    case 'yaml':
    case 'toml':
      return [problem('narrative-code', place, { found: '---' })];
    case 'image':
    case 'imageReference':
      return [problem('narrative-image', place)];
    case 'link':
    case 'definition': {
      const { url } = node as Node & { url: string };
      return isSafeLink(url) ? [] : [problem('narrative-link', place, { url })];
    }
    default:
      return isElement(node) ? checkElement(node, file) : [];
  }
}

function checkElement(node: Extract<Node, { type: string }> & Parameters<typeof placeOf>[0], file: string): Problem[] {
  if (!isElement(node)) return [];
  const known = Object.keys(components);
  const name = node.name ?? '';
  const found = node.attributes.flatMap((attribute) => {
    const isCode = attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null);
    return isCode ? [problem('narrative-code', placeOf(attribute, file), { found: '{…}' })] : [];
  });
  if (known.includes(name)) return found;
  const values = { kind: 'component', name: name || '<>', ...suggestName(name, known) };
  return [...found, problem('unknown-reference', placeOf(node, file), values)];
}

function isSafeLink(url: string): boolean {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return true;
  return /^(#|\/(?![/\\])|\.{0,2}\/(?![/\\])|[a-z0-9])/i.test(url) && !/^[^/#?]*:/.test(url);
}
