/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: InlineStyle; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Inline[] }
  | { readonly kind: 'language'; readonly language: string; readonly children: readonly Inline[] }
  /** A printed figure: its text, and the full precision behind it. */
  | { readonly kind: 'figure'; readonly id: string; readonly value: string; readonly text: string }
  /** A reference to a note. */
  | { readonly kind: 'note'; readonly number: number }
  | { readonly kind: 'break' };

/** How text can stand out. */
export type InlineStyle = 'strong' | 'emphasis' | 'superscript' | 'subscript' | 'code';

/** What a paragraph is for, where the layout depends on it. */
export type ParagraphRole = 'plain' | 'reference' | 'notice' | 'figure-title' | 'caption';

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly children: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** A cell at a place in the grid; `column` counts from 0 and reckons with spans. */
export interface Cell {
  readonly isHeader: boolean;
  /** Of a header cell: for what it is the header. */
  readonly scope: 'row' | 'column' | undefined;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Inline[];
}

export interface Row {
  readonly isTotal: boolean;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  readonly columns: number;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

/** A picture: an SVG, or the address of a file that the page shows. */
export interface Picture {
  readonly kind: 'picture';
  readonly source: { readonly svg: string } | { readonly address: string };
  readonly title: string;
  readonly description: string;
}

/** A table or a picture with what belongs to it. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly children: readonly Block[];
}

export interface Definitions {
  readonly kind: 'definitions';
  readonly entries: readonly {
    readonly term: readonly Inline[];
    readonly descriptions: readonly (readonly Inline[])[];
  }[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}

/** The place in the text to which an annex belongs; annexes are numbered from 1. */
export interface AnnexMark {
  readonly kind: 'annex';
  readonly number: number;
  readonly title: readonly Inline[];
}

export type Block = Heading | Paragraph | List | Table | Picture | FigureBlock | Definitions | Quote | AnnexMark;

export interface Note {
  readonly number: number;
  readonly children: readonly Inline[];
}

export interface Annex {
  readonly number: number;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** The article of a built page. */
export interface PageDocument {
  /** Language with region (BCP 47), as `nl-BE`. */
  readonly locale: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** What the page folds away. */
  readonly annexes: readonly Annex[];
}

/** Returns the text of inlines, without the numbers of notes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'figure') return inline.text;
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'note' ? '' : textOf(inline.children);
    })
    .join('');
}

/** Returns whether a figure stands among inlines. */
export function hasFigure(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'figure' || ('children' in inline && hasFigure(inline.children)));
}

/** Returns every block of a list with the blocks inside it, in the order of reading. */
export function walkBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...block.items.flatMap(walkBlocks)];
    return 'children' in block && (block.kind === 'figure' || block.kind === 'quote')
      ? [block, ...walkBlocks(block.children)]
      : [block];
  });
}

/** Returns all text in a value that holds blocks and inlines, in order: for looking at characters, not for reading. */
export function textOfAll(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOfAll).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const { svg: _left, ...others } = value as Record<string, unknown>;
  return Object.values(others).map(textOfAll).join(' ');
}
