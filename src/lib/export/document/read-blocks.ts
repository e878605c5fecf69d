import type { Block, Definitions, Inline, List, Paragraph, ParagraphRole } from './document.ts';
import { elementsOf, toText } from './element-text.ts';
import { isInline, readContent, readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { type HtmlElement, type HtmlNode, hasClass, isOmitted, type Reading, report, textProperty } from './reading.ts';
import { dropUnprintable, tidyText } from './white-space.ts';

/** Elements that only group others. */
const containers = new Set(['section', 'div', 'header', 'footer', 'article', 'aside', 'address', 'main']);

const roles: Readonly<Record<string, ParagraphRole>> = {
  'answer-to': 'reference',
  'language-notice': 'notice',
  'chart-title': 'figure-title',
};

/** Returns blocks from the content of an element; text between blocks becomes a paragraph. Reports elements that no writer knows. */
export function readBlocks(nodes: readonly HtmlNode[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const children = readInlines(line, reading);
    if (children.length > 0) blocks.push({ kind: 'paragraph', role: 'plain', children });
    line = [];
  };
  for (const node of nodes) {
    if (isOmitted(node)) continue;
    if (isInline(node)) line.push(node);
    else if (node.type === 'element') {
      endLine();
      blocks.push(...readBlock(node, reading));
    }
  }
  endLine();
  return blocks;
}

function readBlock(element: HtmlElement, reading: Reading): Block[] {
  const { tagName, children } = element;
  if (containers.has(tagName)) return markBlocks(element, readBlocks(children, reading), reading);
  if (/^h[1-6]$/.test(tagName)) {
    return nonEmpty(readContent(element, reading)).map((inlines) => ({
      kind: 'heading',
      level: Number(tagName[1]),
      children: inlines,
    }));
  }
  if (tagName === 'p') return readParagraph(element, roleOf(element), reading);
  if (tagName === 'figcaption') return readBlocks(children, reading).map(asCaption);
  if (tagName === 'ul' || tagName === 'ol') return [readList(element, reading)];
  if (tagName === 'dl') return [readDefinitions(element, reading)];
  if (tagName === 'table') return [readTable(element, reading)];
  if (tagName === 'figure') return [{ kind: 'figure', children: readBlocks(children, reading) }];
  if (tagName === 'blockquote')
    return [{ kind: 'quote', children: markBlocks(element, readBlocks(children, reading), reading) }];
  if (tagName === 'details') return [readAnnex(element, reading)];
  return readOther(element, reading);
}

function readOther(element: HtmlElement, reading: Reading): Block[] {
  if (element.tagName === 'hr') return [];
  if (element.tagName === 'svg') return [readSvg(element, reading)];
  if (element.tagName === 'img') {
    const description = tidyText(textProperty(element, 'alt'));
    const source = { address: textProperty(element, 'src') };
    return [{ kind: 'picture', source, title: tidyText(textProperty(element, 'title')), description }];
  }
  report(reading, element, element.tagName);
  return [];
}

function readParagraph(element: HtmlElement, role: ParagraphRole, reading: Reading): Paragraph[] {
  return nonEmpty(readContent(element, reading)).map((children) => ({ kind: 'paragraph', role, children }));
}

function nonEmpty(inlines: Inline[]): Inline[][] {
  return inlines.length > 0 ? [inlines] : [];
}

/** The text of blocks is in the language of the element around them. */
function markBlocks(element: HtmlElement, blocks: Block[], reading: Reading): Block[] {
  const language = textProperty(element, 'lang');
  if (language === '' || language === reading.locale) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? { ...block, children: [{ kind: 'language', language, children: block.children }] }
      : block,
  );
}

function roleOf(element: HtmlElement): ParagraphRole {
  return Object.entries(roles).find(([name]) => hasClass(element, name))?.[1] ?? 'plain';
}

function asCaption(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, role: 'caption' } : block;
}

function readList(element: HtmlElement, reading: Reading): List {
  const items = elementsOf(element).filter((item) => !isOmitted(item));
  for (const item of items) if (item.tagName !== 'li') report(reading, item, item.tagName);
  return {
    kind: 'list',
    isOrdered: element.tagName === 'ol',
    start: Number(textProperty(element, 'start')) || 1,
    items: items
      .filter(({ tagName }) => tagName === 'li')
      .map((item) => markBlocks(item, readBlocks(item.children, reading), reading)),
  };
}

function readDefinitions(element: HtmlElement, reading: Reading): Definitions {
  const entries: { term: Inline[]; descriptions: Inline[][] }[] = [];
  const parts = elementsOf(element).flatMap((part) => (part.tagName === 'div' ? elementsOf(part) : [part]));
  for (const part of parts.filter((candidate) => !isOmitted(candidate))) {
    const inlines = readContent(part, reading);
    if (part.tagName === 'dt') entries.push({ term: inlines, descriptions: [] });
    else if (part.tagName === 'dd') entries.at(-1)?.descriptions.push(inlines);
    else report(reading, part, part.tagName);
  }
  return { kind: 'definitions', entries };
}

/** What a page folds away becomes an annex. Its heading is the caption of the table in it, else the words that unfold it. */
function readAnnex(element: HtmlElement, reading: Reading): Block {
  const summary = elementsOf(element).find(({ tagName }) => tagName === 'summary');
  const title = summary ? readContent(summary, reading) : [];
  const number = reading.annexes.length + 1;
  // Its place is taken before it is read: an annex within it comes after it.
  reading.annexes.push({ number, title, blocks: [] });
  const blocks = readBlocks(
    element.children.filter((child) => child !== summary),
    reading,
  );
  const [first, ...others] = blocks;
  reading.annexes[number - 1] =
    first?.kind === 'table' && first.caption.length > 0
      ? { number, title: first.caption, blocks: [{ ...first, caption: [] }, ...others] }
      : { number, title, blocks };
  return { kind: 'annex', number, title };
}

/** The SVG as it stands in the page, with its own title and description. */
function readSvg(element: HtmlElement, reading: Reading): Block {
  const named = (name: string) => elementsOf(element).find(({ tagName }) => tagName === name);
  const [title, description] = [named('title'), named('desc')].map((found) => (found ? tidyText(toText(found)) : ''));
  const { start, end } = element.position ?? {};
  const svg = withNamespace(dropUnprintable(reading.html.slice(start?.offset, end?.offset)));
  return { kind: 'picture', source: { svg }, title: title ?? '', description: description ?? '' };
}

function withNamespace(svg: string): string {
  return svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
