import { decodeReferences } from './character-references.ts';
import { holdsText, isEmpty, staysInPlace } from './plain-markup.ts';
import type { HtmlElement } from './reading.ts';

/** A tag as this program writes it: in small letters, with attributes in double quotes or without a value. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(\/?)>/y;

const attribute = /([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g;

/** The attributes that a document is read by, with the names of their properties. */
const wanted: ReadonlyMap<string, string> = new Map([
  ['alt', 'alt'],
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['data-export', 'dataExport'],
  ['data-figure', 'dataFigure'],
  ['hidden', 'hidden'],
  ['href', 'href'],
  ['id', 'id'],
  ['lang', 'lang'],
  ['rowspan', 'rowSpan'],
  ['scope', 'scope'],
  ['src', 'src'],
  ['start', 'start'],
  ['title', 'title'],
  ['value', 'value'],
]);

/** What is not written as this program does it. */
class NotPlain extends Error {}

/**
 * Returns the first article of a page as a parser of HTML does, with the properties that a document is read by; of a drawing
 * only its title and description. It takes a fifth of the time. Undefined where the markup is not as this program writes it
 * or is such that a parser would move or close elements: that is for a parser to read.
 */
export function parseArticle(html: string): HtmlElement | undefined {
  const start = html.search(/<article[\s>]/);
  if (start < 0) return undefined;
  try {
    return parseFrom(html, start);
  } catch (fault) {
    if (fault instanceof NotPlain) return undefined;
    throw fault;
  }
}

function parseFrom(html: string, start: number): HtmlElement {
  const open: HtmlElement[] = [];
  const names: string[] = [];
  for (let at = start; ; ) {
    const [whole, slash, name = '', attributes = '', selfClosing] = matchTag(html, at);
    if (slash) {
      const closed = open.pop();
      if (names.pop() !== name || !closed || attributes !== '') throw new NotPlain();
      if (open.length === 0) return closed;
      at += whole.length;
    } else {
      if (open.length > 0 && !staysInPlace(name, names)) throw new NotPlain();
      if (selfClosing && !isEmpty(name)) throw new NotPlain();
      const element = makeElement(name, attributes);
      open.at(-1)?.children.push(element);
      if (name === 'svg') at = readDrawing(html, at, whole.length, element);
      else {
        at += whole.length;
        if (!isEmpty(name)) names.push(name);
        if (!isEmpty(name)) open.push(element);
      }
    }
    at = readText(html, at, open.at(-1));
  }
}

function matchTag(html: string, at: number): RegExpExecArray {
  tag.lastIndex = at;
  const found = tag.exec(html);
  if (!found) throw new NotPlain();
  return found;
}

/** Adds the text up to the next tag to an element; returns where that tag begins. */
function readText(html: string, at: number, element: HtmlElement | undefined): number {
  const end = html.indexOf('<', at);
  if (end < 0 || !element) throw new NotPlain();
  if (end === at) return end;
  const value = decode(html.slice(at, end));
  if (!holdsText(element.tagName) && /[^ \t\n\f]/.test(value)) throw new NotPlain();
  element.children.push({ type: 'text', value });
  return end;
}

function decode(text: string): string {
  const decoded = decodeReferences(text);
  if (decoded === undefined) throw new NotPlain();
  return decoded;
}

function makeElement(tagName: string, attributes: string): HtmlElement {
  const properties: HtmlElement['properties'] = {};
  if (attributes !== '') {
    attribute.lastIndex = 0;
    for (let found = attribute.exec(attributes); found; found = attribute.exec(attributes)) {
      const [, name = '', value = ''] = found;
      const property = wanted.get(name.toLowerCase());
      // The first of two with the same name counts.
      if (property !== undefined && !(property in properties)) {
        properties[property] = propertyValue(property, decode(value));
      }
    }
  }
  return { type: 'element', tagName, properties, children: [] };
}

const numbers = new Set(['colSpan', 'rowSpan', 'start']);

function propertyValue(property: string, value: string): string | number | true | string[] {
  if (property === 'className') return value.split(/[ \t\n\r\f]+/).filter(Boolean);
  if (property === 'hidden') return /^(?:hidden)?$/i.test(value) || value;
  return numbers.has(property) && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}

const named = /<(title|desc)\b[^<>]*>([^<]*)<\/\1>/y;

/** What does not stand in the drawings of this program; another drawing within, and elements that end one, among it. */
const unusual =
  /<(?!\/?(?:circle|clipPath|defs|desc|g|line|path|pattern|polygon|polyline|rect|text|title|tspan|use)\b)/;

/** Reads what a drawing is called and goes past the rest; returns where it ends. */
function readDrawing(html: string, start: number, tagLength: number, element: HtmlElement): number {
  named.lastIndex = start + tagLength;
  let inside = named.lastIndex;
  for (let found = named.exec(html); found; found = named.exec(html)) {
    const [, tagName = '', text = ''] = found;
    element.children.push({ ...makeElement(tagName, ''), children: [{ type: 'text', value: decode(text) }] });
    inside = named.lastIndex;
  }
  const close = html.indexOf('</svg>', inside);
  const rest = html.slice(inside, close);
  const isLater = (name: string) => !hasChild(element, name) && rest.includes(`<${name}`);
  if (close < 0 || unusual.test(rest) || isLater('title') || isLater('desc')) throw new NotPlain();
  const end = close + '</svg>'.length;
  element.position = { start: pointAt(start), end: pointAt(end) };
  return end;
}

function hasChild({ children }: HtmlElement, name: string): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === name);
}

/** Lines and columns are for problems, and an article with problems is read by a parser. */
function pointAt(offset: number) {
  return { line: 1, column: 1, offset };
}
