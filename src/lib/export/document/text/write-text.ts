import { countCharacters } from '../characters.ts';
import type { Block, Definitions, List, Picture, Table } from '../document.ts';
import { textOf } from '../document.ts';
import { fill, type LaidOut } from '../layout.ts';
import { inlineText } from './inline-text.ts';
import { textTable } from './text-table.ts';
import { indent, wrap } from './wrap.ts';

const width = 76;
const rule = '-'.repeat(width);

/**
 * Returns an answer as plain text for an e-mail: lines of at most 76 characters, headings underlined, tables aligned, a picture as
 * its description, notes as `[1]` with their text at the end. UTF-8, lines end in a line feed.
 */
export function writeText(answer: LaidOut): string {
  const { front, words, running, watermark } = answer;
  const paragraphs = [
    ...(watermark ? [[`*** ${watermark} ***`]] : []),
    wrap(running, width),
    [...wrap(front.ministerName, width), ...wrap(front.ministerTitle, width)],
    [...underline(front.heading, '='), ...front.lines.flatMap((line) => wrap(line, width))],
    ...answer.blocks.flatMap((block) => writeBlock(block, words, width)),
    ...answer.annexes.flatMap(({ number, title, blocks }) => [
      underline(fill(words.annex, { number: String(number), title: inlineText(title) }), '='),
      ...blocks.flatMap((block) => writeBlock(block, words, width)),
    ]),
    ...writeNotes(answer),
  ];
  const lines = paragraphs.filter((paragraph) => paragraph.some((line) => line !== ''));
  return `${lines.map((paragraph) => paragraph.join('\n')).join('\n\n')}\n`;
}

function writeNotes({ notes, words }: LaidOut): string[][] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, children }) => {
    const mark = `[${number}] `;
    return indent(wrap(inlineText(children), width - mark.length), mark);
  });
  return [[rule], underline(words.notes, '-'), ...lines];
}

/** The paragraphs of a block, each as its lines. */
function writeBlock(block: Block, words: LaidOut['words'], room: number): string[][] {
  switch (block.kind) {
    case 'heading':
      return [underline(inlineText(block.children), block.level === 1 ? '=' : '-')];
    case 'paragraph':
      return [wrap(inlineText(block.children), room)];
    case 'list':
      return [writeList(block, words, room)];
    case 'table':
      return [...tableCaption(block), textTable(block, room)];
    case 'picture':
      return [writePicture(block, words, room)];
    case 'figure':
      return writeFigure(block.children, words, room);
    case 'definitions':
      return [writeDefinitions(block, room)];
    case 'quote':
      return block.children.flatMap((child) =>
        writeBlock(child, words, room - 2).map((lines) => indent(lines, '> ', '> ')),
      );
    case 'annex':
      return [wrap(fill(words.seeAnnex, { number: String(block.number), title: inlineText(block.title) }), room)];
  }
}

function tableCaption({ caption }: Table): string[][] {
  return caption.length > 0 ? [wrap(inlineText(caption), width)] : [];
}

function underline(text: string, mark: string): string[] {
  const lines = wrap(text, width);
  return [...lines, mark.repeat(Math.max(...lines.map(countCharacters)))];
}

function writeList({ isOrdered, start, items }: List, words: LaidOut['words'], room: number): string[] {
  return items.flatMap((item, at) => {
    const mark = isOrdered ? `${start + at}. ` : '- ';
    const lines = item.flatMap((block) => writeBlock(block, words, room - mark.length)).flat();
    return indent(lines, mark);
  });
}

function writeDefinitions({ entries }: Definitions, room: number): string[] {
  return entries.flatMap(({ term, descriptions }) =>
    indent(wrap(`${inlineText(term)}: ${descriptions.map(inlineText).join('; ')}`, room - 2), '', '  '),
  );
}

/** A title that already stands above the picture is not said again. */
function writeFigure(children: readonly Block[], words: LaidOut['words'], room: number): string[][] {
  const titles = children.flatMap((child) => (child.kind === 'paragraph' ? [textOf(child.children)] : []));
  return children.flatMap((child) =>
    writeBlock(child.kind === 'picture' && titles.includes(child.title) ? { ...child, title: '' } : child, words, room),
  );
}

function writePicture({ title, description }: Picture, words: LaidOut['words'], room: number): string[] {
  const parts = [title.replace(/\.$/, ''), description].filter((part) => part !== '').join('. ');
  return wrap(`[${fill(words.picture, { description: parts })}]`, room);
}
