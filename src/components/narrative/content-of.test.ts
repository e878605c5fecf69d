import { describe, expect, it } from 'vitest';
import { exampleSite } from '../../lib/answer/site.examples.ts';
import { findAnswer } from '../../lib/answer/site.ts';
import { parseNarrative } from '../../lib/narrative/narrative.ts';
import { contentOf } from './content-of.ts';

const answer = findAnswer(exampleSite('.'), { language: 'en', dossier: 'vdab-agreements', date: '2022-10-17' });

function told(source: string): string {
  const { value } = parseNarrative('content/x/narrative.en.mdx', source, 'en');
  if (!value) throw new Error('the narrative cannot be read');
  return contentOf({ ...answer, narrative: value }).join('');
}

const value = '<Value figure="municipalities.total" at="BE-VOV" />';
const printed =
  '<a class="figure-link" href="#figure-municipalities.total:BE-VOV"><data value="60" data-figure="municipalities.total:BE-VOV">60</data></a>';

describe('a narrative as HTML', () => {
  it('has figures where they were written, each with its id', () => {
    expect(told(`There are ${value} of *them*.`)).toBe(`<p>There are ${printed} of <em>them</em>.</p>`);
  });

  it('shows what is typed as it is typed', () => {
    expect(told('`a < b` & 1')).toBe('<p><code>a &lt; b</code> &amp; 1</p>');
  });

  it('has attributes and empty elements as Astro writes them', () => {
    expect(told('[x](https://example.org/?a=1&b=2)\\\ny')).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">x</a><br/>\ny</p>',
    );
    expect(told('| a |\n| -: |\n| 1 |')).toContain('<tr><th style="text-align:right">a</th></tr>');
  });

  it('leaves out what a condition does not let through, with the figures in it', () => {
    const when = (is: string) => `A<When figure="municipalities.total" at="BE-VOV" is="${is}"> and ${value}</When>.`;
    expect(told(when('zero'))).toBe('<p>A.</p>');
    expect(told(when('positive'))).toBe(`<p>A and ${printed}.</p>`);
  });

  it('has tables and charts between its paragraphs', () => {
    const { narrative } = answer;
    const shown = narrative.uses.filter(({ component }) => component === 'Table' || component === 'Chart');
    const ids = shown.map(({ component, attributes }) => `id="${component.toLowerCase()}-${attributes.id?.value}"`);
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(contentOf(answer).join('')).toContain(id);
  });
});
