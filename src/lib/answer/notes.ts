import type { Figure } from '../figures/figure.ts';
import type { Reader } from './reader.ts';

/** A note at the end of an answer: its number, its HTML, and how many times it is referred to. */
export interface NumberedNote {
  readonly number: number;
  readonly html: string;
}

/** Opens a note in HTML that is still to be numbered; the same key is the same note, an empty one is new each time. */
export function openNote(key: string): string {
  return `<peil-note data-key="${key.replace(/[^\w.:,@-]/g, '_')}">`;
}

/** Closes what `openNote` opened. */
export const closeNote = '</peil-note>';

/** Returns the marks of what is told about a figure: deviations, breaks in the series, a correction. */
export function figureNotes(figure: Figure, { language, words, corrected }: Reader): string {
  const note = (key: string, text: string) => `${openNote(key)}${escapeHtml(text)}${closeNote}`;
  const breaks = figure.breaks.map((found) => note(`break.${found.date}`, found.note?.[language] ?? ''));
  const deviations = figure.deviations.map(({ rule, figure: id, printed, computed, note: text }) => {
    const values = words.labels.deviation.replace('{printed}', printed).replace('{computed}', computed);
    return note(`${rule}.${id}`, `${text[language] ?? ''} ${values}`);
  });
  const correction = corrected?.get(figure.id);
  return [...breaks, ...deviations, correction ? note(`corrected.${figure.id}`, correction) : ''].join('');
}

/**
 * Returns the blocks of an answer's HTML with its notes numbered in the order in which they stand, and the notes.
 * `label` names a reference for people who hear the page: "Note 1".
 */
export function numberNotes(
  blocks: readonly string[],
  label: (number: number) => string,
): { blocks: string[]; notes: NumberedNote[] } {
  const notes: { number: number; html: string }[] = [];
  const numbers = new Map<string, number>();
  const refer = (_: string, key: string, text: string) => {
    const known = key === '' ? undefined : numbers.get(key);
    const number = known ?? notes.length + 1;
    if (!known) notes.push({ number, html: text });
    if (key) numbers.set(key, number);
    const id = known ? '' : ` id="ref-${number}"`;
    return `<sup class="note-ref"><a href="#note-${number}"${id} aria-label="${escapeHtml(label(number))}">${number}</a></sup>`;
  };
  return { blocks: blocks.map((html) => html.replace(marked, refer)), notes };
}

const marked = /<peil-note data-key="([^"]*)">([\s\S]*?)<\/peil-note>/g;

/** Returns HTML without what a condition left empty: paragraphs, list items, and spaces before a full stop. */
export function tidyProse(html: string): string {
  return html.replace(/<(p|li|em|strong)>\s*<\/\1>/g, '').replace(/[ \n]+([.,;:!?])(?=[\s<])/g, '$1');
}

/** Returns text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
