import { expect, test } from 'vitest';
import { isAllowedUrl } from './check-links.ts';

test.each(['https://example.org/a', 'http://example.org', 'mailto:a@example.org', '/nl/', '/', '#stand'])(
  'allows a link to %s',
  (url) => {
    expect(isAllowedUrl(url)).toBe(true);
  },
);

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//example.org',
  '/\t/example.org',
  '/\\example.org',
  '\\\\example.org',
  'https:example.org',
  'file:///etc/passwd',
  '../lib/evil.mjs',
  'page.html',
  '',
])('refuses a link to %j', (url) => {
  expect(isAllowedUrl(url)).toBe(false);
});
