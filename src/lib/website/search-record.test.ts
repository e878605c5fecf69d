import { expect, it } from 'vitest';
import { makeSearchRecord } from './search-record.ts';

const page = (body: string) =>
  `<!doctype html><html lang="nl-BE"><head><title>x</title></head><body>${body}</body></html>`;

/** What is found of an article that holds this. */
function found(content: string): string | undefined {
  const html = makeSearchRecord('nl/a/index.html', page(`<article data-pagefind-body>${content}</article>`))?.html;
  return /<article data-pagefind-body>(.*)<\/article>/s.exec(html ?? '')?.[1];
}

it('what can be found of a page is its article in its language, without drawings and contents', () => {
  const html = page(
    '<nav>menu</nav><article data-pagefind-body data-pagefind-meta="title:A"><p>tekst</p><svg><text>7</text></svg><nav>inhoud</nav></article><p>voet</p>',
  );
  expect(makeSearchRecord('nl/a/index.html', html)).toEqual({
    page: 'nl/a/index.html',
    language: 'nl-be',
    html: '<!doctype html><html lang="nl-be"><body><article data-pagefind-body data-pagefind-meta="title:A"> <p>tekst</p></article></body></html>',
  });
});

it('a page without such an article is not found', () => {
  expect(makeSearchRecord('nl/index.html', page('<p>lijst</p>'))).toBeUndefined();
});

it('attributes are left away, and elements within a sentence with their text in its place', () => {
  expect(
    found('<h2 id="a" class="x">Kop</h2><p>In <a href="#a" title="a > b"><data value="1">1,5</data></a> jaar.</p>'),
  ).toBe(' <h2>Kop</h2> <p>In 1,5 jaar.</p>');
});

it('words of elements beside each other stay apart', () => {
  expect(found('<dl><dt>Vraagsteller</dt><dd>Joris</dd></dl><table><tr><th>Aantal</th><th>Som</th></tr></table>')).toBe(
    ' <dl> <dt>Vraagsteller</dt> <dd>Joris</dd></dl> <table> <tr> <th>Aantal</th> <th>Som</th></tr></table>',
  );
});

it.each([
  ['<details class="wide chart-data"><p>7</p></details>', ' <details data-pagefind-ignore="all"> <p>7</p></details>'],
  ['a<sup class="note-ref"><a href="#n">1</a></sup>b', 'a<sup data-pagefind-ignore="all">1</sup>b'],
  ['a<span data-export="omit">i <em>j</em></span>b', 'a<span data-pagefind-ignore="all">i j</span>b'],
  ['<p class="x" aria-hidden="true">x</p>', ' <p data-pagefind-ignore="all">x</p>'],
  ['<p class="chart-database">x</p>', ' <p>x</p>'],
])('what stands in the interface only is told to the indexer: %s', (content, expected) => {
  expect(found(content)).toBe(expected);
});
