import { expect, it } from 'vitest';
import { makeSearchRecord } from './search-record.ts';

const page = (body: string) =>
  `<!doctype html><html lang="nl-BE"><head><title>x</title></head><body>${body}</body></html>`;

it('what can be found of a page is its article in its language, without drawings', () => {
  const html = page(
    '<nav>menu</nav><article data-pagefind-body><p>tekst</p><svg><text>7</text></svg></article><p>voet</p>',
  );
  expect(makeSearchRecord('nl/a/index.html', html)).toEqual({
    page: 'nl/a/index.html',
    html: '<!doctype html><html lang="nl-BE"><body><article data-pagefind-body><p>tekst</p></article></body></html>',
  });
});

it('a page without such an article is not found', () => {
  expect(makeSearchRecord('nl/index.html', page('<p>lijst</p>'))).toBeUndefined();
});
