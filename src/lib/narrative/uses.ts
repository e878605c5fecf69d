import type { Root, RootContent } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Place } from '../problem.ts';

/** An element in the tree of a narrative: `flow` stands on lines of its own, `text` in a sentence. */
export type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** An attribute as it was written; a flag is `true`. */
export interface UsedAttribute {
  readonly value: string | true;
  /** Where its name starts. */
  readonly place: Place;
  /** Where the text between its quotes starts; the name's place for a flag. */
  readonly valuePlace: Place;
}

/** One use of a component in a narrative. */
export interface Use {
  readonly component: string;
  readonly attributes: Readonly<Record<string, UsedAttribute>>;
  readonly place: Place;
  /** Number of the top-level block in which it stands, from 1; headings count, front matter and definitions do not. */
  readonly paragraph: number;
  /** Names of the components around it, outermost first. */
  readonly path: readonly string[];
  /** The components around it, outermost first. */
  readonly within: readonly Use[];
  readonly element: Element;
}
