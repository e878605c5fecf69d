import type { fromHtml } from 'hast-util-from-html';
import { type Problem, problem } from '../../problem.ts';
import type { Annex } from './document.ts';

/** The tree of an HTML page. */
export type HtmlRoot = ReturnType<typeof fromHtml>;

/** A node of HTML. */
export type HtmlNode = HtmlRoot['children'][number];

/** An element of HTML. */
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>;

/** What is known while a page is read, and what is found on the way. */
export interface Reading {
  /** Path of the page, for problems. */
  readonly file: string;
  /** The page's own text: pictures are taken from it as they stand. */
  readonly html: string;
  /** Address of the page, to which the addresses in it are relative. */
  readonly address: string;
  readonly locale: string;
  readonly problems: Problem[];
  readonly annexes: Annex[];
}

/** Adds a problem at the place of an element. */
export function report(reading: Reading, element: HtmlElement, name: string): void {
  const start = element.position?.start;
  const place = { file: reading.file, line: start?.line ?? 1, column: start?.column ?? 1 };
  reading.problems.push(problem('export-unknown-element', place, { name }));
}

/** Returns whether a node has no place in a document: a comment, what nobody sees, and what is marked `data-export="omit"`. */
export function isOmitted(node: HtmlNode): boolean {
  if (node.type === 'comment' || node.type === 'doctype') return true;
  if (node.type !== 'element') return false;
  const { properties, tagName } = node;
  return properties.dataExport === 'omit' || properties.hidden === true || tagName === 'template' || tagName === 'wbr';
}

/** Returns whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  const names = element.properties.className;
  return Array.isArray(names) && names.includes(name);
}

/** Returns a property of an element as text; empty if it has none. */
export function textProperty(element: HtmlElement, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}
