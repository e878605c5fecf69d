import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Place, type Problem, problem, type Read } from '../problem.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { describeSyntaxFault } from './syntax-fault.ts';
import { collectUses, type Use } from './uses.ts';

/** A heading of a narrative, with its plain text. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
}

/** A narrative that was read: its source, its tree (mdast with MDX), and what stands in it. */
export interface Narrative {
  readonly file: string;
  readonly language: string;
  readonly source: string;
  readonly tree: Root;
  readonly frontMatter: FrontMatter;
  /** Every component that is used, in the order of the text. */
  readonly uses: readonly Use[];
  readonly headings: readonly Heading[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx);

/**
 * Returns a narrative (MDX: Markdown with components), or why it cannot be read.
 * It is read, not run: whether what it holds is allowed is told by `checkNarrative`.
 * A wrong front matter is told, and the narrative is still returned.
 */
export function parseNarrative(file: string, source: string, language: string): Read<Narrative> {
  try {
    const tree = parser.parse(source);
    const front = readFrontMatter(file, source, tree);
    const uses = collectUses(file, source, tree);
    const headings = collectHeadings(file, tree);
    return {
      value: { file, language, source, tree, frontMatter: front.value ?? noFrontMatter, uses, headings },
      problems: front.problems,
    };
  } catch (fault) {
    return { value: undefined, problems: [syntaxProblem(file, fault)] };
  }
}

/** Returns where a part of a narrative's tree stands. */
export function placeOfNode(file: string, node: Pick<RootContent, 'position'>): Place {
  const { start, end } = node.position ?? {};
  const place = { file, line: start?.line ?? 1, column: start?.column ?? 1 };
  return start && end && start.line === end.line ? { ...place, length: Math.max(1, end.column - start.column) } : place;
}

const noFrontMatter: FrontMatter = { title: undefined, translatedFrom: undefined };

function syntaxProblem(file: string, fault: unknown): Problem {
  const { line, column, ...values } = describeSyntaxFault(fault);
  return problem('narrative-syntax', { file, line, column }, { ...values });
}

function collectHeadings(file: string, tree: Root): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    headings.push({ depth: node.depth, text: plainText(node).trim(), place: placeOfNode(file, node) });
  });
  return headings;
}

function plainText(node: { readonly children?: readonly unknown[]; readonly value?: unknown }): string {
  if (node.children) return node.children.map((child) => plainText(child as typeof node)).join('');
  return typeof node.value === 'string' ? node.value : '';
}
