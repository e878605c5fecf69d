import { expect, test } from 'vitest';
import { addIntegrity } from './integrity.ts';

const integrityOf = (address: string) => (address.startsWith('/own') ? 'sha384-AAAA' : undefined);

test('adds a digest to style sheets and scripts of the site, and to nothing else', () => {
  const html =
    '<link rel="stylesheet" href="/own.css"><script type="module" src="/own.js"></script><link rel="canonical" href="/own/"><script src="https://x.example/a.js"></script>';
  expect(addIntegrity(html, integrityOf)).toBe(
    '<link rel="stylesheet" href="/own.css" integrity="sha384-AAAA"><script type="module" src="/own.js" integrity="sha384-AAAA"></script><link rel="canonical" href="/own/"><script src="https://x.example/a.js"></script>',
  );
});

test('adds it once', () => {
  const once = addIntegrity('<link rel="stylesheet" href="/own.css">', integrityOf);
  expect(addIntegrity(once, integrityOf)).toBe(once);
});

test('finds scripts in the body of a page', () => {
  const html = '<head><title>x</title></head><body><p>words</p><script src="/own.js"></script><p>more</p></body>';
  expect(addIntegrity(html, integrityOf)).toBe(html.replace('own.js"', 'own.js" integrity="sha384-AAAA"'));
});
