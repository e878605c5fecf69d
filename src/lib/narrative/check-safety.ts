import { visit } from 'unist-util-visit';
import { suggestName } from '../dataset/suggest.ts';
import { type Problem, problem } from '../problem.ts';
import { components } from './components.ts';
import { type Narrative, placeOfNode } from './narrative.ts';
import { type Element, isElement } from './uses.ts';

/**
 * Returns a problem for everything in a narrative that is a program and not prose: import and export, `{…}`,
 * attributes that are expressions, HTML, components that are not registered, images.
 * MDX is compiled to code that runs when the site is built, so this check stands before the build.
 * @example
 * Tekst {1 + 1}          → code-in-narrative
 * <Valeu figure="x" />   → component-unknown: "Value"?
 */
export function checkSafety(narrative: Narrative): Problem[] {
  const { file, tree } = narrative;
  const found: Problem[] = [];
  visit(tree, (node) => {
    if (node.type === 'root') return;
    const place = placeOfNode(file, node);
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      found.push(problem('code-in-narrative', place, { found: shorten(sourceOf(narrative, node)) }));
    }
    if (node.type === 'image' || node.type === 'imageReference') found.push(problem('image-in-narrative', place));
    if (node.type === 'html') found.push(problem('html-in-narrative', place, { name: shorten(node.value), known }));
    if (isElement(node)) found.push(...checkName(narrative, node), ...checkLiteral(narrative, node));
  });
  return found;
}

const names = Object.keys(components);
const known = names.join(', ');

function checkName({ file }: Narrative, element: Element): Problem[] {
  const name = element.name ?? '';
  if (names.includes(name)) return [];
  const start = placeOfNode(file, element);
  const place = { ...start, length: name.length + 1 };
  const isHtml = name === '' || (/^[a-z]/.test(name) && !/[.:A-Z]/.test(name));
  const similar = suggestName(name, names);
  const isMistyped = name.length > 2 && similar.suggestion !== '' && !htmlNames.has(name);
  return isHtml && !isMistyped
    ? [problem('html-in-narrative', place, { name, known })]
    : [problem('component-unknown', place, { name, ...similar })];
}

/** Names of HTML that a component's name is like; for these no component is suggested. */
const htmlNames = new Set(['table', 'map', 'var', 'nav', 'pre', 'big', 'tt', 'math', 'noframes', 'menu']);

function checkLiteral(narrative: Narrative, element: Element): Problem[] {
  return element.attributes.flatMap((attribute) => {
    const isText = attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object';
    if (isText || (attribute.type === 'mdxJsxAttribute' && attribute.value === null)) return [];
    const { start, end } = attribute.position ?? element.position ?? {};
    const place = { file: narrative.file, line: start?.line ?? 1, column: start?.column ?? 1 };
    return [
      problem('code-in-narrative', place, { found: shorten(narrative.source.slice(start?.offset, end?.offset)) }),
    ];
  });
}

function sourceOf({ source }: Narrative, { position }: { position?: Element['position'] }): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function shorten(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
