import { fitsOnPage } from '../columns.ts';
import {
  type Block,
  type Definitions,
  type Inline,
  type List,
  type Picture,
  type Table,
  walkBlocks,
} from '../document.ts';
import { annexTitle, type LaidOut, seeAnnex } from '../layout.ts';
import { type ReadyPicture, sizeOnPaper } from '../pictures.ts';
import { type CanShow, literal, textExpressions } from './typst-literal.ts';
import { typstPrelude } from './typst-prelude.ts';
import { typstTable } from './typst-table.ts';

/** A file that goes along inside the PDF (PDF/A-3 only). */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A document for Typst: its source, the files that it names, and its tables in the order in which they stand. */
export interface TypstSource {
  readonly source: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly Table[];
}

/** What writing needs beside the answer. */
export interface TypstOptions {
  readonly canShow: CanShow;
  readonly pictures: ReadonlyMap<Picture, ReadyPicture>;
  readonly attachments?: readonly Attachment[];
}

/** An A4 page without its margins, in points. */
const textWidth = 453;

interface Writing extends TypstOptions {
  readonly answer: LaidOut;
  readonly files: Map<string, Uint8Array>;
  readonly notesWritten: Set<number>;
}

/** Returns an answer as a document for Typst. All words are string literals, so that no text of an author is read as code. */
export function writeTypst(answer: LaidOut, options: TypstOptions): TypstSource {
  const writing: Writing = { ...options, answer, files: new Map(), notesWritten: new Set() };
  const attachments = (options.attachments ?? []).map(({ name, mediaType, description, bytes }) => {
    writing.files.set(`/data/${name}`, bytes);
    return `#pdf.attach(${literal(`/data/${name}`)}, relationship: "data", mime-type: ${literal(mediaType)}, description: ${literal(description)})\n`;
  });
  const blocks = [
    ...front(answer, writing),
    ...answer.blocks.map((block) => writeBlock(block, writing)),
    ...answer.annexes.flatMap((annex) => [
      'pagebreak(weak: true)',
      `heading(level: 1, ${content(annexTitle(annex.number, annex.title, answer), writing)})`,
      ...annex.blocks.map((block) => writeBlock(block, writing)),
    ]),
  ];
  const source = `${typstPrelude(answer, writing.canShow)}${attachments.join('')}#{\n${blocks.join('\n')}\n}\n`;
  const all = [...answer.blocks, ...answer.annexes.flatMap((annex) => annex.blocks)];
  return { source, files: writing.files, tables: walkBlocks(all).filter((block) => block.kind === 'table') };
}

/** Minister, ANTWOORD, question and questioner. */
function front({ front: first }: LaidOut, writing: Writing): string[] {
  const plain = (text: string) => content([{ kind: 'text', text }], writing);
  return [
    `par(strong(${plain(first.ministerName)}))`,
    `par(text(size: 9.5pt, ${plain(first.ministerTitle)}))`,
    'line(length: 100%, stroke: 0.6pt + luma(90))',
    `heading(level: 1, ${plain(first.heading)})`,
    `par({\n${first.lines.map(plain).join('\nlinebreak()\n')}\n})`,
    'line(length: 100%, stroke: 0.6pt + luma(90))',
  ];
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'heading':
      return `heading(level: ${block.level}, ${content(block.children, writing)})`;
    case 'paragraph':
      return writeParagraph(block.role, content(block.children, writing));
    case 'list':
      return writeList(block, writing);
    case 'table':
      return typstTable(block, (inlines) => content(inlines, writing));
    case 'picture':
      return writePicture(block, writing);
    case 'figure':
      return writeFigure(block.children, writing);
    case 'definitions':
      return writeDefinitions(block, writing);
    case 'quote':
      return `quote(block: true, ${blockContent(block.children, writing)})`;
    case 'annex':
      return `par(${content(seeAnnex(block.number, block.title, writing.answer), writing)})`;
  }
}

