import type { Reader } from '../answer/reader.ts';
import type { Figure } from '../figures/figure.ts';
import type { Segment } from '../figures/placeholders.ts';
import { sentencesOf } from '../narrative/sentences.ts';
import type { Place } from '../problem.ts';
import type { BlockKind, PlacedBlock } from './rendered-text.ts';

/** Gathers what a reader reads: blocks in order, notes behind them, and every printed figure with its texts. */
export class TextCollector {
  readonly reader: Reader;
  readonly #blocks: PlacedBlock[] = [];
  readonly #notes = new Map<string, PlacedBlock>();
  readonly #figures = new Map<string, { figure: Figure; texts: Set<string> }>();

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** Every block, the notes last: each as often as it stands at the end of the page. */
  get blocks(): PlacedBlock[] {
    return [...this.#blocks, ...this.#notes.values()];
  }

  /** The printed figures, in the order in which they first stand. */
  get figures(): ReadonlyMap<string, { readonly figure: Figure; readonly texts: ReadonlySet<string> }> {
    return this.#figures;
  }

  /** Adds prose, in sentences; text without a word adds nothing. */
  addProse(kind: BlockKind, text: string, place: Place, name?: string): void {
    const pieces = sentencesOf(tidyText(text))
      .map((sentence) => sentence.text.trim())
      .filter(Boolean);
    if (pieces.length > 0) this.#blocks.push({ kind, ...(name && { name }), pieces, place });
  }

  /** Adds a row of cells. */
  addRow(kind: BlockKind, cells: readonly string[], place: Place, name: string): void {
    this.#blocks.push({ kind, name, pieces: cells.map(tidyText), place });
  }

  /** Adds a note at the end; the same key is the same note, an empty one is new each time. */
  addNote(text: string, place: Place, key = ''): void {
    const pieces = sentencesOf(tidyText(text)).map((sentence) => sentence.text.trim());
    const id = key || `#${this.#notes.size}`;
    if (!this.#notes.has(id)) this.#notes.set(id, { kind: 'note', pieces, place });
  }

  /** Returns segments as text, and keeps their figures and the notes that belong to them. */
  print(segments: readonly Segment[], place: Place): string {
    for (const { text, figure } of segments) if (figure) this.#addFigure(figure, text, place);
    return segments.map(({ text }) => text).join('');
  }

  #addFigure(figure: Figure, text: string, place: Place): void {
    const known = this.#figures.get(figure.id) ?? { figure, texts: new Set() };
    known.texts.add(text);
    this.#figures.set(figure.id, known);
    const { language, words } = this.reader;
    for (const { date, note } of figure.breaks) this.addNote(note?.[language] ?? '', place, `break.${date}`);
    for (const { rule, figure: id, printed, computed, note } of figure.deviations) {
      const values = words.labels.deviation.replace('{printed}', printed).replace('{computed}', computed);
      this.addNote(`${note[language] ?? ''} ${values}`, place, `${rule}.${id}`);
    }
  }
}

/** Most cells of a table have nothing to tidy. */
const untidy = /[\t\r\n]| {2}| [.,;:!?]|^\s|\s$/;

/** Runs of spaces are one, and none stands before a full stop that a condition left alone; a no-break space stays. */
function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ([.,;:!?])(?=\s|$)/g, '$1')
    .trim();
}
