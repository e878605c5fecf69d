import type { Nodes } from 'mdast';
import type { Place } from '../problem.ts';
import type { Narrative } from './narrative.ts';
import { alignText, lineStarts, placeAtOffset } from './source-position.ts';
import { isElement, type Use } from './uses.ts';

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

interface Draft {
  text: string;
  readonly offsets: number[];
  readonly marks: Mark[];
}

/** Returns all prose of a narrative, in the order of the text. What stands in `<Literal>` is a placeholder. */
export function proseOf(narrative: Narrative): Prose[] {
  const { file, source, tree } = narrative;
  const starts = lineStarts(source);
  const uses = new Map(narrative.uses.map((use) => [use.element as Nodes, use]));
  const found: Prose[] = [];
  const finish = (kind: Prose['kind'], { text, offsets, marks }: Draft) => {
    const placeOf = (index: number, length: number): Place => {
      const [from = 0, to = from] = [offsets[index], offsets[index + length - 1]];
      return { ...placeAtOffset(file, starts, from), length: Math.max(1, to - from + 1) };
    };
    if (text.trim() !== '') found.push({ kind, text, marks, placeOf });
  };
  const addText = (draft: Draft, node: Nodes, value: string) => {
    const start = node.position?.start.offset ?? 0;
    draft.offsets.push(...alignText(source.slice(start, node.position?.end.offset), value, start));
    draft.text += value;
  };
  const addSign = (draft: Draft, node: Nodes, sign: string) => {
    draft.offsets.push(node.position?.start.offset ?? 0);
    draft.text += sign;
  };
  const addInline = (draft: Draft, node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') return addText(draft, node, node.value);
    if (node.type === 'break') return addSign(draft, node, '\n');
    if (node.type === 'mdxTextExpression') return addSign(draft, node, placeholder);
    const use = uses.get(node);
    if (use?.component === 'Note') {
      addSign(draft, node, ' ');
      return addRun('note', node);
    }
    if (use && (use.component === 'Literal' || use.element.children.length === 0)) {
      draft.marks.push({ index: draft.text.length, use });
      return addSign(draft, node, placeholder);
    }
    if ('title' in node && node.title) addTitle(node, node.title);
    if ('children' in node) for (const child of node.children) addInline(draft, child);
  };
  const addTitle = (node: Nodes, title: string) => {
    const draft: Draft = { text: '', offsets: [], marks: [] };
    const start = node.position?.start.offset ?? 0;
    const inside = source.slice(start, node.position?.end.offset);
    const from = Math.max(0, inside.lastIndexOf(title));
    draft.text = title;
    draft.offsets.push(...alignText(inside.slice(from), title, start + from));
    finish('other', draft);
  };
  const addRun = (kind: Prose['kind'], node: Nodes) => {
    const draft: Draft = { text: '', offsets: [], marks: [] };
    if (node.type === 'code') addText(draft, node, node.value);
    else if ('children' in node) for (const child of node.children) addInline(draft, child);
    finish(kind, draft);
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph') return addRun('paragraph', node);
    if (node.type === 'heading') return addRun('heading', node);
    if (node.type === 'tableCell') return addRun('cell', node);
    if (node.type === 'code') return addRun('other', node);
    if (node.type === 'definition' && node.title) return addTitle(node, node.title);
    if (isElement(node) && node.name === 'Literal') return undefined;
    if ('children' in node) for (const child of node.children) walk(child);
    return undefined;
  };
  walk(tree);
  return found;
}