function blockContent(blocks: readonly Block[], writing: Writing): string {
  return `{\n${blocks.map((block) => writeBlock(block, writing)).join('\n')}\n}`;
}

function writeParagraph(role: string, inner: string): string {
  if (role === 'figure-title') return `block(sticky: true, par(strong(${inner})))`;
  if (role === 'caption') return `par(text(size: 8.5pt, fill: luma(70), ${inner}))`;
  return role === 'notice' ? `par(emph(${inner}))` : `par(${inner})`;
}

function writeList({ isOrdered, start, items }: List, writing: Writing): string {
  const parts = items.map((item) => {
    const [only, ...others] = item;
    return only?.kind === 'paragraph' && others.length === 0
      ? content(only.children, writing)
      : blockContent(item, writing);
  });
  return `${isOrdered ? `enum(start: ${start}, ` : 'list('}${parts.join(',\n')})`;
}

function writeDefinitions({ entries }: Definitions, writing: Writing): string {
  const cells = entries.flatMap(({ term, descriptions }) => [
    `par(text(fill: luma(70), ${content(term, writing)}))`,
    `par({\n${descriptions.map((description) => content(description, writing)).join('\nlinebreak()\n')}\n})`,
  ]);
  return `block(above: 1em, below: 1.4em, grid(columns: (auto, 1fr), column-gutter: 1.2em, row-gutter: 0.55em, ${cells.join(',\n')}))`;
}

/** A long table breaks between its rows; a picture or a short table stays on one page with its title and caption. */
function writeFigure(children: readonly Block[], writing: Writing): string {
  const breaks = children.some((child) => child.kind === 'table' && !fitsOnPage(child));
  return `block(breakable: ${breaks}, above: 1.4em, below: 1.4em, ${blockContent(children, writing)})`;
}

function writePicture(picture: Picture, writing: Writing): string {
  const ready = writing.pictures.get(picture);
  if (!ready) throw new Error(`picture not made ready: ${picture.title}`);
  const name = `/pictures/${writing.files.size + 1}.${ready.format}`;
  writing.files.set(name, ready.bytes);
  const alt = [picture.title.replace(/\.$/, ''), picture.description].filter((part) => part !== '').join('. ');
  const { width } = sizeOnPaper(ready, textWidth);
  return `figure(kind: image, image(${literal(name)}, format: ${literal(ready.format)}, width: ${width}pt, alt: ${literal(alt)}))`;
}

function content(inlines: readonly Inline[], writing: Writing): string {
  if (inlines.length === 0) return '[]';
  return `{\n${inlines.map((inline) => writeInline(inline, writing)).join('\n')}\n}`;
}

function writeInline(inline: Inline, writing: Writing): string {
  switch (inline.kind) {
    case 'text':
    case 'figure':
      return textExpressions(inline.text, writing.canShow).join('\n');
    case 'break':
      return 'linebreak()';
    case 'note':
      return writeNote(inline.number, writing);
    case 'link':
      return `link(${literal(inline.address)}, ${content(inline.children, writing)})`;
    case 'language':
      return writeLanguage(inline.language, content(inline.children, writing));
    default:
      return `${functions[inline.kind]}(${content(inline.children, writing)})`;
  }
}

const functions = {
  strong: 'strong',
  emphasis: 'emph',
  superscript: 'super',
  subscript: 'sub',
  code: 'text.with(tracking: 0.02em)',
} as const;

function writeLanguage(tag: string, inner: string): string {
  const { language, region } = new Intl.Locale(tag);
  return `text(lang: ${literal(language)}, region: ${region ? literal(region) : 'none'}, ${inner})`;
}

/** The first reference holds the note; later ones point to it, with the same number. */
function writeNote(number: number, writing: Writing): string {
  if (writing.notesWritten.has(number)) return `footnote(<note-${number}>)`;
  writing.notesWritten.add(number);
  const note = writing.answer.notes.find((candidate) => candidate.number === number);
  return `[#footnote(${content(note?.children ?? [], writing)})<note-${number}>]`;
}
