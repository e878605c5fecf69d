import type { Inline, InlineStyle } from '../../document/document.ts';
import { element, escapeXml } from '../xml.ts';
import { conceptId, type Writing } from './writing.ts';

const styles: Record<InlineStyle, (...content: string[]) => string> = {
  strong: (...content) => element('b', {}, ...content),
  emphasis: (...content) => element('i', {}, ...content),
  superscript: (...content) => element('sup', {}, ...content),
  subscript: (...content) => element('sub', {}, ...content),
  code: (...content) => element('inline', { name: 'code' }, ...content),
};

/**
 * Returns inlines as Akoma Ntoso. A printed figure is a `quantity` with its full precision; a note stands as
 * `authorialNote` where it is first referred to.
 */
export function writeInlines(inlines: readonly Inline[], writing: Writing): string {
  return inlines.map((inline) => writeInline(inline, writing)).join('');
}

function writeInline(inline: Inline, writing: Writing): string {
  switch (inline.kind) {
    case 'text':
      return escapeXml(inline.text);
    case 'figure':
      return writeFigure(inline, writing);
    case 'note':
      return writeNote(inline.number, writing);
    case 'break':
      return element('br');
    case 'link':
      return element('a', { href: encodeURI(decodeLoosely(inline.address)) }, writeInlines(inline.children, writing));
    case 'language':
      return element('span', { 'xml:lang': inline.language }, writeInlines(inline.children, writing));
    default:
      return styles[inline.kind](writeInlines(inline.children, writing));
  }
}

function writeFigure({ id, value, text }: Inline & { kind: 'figure' }, writing: Writing): string {
  writing.figures.add(id);
  const eId = writing.nextId('quantity');
  return element('quantity', { eId, refersTo: `#${conceptId(id)}`, normalized: value }, escapeXml(text));
}

function writeNote(number: number, writing: Writing): string {
  const note = writing.openNotes.get(number);
  writing.openNotes.delete(number);
  if (!note) return element('noteRef', { marker: number, href: `#note_${number}` });
  const text = element('p', { eId: writing.nextId('p') }, writeInlines(note.children, writing));
  return element('authorialNote', { marker: number, placement: 'bottom', eId: `note_${number}` }, text);
}

/** An address that is percent-encoded already stays so, one that is not becomes so. */
function decodeLoosely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
