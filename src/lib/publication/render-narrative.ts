import type { Nodes, RootContent, Table } from 'mdast';
import type { Answer } from '../answer/answer.ts';
import { attributesOf, wordUse } from '../answer/word-use.ts';
import { isShown } from '../answer/wording.ts';
import { placeOfNode } from '../narrative/narrative.ts';
import type { Use } from '../narrative/uses.ts';
import type { Place } from '../problem.ts';
import { renderChart, renderTable } from './render-display.ts';
import type { BlockKind } from './rendered-text.ts';
import type { TextCollector } from './text-collector.ts';

/** Adds the narrative of an answer to a text, as it reads on its date: conditions decided, components worded. */
export function renderNarrative(answer: Answer, text: TextCollector): void {
  const { narrative } = answer;
  const uses = new Map<Nodes, Use>(narrative.uses.map((use) => [use.element, use]));
  new NarrativeRenderer(answer, uses, text).addBlocks(narrative.tree.children, 'paragraph');
}

class NarrativeRenderer {
  readonly #answer: Answer;
  readonly #uses: ReadonlyMap<Nodes, Use>;
  readonly #text: TextCollector;

  constructor(answer: Answer, uses: ReadonlyMap<Nodes, Use>, text: TextCollector) {
    this.#answer = answer;
    this.#uses = uses;
    this.#text = text;
  }

  /** `kind` is what a paragraph is here: of the text, of a list, of a quotation. */
  addBlocks(nodes: readonly RootContent[], kind: BlockKind): void {
    for (const node of nodes) this.#addBlock(node, kind);
  }

  #addBlock(node: RootContent, kind: BlockKind): void {
    const place = this.#placeOf(node);
    const use = this.#uses.get(node);
    if (use) this.#addComponent(use, node, kind);
    else if (node.type === 'paragraph') this.#text.addProse(kind, this.#inline(node.children), place);
    else if (node.type === 'heading')
      this.#text.addProse('heading', this.#inline(node.children), place, String(node.depth));
    else if (node.type === 'list') for (const item of node.children) this.addBlocks(item.children, 'item');
    else if (node.type === 'blockquote') this.addBlocks(node.children, 'quote');
    else if (node.type === 'table') this.#addTable(node);
    else if (node.type === 'code') this.#text.addProse('code', node.value, place);
    else if (node.type === 'footnoteDefinition') this.addBlocks(node.children, 'note');
  }

  #addComponent(use: Use, node: RootContent, kind: BlockKind): void {
    const id = String(use.attributes.id?.value ?? '');
    if (use.component === 'Table') renderTable(this.#answer, id, this.#text);
    else if (use.component === 'Chart' || use.component === 'Map') renderChart(this.#answer, id, this.#text);
    else if (this.#isBlock(node)) {
      if (this.#isOpen(use)) this.addBlocks(node.children, kind);
    } else this.#text.addProse(kind, this.#inline([node]), use.place);
  }

  /** An element on lines of its own that holds paragraphs. */
  #isBlock(node: RootContent): node is RootContent & { children: RootContent[] } {
    return node.type === 'mdxJsxFlowElement' && node.children.length > 0;
  }

  #addTable(table: Table): void {
    for (const [index, row] of table.children.entries()) {
      const cells = row.children.map((cell) => this.#inline(cell.children));
      this.#text.addRow(index === 0 ? 'header' : 'row', cells, this.#placeOf(row), '');
    }
  }

  #inline(nodes: readonly Nodes[]): string {
    return nodes.map((node) => this.#inlineText(node)).join('');
  }

  #inlineText(node: Nodes): string {
    const use = this.#uses.get(node);
    if (use?.component === 'Note') {
      if ('children' in node) this.#text.addNote(this.#inline(node.children), use.place);
      return '';
    }
    const { figures, reader } = this.#answer;
    const wording = use && wordUse(use, figures, reader);
    if (wording) return this.#text.print(wording.segments, use.place);
    if (use && !this.#isOpen(use)) return '';
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return ' ';
    return 'children' in node ? this.#inline(node.children) : '';
  }

  #isOpen(use: Use): boolean {
    return use.component !== 'When' || isShown(attributesOf(use), this.#answer.figures, use.place) === true;
  }

  #placeOf(node: Pick<RootContent, 'position'>): Place {
    return placeOfNode(this.#answer.narrative.file, node);
  }
}
