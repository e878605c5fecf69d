import type { Nodes } from 'mdast';
import type { Place } from '../problem.ts';
import type { Narrative } from './narrative.ts';
import { alignText, lineStarts, placeAtOffset } from './source-position.ts';
import type { Use } from './uses.ts';

/** Stands in prose for what a component prints. */
export const placeholder = '\uFFFC';

/** A component in prose: where its placeholder stands. */
export interface Mark {
  readonly index: number;
  readonly use: Use;
}

/** A run of text that a reader reads as one: a paragraph, heading, cell, note or title, with components as placeholders. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'note' | 'other';
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Returns where a part of the text stands in the narrative. */
  placeOf(index: number, length: number): Place;
}

/** Returns all prose of a narrative, in the order of the text. What stands in `<Literal>` is a placeholder. */
export function proseOf(narrative: Narrative): Prose[] {
  const collector = new ProseCollector(narrative);
  collector.visit(narrative.tree);
  return collector.found;
}

/** A prose that is being put together. */
interface Draft {
  text: string;
  /** For each character, where it stands in the source. */
  readonly offsets: number[];
  readonly marks: Mark[];
}

const kinds: Readonly<Record<string, Prose['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
  code: 'other',
};

class ProseCollector {
  readonly found: Prose[] = [];
  readonly #narrative: Narrative;
  readonly #starts: readonly number[];
  readonly #uses: ReadonlyMap<Nodes, Use>;

  constructor(narrative: Narrative) {
    this.#narrative = narrative;
    this.#starts = lineStarts(narrative.source);
    this.#uses = new Map(narrative.uses.map((use) => [use.element, use]));
  }

  visit(node: Nodes): void {
    const kind = kinds[node.type];
    if (kind) this.#addRun(kind, node);
    else if ('title' in node && node.title) this.#addTitle(node, node.title);
    else if ('children' in node && this.#uses.get(node)?.component !== 'Literal') {
      for (const child of node.children) this.visit(child);
    }
  }

  #addRun(kind: Prose['kind'], node: Nodes): void {
    const draft: Draft = { text: '', offsets: [], marks: [] };
    if (node.type === 'code') this.#addText(draft, node, node.value);
    else if ('children' in node) for (const child of node.children) this.#addInline(draft, child);
    this.#finish(kind, draft);
  }

  #addInline(draft: Draft, node: Nodes): void {
    const use = this.#uses.get(node);
    if (node.type === 'text' || node.type === 'inlineCode') this.#addText(draft, node, node.value);
    else if (node.type === 'break') addSign(draft, node, '\n');
    else if (node.type === 'mdxTextExpression') addSign(draft, node, placeholder);
    else if (use?.component === 'Note') {
      addSign(draft, node, ' ');
      this.#addRun('note', node);
    } else if (use && (use.component === 'Literal' || use.element.children.length === 0)) {
      draft.marks.push({ index: draft.text.length, use });
      addSign(draft, node, placeholder);
    } else {
      if ('title' in node && node.title) this.#addTitle(node, node.title);
      if ('children' in node) for (const child of node.children) this.#addInline(draft, child);
    }
  }

  #addText(draft: Draft, { position }: Nodes, value: string): void {
    const start = position?.start.offset ?? 0;
    draft.offsets.push(...alignText(this.#narrative.source.slice(start, position?.end.offset), value, start));
    draft.text += value;
  }

  #addTitle({ position }: Nodes, title: string): void {
    const start = position?.start.offset ?? 0;
    const inside = this.#narrative.source.slice(start, position?.end.offset);
    const from = Math.max(0, inside.lastIndexOf(title));
    const offsets = alignText(inside.slice(from), title, start + from);
    this.#finish('other', { text: title, offsets, marks: [] });
  }

  #finish(kind: Prose['kind'], { text, offsets, marks }: Draft): void {
    if (text.trim() === '') return;
    const placeOf = (index: number, length: number): Place => {
      const [from = 0, to = from] = [offsets[index], offsets[index + length - 1]];
      return { ...placeAtOffset(this.#narrative.file, this.#starts, from), length: Math.max(1, to - from + 1) };
    };
    this.found.push({ kind, text, marks, placeOf });
  }
}

function addSign(draft: Draft, { position }: Nodes, sign: string): void {
  draft.offsets.push(position?.start.offset ?? 0);
  draft.text += sign;
}
