import type { Block, Cell, Heading, Inline, List, Paragraph, Picture, Row, Table } from '../../document/document.ts';
import { element, escapeXml } from '../xml.ts';
import { writeInlines } from './write-inlines.ts';
import type { Writing } from './writing.ts';

/** Returns blocks as Akoma Ntoso: what follows a heading stands in a container with that heading. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  const [first, ...rest] = blocks;
  if (!first) return '';
  if (first.kind !== 'heading') return writeBlock(first, writing) + writeBlocks(rest, writing);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= first.level);
  const inside = end < 0 ? rest : rest.slice(0, end);
  const after = end < 0 ? [] : rest.slice(end);
  return writeSection(first, inside, writing) + writeBlocks(after, writing);
}

/** A container needs something in it beside its heading (schema, blockContainerType). */
function writeSection(heading: Heading, blocks: readonly Block[], writing: Writing): string {
  const eId = writing.nextId('section');
  const title = element('heading', { eId: writing.nextId('heading') }, writeInlines(heading.children, writing));
  return element('blockContainer', { eId }, title, writeBlocks(blocks, writing) || emptyParagraph(writing));
}

function writeBlock(block: Exclude<Block, Heading>, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block.children, writing, block.role);
    case 'list':
      return writeList(block, writing);
    case 'table':
      return writeTable(block, writing);
    case 'picture':
      return writePicture(block, writing);
    case 'definitions': {
      const items = block.entries.map(({ term, descriptions }) => {
        const title = element('heading', { eId: writing.nextId('heading') }, writeInlines(term, writing));
        const texts = descriptions.map((text) => writeParagraph(text, writing));
        return element('item', { eId: writing.nextId('item') }, title, texts.join('') || emptyParagraph(writing));
      });
      return element('blockList', { eId: writing.nextId('list') }, ...items);
    }
    case 'annex':
      return writeParagraph(block.title, writing, 'annex');
    default: {
      const eId = writing.nextId(block.kind);
      const inside = writeBlocks(block.children, writing) || emptyParagraph(writing);
      return element('blockContainer', { eId, class: block.kind }, inside);
    }
  }
}

function writeParagraph(
  children: readonly Inline[],
  writing: Writing,
  role: Paragraph['role'] | 'annex' = 'plain',
): string {
  const attributes = { eId: writing.nextId('p'), class: role === 'plain' ? undefined : role };
  return element('p', attributes, writeInlines(children, writing));
}

function emptyParagraph(writing: Writing): string {
  return element('p', { eId: writing.nextId('p') });
}

/** A `blockList`, because its items may hold anything that stands in a list on the page; `li` may not. */
function writeList({ isOrdered, start, items }: List, writing: Writing): string {
  const written = items.map((blocks, at) => {
    const num = element('num', { eId: writing.nextId('num') }, isOrdered ? `${start + at}.` : '•');
    const inside = writeBlocks(blocks, writing) || emptyParagraph(writing);
    return element('item', { eId: writing.nextId('item') }, num, inside);
  });
  return written.length > 0 ? element('blockList', { eId: writing.nextId('list') }, ...written) : '';
}

function writeTable({ caption, head, body }: Table, writing: Writing): string {
  const title = caption.length > 0 ? element('caption', {}, writeInlines(caption, writing)) : '';
  const rows = [...head, ...body].map((row) => writeRow(row, writing));
  return element('table', { eId: writing.nextId('table') }, title, ...rows);
}

function writeRow({ cells }: Row, writing: Writing): string {
  return element('tr', {}, ...cells.map((cell) => writeCell(cell, writing)));
}

function writeCell({ isHeader, columnSpan, rowSpan, children }: Cell, writing: Writing): string {
  const spans = {
    colspan: columnSpan > 1 ? columnSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
  };
  return element(isHeader ? 'th' : 'td', spans, writeParagraph(children, writing));
}

/** A file as a picture; one that is drawn in the page as its title and what it shows, in words. */
function writePicture({ source, title, description }: Picture, writing: Writing): string {
  const alt = [title, description].filter(Boolean).join('. ');
  if ('address' in source) {
    return element('p', { eId: writing.nextId('p') }, element('img', { src: encodeURI(source.address), alt }));
  }
  return element('p', { eId: writing.nextId('p'), class: 'picture' }, escapeXml(alt));
}
