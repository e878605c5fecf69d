import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { keepParagraphs } from './keep-paragraphs.ts';

/** A component on one line of its own, as the compiler gives it. */
function component(name: string, line: number, { column = 1, children = [] as unknown[] } = {}): RootContent {
  const point = (at: number) => ({ line, column: at, offset: line * 100 + at });
  const position = { start: point(column), end: point(column + 10) };
  return { type: 'mdxJsxFlowElement', name, attributes: [], children, position } as unknown as RootContent;
}
const text = (value: string) => ({ type: 'text', value });
const condition = (line: number, column = 1) => component('When', line, { column, children: [text('So it is.')] });

/** The tree after the plugin, an element in a word: `p(When text When)`. */
function told(...children: RootContent[]): string {
  const tree = { type: 'root', children } as Root;
  keepParagraphs()(tree);
  const tell = (nodes: readonly RootContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'paragraph') return `p(${tell(node.children)})`;
        return 'name' in node
          ? `${node.name}${'children' in node && node.children.some((one) => one.type !== 'text') ? `[${tell(node.children as RootContent[])}]` : ''}`
          : node.type;
      })
      .join(' ');
  return tell(tree.children);
}

describe('components that fill a paragraph by themselves', () => {
  it('are a paragraph, with the space between them where there was one', () => {
    expect(told(condition(1), condition(2))).toBe('p(When text When)');
    expect(told(component('Value', 1), component('Note', 1, { column: 11 }))).toBe('p(Value Note)');
  });

  it('are two where an empty line stands between them', () => {
    expect(told(condition(1), condition(3))).toBe('p(When) p(When)');
  });

  it('are a paragraph within a condition over several', () => {
    expect(told(component('When', 1, { children: [condition(3), condition(5)] }))).toBe('When[p(When) p(When)]');
  });

  it('stay as they are where they hold a table or stand for one', () => {
    const table = { ...component('Table', 1), type: 'mdxJsxTextElement' };
    expect(told(component('Table', 1), component('When', 3, { children: [table] }))).toBe('Table When[Table]');
  });
});
