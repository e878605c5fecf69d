import { fromHtml } from 'hast-util-from-html';
import { compareProblems, type Problem, problem, type Read } from '../../problem.ts';
import type { Note, PageDocument } from './document.ts';
import { elementsOf, findElement } from './element-text.ts';
import { parseArticle } from './parse-article.ts';
import { readBlocks } from './read-blocks.ts';
import { readInlines } from './read-inlines.ts';
import { type HtmlElement, hasClass, type Reading, textProperty } from './reading.ts';

/** A page that was built: its HTML, its path for problems, its address and its language with region. */
export interface BuiltPage {
  readonly file: string;
  readonly html: string;
  readonly address: string;
  readonly locale: string;
}

/**
 * Returns the article of a page as a document, and a problem for each element that no document knows and each reference to a
 * note that does not exist. Interface-only elements carry `data-export="omit"`; what is folded away becomes an annex.
 */
export function readPage(page: BuiltPage): Read<PageDocument> {
  const plain = parseArticle(page.html);
  const read = plain && readArticle(plain, page);
  if (read?.value) return read;
  // A parser reads what is not as this program writes it, and knows where what is wrong stands.
  const article = findElement(fromHtml(page.html), ({ tagName }) => tagName === 'article');
  if (article) return readArticle(article, page);
  return { value: undefined, problems: [problem('export-no-article', { file: page.file, line: 1, column: 1 })] };
}

function readArticle(article: HtmlElement, page: BuiltPage): Read<PageDocument> {
  const { file, locale } = page;
  const reading: Reading = { ...page, problems: [], annexes: [] };
  const section = findElement(article, (element) => element.tagName === 'section' && hasClass(element, 'notes'));
  const notes = section ? readNotes(section, reading) : [];
  const blocks = readBlocks(section ? without(article, section).children : article.children, reading);
  const document = { locale, blocks, notes, annexes: reading.annexes };
  const found = checkNotes(document, { file, line: 1, column: 1 });
  const problems = [...reading.problems, ...found].toSorted(compareProblems);
  return { value: problems.length > 0 ? undefined : document, problems };
}

/** An element without the one that is left out; what that does not stand in stays as it is. */
function without(element: HtmlElement, left: HtmlElement): HtmlElement {
  const { children } = element;
  if (children.includes(left)) return { ...element, children: children.filter((child) => child !== left) };
  const fewer = children.map((child) => (child.type === 'element' ? without(child, left) : child));
  return fewer.every((child, at) => child === children[at]) ? element : { ...element, children: fewer };
}

/** The notes of a page; the link back to the text is for a page only. */
function readNotes(section: HtmlElement, reading: Reading): Note[] {
  const list = elementsOf(section).find(({ tagName }) => tagName === 'ol');
  return (list ? elementsOf(list) : []).flatMap((item) => {
    const number = /^note-(\d+)$/.exec(textProperty(item, 'id'))?.[1];
    if (number === undefined) return [];
    const isBackLink = (child: HtmlElement['children'][number]) =>
      child.type === 'element' && child.tagName === 'a' && textProperty(child, 'href').startsWith('#ref-');
    const content = item.children
      .flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child]))
      .filter((child) => !isBackLink(child));
    return [{ number: Number(number), children: readInlines(content, reading) }];
  });
}

/** Every reference has its note, and every note is referred to: else one of them would be lost. */
function checkNotes(document: PageDocument, place: Problem['place']): Problem[] {
  const referred = new Set(noteNumbers([document.blocks, document.annexes]));
  const given = new Set(document.notes.map(({ number }) => number));
  return [...referred.symmetricDifference(given)]
    .toSorted((a, b) => a - b)
    .map((number) => problem('export-note', place, { number }));
}

/** Numbers of the notes to which blocks refer, in the order of reading. */
function noteNumbers(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(noteNumbers);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { kind?: string; number?: number };
  if (node.kind === 'note' && node.number !== undefined) return [node.number];
  return Object.values(value).flatMap(noteNumbers);
}
