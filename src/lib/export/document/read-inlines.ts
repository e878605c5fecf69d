import type { Inline, InlineStyle } from './document.ts';
import { toText } from './element-text.ts';
import { type HtmlElement, type HtmlNode, isOmitted, type Reading, report, textProperty } from './reading.ts';
import { collapseSpace } from './white-space.ts';

const styles: Readonly<Record<string, InlineStyle>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
};

/** Elements that mean nothing to a reader of a document beyond their text. */
const transparent = new Set(['span', 'abbr', 'time', 'small', 'bdi', 'label', 'ins', 'mark']);

const known = new Set([...Object.keys(styles), ...transparent, 'a', 'data', 'br', 'q', 'wbr']);

/** Returns whether a node stands inside a line of text. */
export function isInline(node: HtmlNode): boolean {
  return node.type === 'text' || (node.type === 'element' && known.has(node.tagName));
}

/** Returns the inlines of one block, with white space as a browser shows it. Reports elements that have no meaning here. */
export function readInlines(nodes: readonly HtmlNode[], reading: Reading): Inline[] {
  return collapseSpace(readAll(nodes, reading));
}

/** Returns the inlines of an element that is one block, marked with the language that it is in if that is not the page's. */
export function readContent(element: HtmlElement, reading: Reading): Inline[] {
  return markLanguage(element, readInlines(element.children, reading), reading);
}

function readAll(nodes: readonly HtmlNode[], reading: Reading): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isOmitted(node)) return [];
    if (node.type === 'text') return [{ kind: 'text', text: node.value }];
    return node.type === 'element' ? markLanguage(node, readElement(node, reading), reading) : [];
  });
}

function readElement(element: HtmlElement, reading: Reading): Inline[] {
  const { tagName, children } = element;
  const note = noteNumber(element);
  if (note !== undefined) return [{ kind: 'note', number: note }];
  if (tagName === 'br') return [{ kind: 'break' }];
  if (tagName === 'a') return readLink(element, reading);
  if (tagName === 'data' && textProperty(element, 'dataFigure')) return [readFigure(element)];
  if (tagName === 'q') return [text('“'), ...readAll(children, reading), text('”')];
  const style = styles[tagName];
  if (style) return [{ kind: style, children: readAll(children, reading) }];
  if (known.has(tagName)) return readAll(children, reading);
  report(reading, element, tagName);
  return [];
}

function text(value: string): Inline {
  return { kind: 'text', text: value };
}

function readFigure(element: HtmlElement): Inline {
  return {
    kind: 'figure',
    id: textProperty(element, 'dataFigure'),
    value: textProperty(element, 'value'),
    text: toText(element),
  };
}

/** The number of the note to which an element refers: a raised link to `#note-<number>`, or that link by itself. */
function noteNumber(element: HtmlElement): number | undefined {
  const [only, ...others] = element.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  if (element.tagName === 'sup' && others.length === 0 && only?.type === 'element') return noteNumber(only);
  if (element.tagName !== 'a') return undefined;
  const number = /^#note-(\d+)$/.exec(textProperty(element, 'href'))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A link within the page keeps its words only: a document has no such places. */
function readLink(element: HtmlElement, reading: Reading): Inline[] {
  const children = readAll(element.children, reading);
  const href = textProperty(element, 'href');
  if (href === '' || href.startsWith('#') || !URL.canParse(href, reading.address)) return children;
  return [{ kind: 'link', address: new URL(href, reading.address).href, children }];
}

function markLanguage(element: HtmlElement, children: Inline[], reading: Reading): Inline[] {
  const language = textProperty(element, 'lang');
  if (language === '' || language === reading.locale || children.length === 0) return children;
  return [{ kind: 'language', language, children }];
}
