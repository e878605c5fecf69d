import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseNarrative } from './narrative.ts';
import { toHast } from './to-hast.ts';

function read(source: string) {
  const { value } = parseNarrative('content/x/narrative.nl.mdx', source, 'nl');
  if (!value) throw new Error('the narrative cannot be read');
  return value;
}

/** The tree in a line, components by name: `<p>On <Value></p>`. */
function told(source: string): string {
  const tell = (node: Nodes | { type: string; name?: string | null; children?: unknown[] }): string => {
    if (node.type === 'text') return (node as { value: string }).value;
    const inner = ('children' in node ? (node.children ?? []) : []).map((child) => tell(child as Nodes)).join('');
    if (node.type === 'root') return inner;
    if (!('tagName' in node))
      return inner ? `<${'name' in node ? node.name : ''}>${inner}</>` : `<${(node as { name: string }).name}>`;
    const id = node.properties.id ? ` id=${node.properties.id}` : '';
    return `<${node.tagName}${id}>${inner}</${node.tagName}>`;
  };
  return tell(toHast(read(source)));
}

describe('the tree of a narrative', () => {
  it('keeps components where they were written, in a sentence and on lines of their own', () => {
    expect(told('Op <ReportingDate /> waren er <Value figure="a" />.\n\n<Table id="t" />')).toBe(
      '<p>Op <ReportingDate> waren er <Value>.</p>\n<Table>',
    );
  });

  it('makes paragraphs of sentences under a condition, of tables none, whether alone on a line or not', () => {
    const when = '<When figure="a" is="zero">Geen.</When>';
    expect(told(`${when} ${when}`)).toBe('<p><When>Geen.</>\n<When>Geen.</></p>');
    expect(told('<When figure="a" is="zero"><Table id="t" /></When>')).toBe('<When><Table></>');
  });

  it('gives headings an id to link to, another one to the second of the same name', () => {
    expect(told('## Per gemeente\n\n## Per gemeente')).toBe(
      '<h2 id=per-gemeente>Per gemeente</h2>\n<h2 id=per-gemeente-1>Per gemeente</h2>',
    );
  });

  it('has the quotation marks and dashes of print', () => {
    expect(told('De "premie" -- zo heet ze.')).toBe('<p>De “premie” — zo heet ze.</p>');
  });

  it('has nothing of the front matter, and leaves the narrative as it is', () => {
    const narrative = read('---\ntitle: Titel\n---\n\nDe "premie".');
    const before = JSON.stringify(narrative.tree);
    expect(JSON.stringify(toHast(narrative))).not.toContain('Titel');
    expect(JSON.stringify(narrative.tree)).toBe(before);
    expect(toHast(narrative)).toBe(toHast(narrative));
  });
});
