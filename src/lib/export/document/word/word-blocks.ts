import { HeadingLevel, ImageRun, Paragraph, type Table, TabStopType } from 'docx';
import { type Block, type Definitions, type List, type ParagraphRole, type Picture, textOf } from '../document.ts';
import { type LaidOut, seeAnnex } from '../layout.ts';
import { type ReadyPicture, sizeOnPaper } from '../pictures.ts';
import { type NotesWritten, wordInlines } from './word-inlines.ts';
import { listNumbering, particularsIndent, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';

/** What stands in the body of a document of Word. */
export type WordBlock = Paragraph | Table;

/** What writing keeps track of; `width` is that of the text in twips. */
export interface WordWriting {
  readonly answer: LaidOut;
  readonly pictures: ReadonlyMap<Picture, ReadyPicture>;
  readonly width: number;
  readonly notes: NotesWritten;
  /** Counts pictures and lists, from 1. */
  readonly counts: { pictures: number; lists: number };
}

/** Room for a character of a term, at the width of a wide font; between a term and what it says; before what stands beneath it. */
const twipsPerCharacter = 120;
const twipsBetween = 240;
const twipsBeneath = 425;

/** How deep a block stands in lists, and which list it begins. */
interface InList {
  readonly level: number;
  readonly reference: string;
  readonly instance: number;
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

const styles: Readonly<Record<ParagraphRole, string | undefined>> = {
  plain: undefined,
  reference: undefined,
  notice: wordStyles.notice,
  'figure-title': wordStyles.figureTitle,
  caption: wordStyles.figureCaption,
};

/** Returns a block as paragraphs and tables of Word. */
export function wordBlocks(block: Block, writing: WordWriting): WordBlock[] {
  const { notes, width } = writing;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6,
          children: wordInlines(block.children, notes),
        }),
      ];
    case 'paragraph':
      return [paragraph(styles[block.role], block, writing)];
    case 'list':
      return listParagraphs(block, 0, writing);
    case 'table':
      return [
        ...(block.caption.length > 0
          ? [new Paragraph({ style: 'Caption', keepNext: true, children: wordInlines(block.caption, notes) })]
          : []),
        wordTable(block, width, notes),
      ];
    case 'picture':
      return [picture(block, writing)];
    case 'figure':
      return block.children.flatMap((child) => wordBlocks(child, writing));
    case 'definitions':
      return definitions(block, writing);
    case 'quote':
      return block.children.flatMap((child) =>
        child.kind === 'paragraph' ? [paragraph(wordStyles.quote, child, writing)] : wordBlocks(child, writing),
      );
    case 'annex':
      return [new Paragraph({ children: wordInlines(seeAnnex(block.number, block.title, writing.answer), notes) })];
  }
}

function paragraph(
  style: string | undefined,
  { children }: Extract<Block, { kind: 'paragraph' }>,
  writing: WordWriting,
) {
  return new Paragraph({
    ...(style && { style }),
    // A title stays with its picture, whatever the style of a template says.
    ...(style === wordStyles.figureTitle && { keepNext: true }),
    children: wordInlines(children, writing.notes),
  });
}

/** The first paragraph of an item carries its bullet or number; what follows stands beneath it. */
function listParagraphs(list: List, level: number, writing: WordWriting): WordBlock[] {
  writing.counts.lists += 1;
  const reference = list.isOrdered ? listNumbering.ordered : listNumbering.unordered;
  const place = { level: Math.min(level, 8), reference, instance: writing.counts.lists };
  return list.items.flatMap((item) => item.flatMap((block, at) => itemBlocks(block, at === 0, place, writing)));
}

function itemBlocks(block: Block, isFirst: boolean, place: InList, writing: WordWriting): WordBlock[] {
  if (block.kind === 'list') return listParagraphs(block, place.level + 1, writing);
  if (block.kind !== 'paragraph') return wordBlocks(block, writing);
  const children = wordInlines(block.children, writing.notes);
  return [
    isFirst
      ? new Paragraph({ style: 'ListParagraph', numbering: place, children })
      : new Paragraph({ style: 'ListParagraph', indent: { left: 425 * (place.level + 1) }, children }),
  ];
}

/** Terms with what they say beside them, in two columns; or beneath them, if one is too long to stand beside. */
function definitions({ entries }: Definitions, { notes, width }: WordWriting): Paragraph[] {
  const longest = Math.max(...entries.map(({ term }) => textOf(term).length * twipsPerCharacter + twipsBetween));
  const isBeside = longest <= width / 2;
  const left = isBeside ? Math.max(particularsIndent, longest) : twipsBeneath;
  return entries.map(
    ({ term, descriptions }, at) =>
      new Paragraph({
        style: wordStyles.particulars,
        ...(left !== particularsIndent && { indent: { left, hanging: left } }),
        ...(isBeside ? { tabStops: [{ type: TabStopType.LEFT, position: left }] } : { keepLines: true }),
        ...(at === entries.length - 1 && { spacing: { after: 280 } }),
        children: [
          ...wordInlines(term, notes),
          ...wordInlines([isBeside ? { kind: 'text', text: '\t' } : { kind: 'break' }], notes),
          ...descriptions.flatMap((description, index) => [
            ...(index === 0 ? [] : wordInlines([{ kind: 'break' }], notes)),
            ...wordInlines(description, notes),
          ]),
        ],
      }),
  );
}

/** A chart as SVG, with a PNG for programs that cannot draw one. */
function picture(source: Picture, writing: WordWriting): Paragraph {
  const ready = writing.pictures.get(source);
  if (!ready) throw new Error(`picture not made ready: ${source.title}`);
  writing.counts.pictures += 1;
  const { width, height } = sizeOnPaper(ready, writing.width / 20);
  const shared = {
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: {
      id: String(writing.counts.pictures),
      name: `picture-${writing.counts.pictures}`,
      title: source.title,
      description: source.description,
    },
  };
  const image =
    ready.format === 'svg' && ready.png
      ? new ImageRun({ type: 'svg', data: forWord(ready.bytes), fallback: { type: 'png', data: ready.png }, ...shared })
      : new ImageRun({ type: ready.format === 'jpg' ? 'jpg' : 'png', data: ready.bytes, ...shared });
  return new Paragraph({ style: wordStyles.figure, children: [image] });
}

/** Where the chart's own font is not installed, Word takes the next one of the list. */
function forWord(svg: Uint8Array): Uint8Array {
  const text = new TextDecoder()
    .decode(svg)
    .replaceAll("'Source Sans 3', sans-serif", "'Source Sans 3', Calibri, sans-serif");
  return new TextEncoder().encode(text);
}
