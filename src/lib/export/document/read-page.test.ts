import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './document.ts';
import { readPage } from './read-page.ts';
import { documentOf, notesHtml, tableHtml } from './test-page.ts';

function paragraph(html: string) {
  const [block] = documentOf(`<p>${html}</p>`).blocks;
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block.children;
}

function problemsOf(article: string) {
  const html = `<article>${article}</article>`;
  return readPage({ file: 'p.html', html, address: 'https://site.example/', locale: 'nl-BE' }).problems;
}

describe('white space', () => {
  it.each([
    [' een\n  twee ', 'een twee'],
    ['een <strong> twee</strong> drie', 'een twee drie'],
    ['een<br> twee', 'een twee'],
    ['een <em>twee </em> ', 'een twee'],
    ['1&nbsp;234', '1\u00a0234'],
  ])('is collapsed as in a browser: %j', (html, text) => {
    expect(textOf(paragraph(html))).toBe(text);
  });

  it('never leaves two spaces, nor one at an end', () => {
    const pieces = fc.array(fc.constantFrom(' ', '\n', 'a', '<em> b </em>', '<strong>c</strong>', '\t'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = documentOf(`<p>${parts.join('')}</p>`).blocks.map((block) =>
          'children' in block ? textOf(block.children as never) : '',
        );
        expect(text.join('')).not.toMatch(/ {2}|^ | $/);
      }),
    );
  });
});

describe('a line of text', () => {
  it('keeps a figure with its full precision', () => {
    expect(paragraph('<data value="66.67" data-figure="a.b:c">67%</data>')).toEqual([
      { kind: 'figure', id: 'a.b:c', value: '66.67', text: '67%' },
    ]);
  });

  it('makes the address of a link whole', () => {
    expect(paragraph('<a href="../b/?x=1&amp;y=2">b</a>')).toMatchObject([
      { address: 'https://site.example/nl/b/?x=1&y=2' },
    ]);
  });

  it('keeps the words of a link within the page', () => {
    expect(paragraph('<a href="#figure-a">67%</a>')).toEqual([{ kind: 'text', text: '67%' }]);
  });

  it('keeps a change of language', () => {
    expect(paragraph('<span lang="fr">mot</span>')).toMatchObject([{ kind: 'language', language: 'fr' }]);
  });

  it.each([
    '<p lang="fr">mot</p>',
    '<div lang="fr"><p>mot</p></div>',
    '<blockquote lang="fr"><p>mot</p></blockquote>',
    '<h2 lang="fr">mot</h2>',
  ])('keeps the language of a block: %s', (html) => {
    expect(JSON.stringify(documentOf(html).blocks)).toContain('"kind":"language","language":"fr"');
  });

  it('drops characters that no document can hold', () => {
    expect(textOf(paragraph('a\u0007b\u200f\ufffec'))).toBe('ab\u200fc');
  });
});

describe('a table', () => {
  it('has each cell at its place in the grid', () => {
    const [figure] = documentOf(tableHtml + notesHtml).blocks;
    const table = figure?.kind === 'figure' ? figure.children[0] : undefined;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toBe(3);
    expect(table.head[1]?.cells.map(({ column }) => column)).toEqual([1, 2]);
    expect(table.body.map(({ isTotal }) => isTotal)).toEqual([false, true]);
    expect(table.body[0]?.cells[0]).toMatchObject({ isHeader: true, scope: 'row' });
  });
});

describe('parts of a page', () => {
  it('leaves out what only the interface needs', () => {
    expect(documentOf('<p data-export="omit">x</p><p hidden>y</p><!-- z --><p>w</p>').blocks).toHaveLength(1);
  });

  it('makes an annex of what the page folds away', () => {
    const { blocks, annexes } = documentOf('<details><summary>Cijfers</summary><p>x</p></details>');
    expect(blocks).toMatchObject([{ kind: 'annex', number: 1 }]);
    expect(annexes).toMatchObject([{ number: 1, title: [{ text: 'Cijfers' }], blocks: [{ kind: 'paragraph' }] }]);
  });

  it('names an annex by the caption of its table', () => {
    const { annexes } = documentOf(
      `<details><summary>Cijfers</summary>${tableHtml.replace(/<sup.*?<\/sup>|<\/?figure>/g, '')}</details>`,
    );
    expect(annexes).toMatchObject([{ title: [{ text: 'Opschrift' }], blocks: [{ kind: 'table', caption: [] }, {}] }]);
  });

  it('takes a drawing as it stands, with its title and description', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><title>T</title><desc>D &amp; d</desc><linearGradient id="a"/></svg>';
    const [figure] = documentOf(`<figure>${svg}</figure>`).blocks;
    expect(figure).toMatchObject({ children: [{ source: { svg }, title: 'T', description: 'D & d' }] });
  });

  it('puts text between blocks in a paragraph', () => {
    expect(documentOf('los <p>vast</p>').blocks).toHaveLength(2);
  });

  it('keeps a note without its link back', () => {
    const { notes } = documentOf(`<p>x<sup class="note-ref"><a href="#note-1">1</a></sup></p>${notesHtml}`);
    expect(notes).toEqual([{ number: 1, children: [{ kind: 'text', text: 'Uitleg.' }] }]);
  });
});

describe('what no document knows', () => {
  it('is told with its place', () => {
    expect(problemsOf('<p>a</p>\n<video src="x"></video>')).toEqual([
      {
        code: 'export-unknown-element',
        severity: 'error',
        place: { file: 'p.html', line: 2, column: 1 },
        values: { name: 'video' },
      },
    ]);
  });

  it.each(['<p><button>x</button></p>', '<ul><p>x</p></ul>', '<dl><p>x</p></dl>', '<p><del>x</del></p>'])(
    'is told: %s',
    (html) => {
      expect(problemsOf(html).map(({ code }) => code)).toEqual(['export-unknown-element']);
    },
  );

  it('is a reference without a note, and a note without a reference', () => {
    expect(problemsOf('<p>x<sup><a href="#note-2">2</a></sup></p>').map(({ code }) => code)).toEqual(['export-note']);
    expect(problemsOf(notesHtml).map(({ code }) => code)).toEqual(['export-note']);
  });

  it('is a page without an article', () => {
    const page = { file: 'p', html: '<main></main>', address: 'https://site.example/', locale: 'nl' };
    expect(readPage(page).problems.map(({ code }) => code)).toEqual(['export-no-article']);
  });
});
