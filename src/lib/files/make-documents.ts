import { crc32, deflateRawSync } from 'node:zlib';
import { type Picture, textOfAll } from '../export/document/document.ts';
import type { LaidOut } from '../export/document/layout.ts';
import { checkPdf } from '../export/document/pdf/check-pdf.ts';
import { tagTables } from '../export/document/pdf/tag-tables.ts';
import { codesOf, unshownCharacters } from '../export/document/pdf/typst-literal.ts';
import { type Attachment, writeTypst } from '../export/document/pdf/write-typst.ts';
import { makeReady, picturesOf, type ReadyPicture } from '../export/document/pictures.ts';
import { writeText } from '../export/document/text/write-text.ts';
import { applyTemplate } from '../export/document/word/apply-template.ts';
import type { WordTemplate } from '../export/document/word/template.ts';
import { pack } from '../export/document/word/word-package.ts';
import { writeWord } from '../export/document/word/write-word.ts';
import { hasErrors, type Place, type Problem, problem, type Read, warning } from '../problem.ts';
import type { Cached } from './document-cache.ts';
import type { Typesetter } from './typst.ts';

/** What making documents needs beside the answer. */
export interface DocumentTools {
  readonly typesetter: Typesetter;
  drawPng(svg: string, width: number): Uint8Array;
  readonly template?: WordTemplate | undefined;
}

/** An answer that is laid out, with the place for its problems, its pictures by address, and what goes along in the PDF. */
export interface Job {
  readonly place: Place;
  readonly answer: LaidOut;
  /** The bytes of a file that the page shows; nothing if there is none. */
  readPicture(address: string): Uint8Array | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
}

/** The zlib of Node takes a fifth of the time of one in JavaScript. */
const compression = { deflate: (bytes: Uint8Array) => deflateRawSync(bytes), crc32 };

/** Returns an answer as Word, PDF and plain text, or what is wrong with it. Characters that the fonts lack are a warning. */
export function makeDocuments(job: Job, tools: DocumentTools): Read<Cached> {
  const { answer, place } = job;
  const problems: Problem[] = unshownCharacters(textOfAll(answer), tools.typesetter.canShow).map((character) =>
    warning('export-character', place, { character, code: codesOf(character) }),
  );
  const pictures = readyPictures(job, tools, problems);
  if (hasErrors(problems)) return { value: undefined, problems };
  const pdf = makePdf(job, pictures, tools.typesetter, problems);
  if ('detail' in pdf) return { value: undefined, problems: [...problems, problem('export-pdf', place, pdf)] };
  const parts = writeWord(answer, pictures, tools.template?.textWidth);
  const docx = pack(tools.template ? applyTemplate(parts, tools.template, answer.locale) : parts, compression);
  const txt = new TextEncoder().encode(writeText(answer));
  return { value: { files: { docx, pdf: pdf.pdf, txt }, problems }, problems };
}

function readyPictures(job: Job, tools: DocumentTools, problems: Problem[]): Map<Picture, ReadyPicture> {
  const ready = new Map<Picture, ReadyPicture>();
  for (const picture of picturesOf(job.answer)) {
    const { source } = picture;
    const name = 'address' in source ? source.address : picture.title || 'svg';
    const bytes = 'svg' in source ? new TextEncoder().encode(source.svg) : job.readPicture(source.address);
    const made = bytes && tryToDraw(() => makeReady(bytes, tools.drawPng));
    if (made) ready.set(picture, made);
    else problems.push(problem('export-picture', job.place, { name }));
    if (picture.title === '' && picture.description === '') {
      problems.push(problem('export-picture-words', job.place, { name }));
    }
  }
  return ready;
}

/** An SVG that is not well formed makes the drawing library throw: the author's picture is at fault, not the program. */
function tryToDraw(draw: () => ReadyPicture | undefined): ReadyPicture | undefined {
  try {
    return draw();
  } catch {
    return undefined;
  }
}

type Made = { readonly pdf: Uint8Array } | { readonly detail: string };

/** The PDF. Letters in a drawing can only be those of the fonts; where others stand, the drawing goes in as an image. */
function makePdf(
  job: Job,
  pictures: ReadonlyMap<Picture, ReadyPicture>,
  typesetter: Typesetter,
  problems: Problem[],
): Made {
  const made = tryPdf(job, pictures, typesetter);
  if ('pdf' in made) return made;
  const images = new Map([...pictures].map(([picture, ready]) => [picture, asImage(ready)]));
  const plain = tryPdf(job, images, typesetter);
  if ('detail' in plain) return made;
  problems.push(warning('export-picture-characters', job.place));
  return plain;
}

function asImage(ready: ReadyPicture): ReadyPicture {
  return ready.png ? { ...ready, format: 'png', bytes: ready.png } : ready;
}

/** The PDF for the archive, after the same document has passed the gate of accessibility and our own checks. */
function tryPdf(
  { answer, attachments = [] }: Job,
  pictures: ReadonlyMap<Picture, ReadyPicture>,
  typesetter: Typesetter,
): Made {
  const source = writeTypst(answer, { canShow: typesetter.canShow, pictures, attachments });
  const [gate, archive] = typesetter.compile(source, ['ua-1', attachments.length > 0 ? 'a-3a' : 'a-2a']);
  if (!gate || !archive) return { detail: 'nothing was compiled' };
  if ('detail' in gate) return gate;
  if ('detail' in archive) return archive;
  const pdf = tagTables(archive.pdf, source.tables);
  const missing = checkPdf(pdf, { locale: answer.locale, tables: source.tables.length, pictures: pictures.size });
  return missing.length > 0 ? { detail: missing.join('; ') } : { pdf };
}
