import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Picture } from '../document.ts';
import { annexTitle, type LaidOut } from '../layout.ts';
import type { ReadyPicture } from '../pictures.ts';
import { type WordBlock, type WordWriting, wordBlocks } from './word-blocks.ts';
import { wordInlines } from './word-inlines.ts';
import { normalizePackage, type Parts, partBytes } from './word-package.ts';
import { makeNumbering, makeStyles, wordStyles } from './word-styles.ts';

/** A4 with margins of 2.5 cm, in twips. */
const page = { width: 11906, height: 16838, margin: 1417 };

/**
 * Returns the parts of an answer as a Word document (Office Open XML, ISO/IEC 29500), the same for the same answer: the library
 * puts the clock and random identifiers in them, which are replaced here.
 */
export function writeWord(
  answer: LaidOut,
  pictures: ReadonlyMap<Picture, ReadyPicture>,
  width = page.width - 2 * page.margin,
): Parts {
  const writing: WordWriting = { answer, pictures, width, notes: [], counts: { pictures: 0, lists: 0 } };
  const children: WordBlock[] = [
    ...front(answer),
    ...answer.blocks.flatMap((block) => wordBlocks(block, writing)),
    ...answer.annexes.flatMap((annex) => [
      new Paragraph({
        heading: 'Heading1',
        pageBreakBefore: true,
        children: wordInlines(annexTitle(annex.number, annex.title, answer), writing.notes),
      }),
      ...annex.blocks.flatMap((block) => wordBlocks(block, writing)),
    ]),
  ];
  const { title, subject, publisher, keywords, date } = answer.properties;
  const document = new Document({
    title,
    subject,
    creator: publisher,
    lastModifiedBy: publisher,
    keywords: keywords.join(', '),
    styles: makeStyles(answer.locale),
    numbering: makeNumbering(),
    footnotes: footnotes(answer),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: header(answer, true), first: header(answer, false) },
        footers: { default: footer(answer), first: footer(answer) },
        children,
      },
    ],
  });
  return normalizePackage(partsOf(document), date);
}

/** What `Packer` would zip with its own clock; it is public, its compiler is not. Packing once is a third faster than twice. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document): ReadonlyMap<string, string | Uint8Array> };
};

function partsOf(document: Document): Parts {
  const written = [...compiler.compile(document)];
  return new Map(written.map(([name, data]) => [name, typeof data === 'string' ? partBytes(data) : data]));
}

/** Minister, ANTWOORD, question and questioner. */
function front({ front: { ministerName, ministerTitle, heading, lines } }: LaidOut): Paragraph[] {
  return [
    new Paragraph({ style: wordStyles.minister, text: ministerName }),
    new Paragraph({ style: wordStyles.ministerTitle, text: ministerTitle }),
    new Paragraph({ style: wordStyles.heading, text: heading }),
    new Paragraph({
      style: wordStyles.lines,
      children: lines.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
    }),
  ];
}

function footnotes({ notes }: LaidOut): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.map(({ number, children }) => [
      String(number),
      { children: [new Paragraph({ style: 'FootnoteText', children: wordInlines(children, []) })] },
    ]),
  );
}

/** The line that names the question, from the second page on; across the page the word that marks a draft. */
function header({ running, watermark }: LaidOut, isLater: boolean): Header {
  return new Header({
    children: [
      new Paragraph({
        style: wordStyles.figureCaption,
        children: [
          ...(isLater ? [new TextRun(running)] : []),
          ...(watermark ? [new TextWatermark({ text: watermark, font: 'Calibri', color: 'D9D9D9' })] : []),
        ],
      }),
    ],
  });
}

function footer({ words }: LaidOut): Footer {
  const fields: Readonly<Record<string, string>> = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
  const children = words.pageOf
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => fields[part.slice(1, -1)] ?? part);
  return new Footer({
    children: [
      new Paragraph({ style: wordStyles.figureCaption, alignment: 'center', children: [new TextRun({ children })] }),
    ],
  });
}
