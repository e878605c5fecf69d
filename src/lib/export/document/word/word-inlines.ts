import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImportedXmlComponent,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline } from '../document.ts';
import { wordStyles } from './word-styles.ts';

/** The notes to which a document has referred, in order. */
export type NotesWritten = number[];

/** Returns inlines as runs of Word. The first reference to a note is a footnote, later ones are fields that repeat its number. */
export function wordInlines(
  inlines: readonly Inline[],
  notes: NotesWritten,
  format: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...format, text: inline.text })];
      case 'figure':
        return [new TextRun({ ...format, style: wordStyles.figureValue, text: inline.text })];
      case 'break':
        return [new TextRun({ ...format, break: 1 })];
      case 'note':
        return noteReference(inline.number, notes);
      case 'link':
        return [
          new ExternalHyperlink({
            link: inline.address,
            children: wordInlines(inline.children, notes, { ...format, style: 'Hyperlink' }),
          }),
        ];
      case 'language':
        return wordInlines(inline.children, notes, { ...format, language: { value: inline.language } });
      default:
        return wordInlines(inline.children, notes, { ...format, ...formats[inline.kind] });
    }
  });
}

const formats: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  emphasis: { italics: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
  code: { noProof: true },
};

function noteReference(number: number, notes: NotesWritten): ParagraphChild[] {
  const at = notes.indexOf(number);
  if (at >= 0) return repeatNumber(number, at + 1);
  notes.push(number);
  return [new Bookmark({ id: `note${number}`, children: [new FootnoteReferenceRun(number)] })];
}

/** A field that repeats the number of a note, with the number that it has now. */
function repeatNumber(number: number, printed: number): ParagraphChild[] {
  const field = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
  const contents = [
    field('begin'),
    `<w:instrText xml:space="preserve"> NOTEREF note${number} \\f \\h </w:instrText>`,
    field('separate'),
    `<w:t>${printed}</w:t>`,
    field('end'),
  ];
  return contents.map((content) => {
    const run = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${content}</w:r>`;
    // The library's type knows only its own runs; it writes an imported one just as well.
    return ImportedXmlComponent.fromXmlString(run) as unknown as ParagraphChild;
  });
}
