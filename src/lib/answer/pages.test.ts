import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

const languages = ['nl', 'en'];
const told = (files: Readonly<Record<string, string>>) =>
  readPages(new Map(Object.entries(files)), languages).problems.map(({ code, place }) => `${code} ${place.file}`);

test('reads a text for a page in every language', () => {
  const { value, problems } = readPages(
    new Map([
      ['content/pages/contact.nl.md', '# Contact'],
      ['content/pages/contact.en.md', '# Reach us'],
    ]),
    languages,
  );
  expect(problems).toEqual([]);
  expect(value?.get('contact.en')).toBe('# Reach us');
});

test('refuses a page in one language without its twin', () => {
  expect(told({ 'content/pages/about.nl.md': '# Over' })).toEqual(['file-missing content/pages/about.en.md']);
});

test('refuses a page that does not exist', () => {
  expect(told({ 'content/pages/abuot.nl.md': '# Over' })).toEqual(['unknown-reference content/pages/abuot.nl.md']);
});

test('refuses a text in a language that the site does not have', () => {
  const both = { 'content/pages/about.nl.md': '#', 'content/pages/about.en.md': '#' };
  expect(told({ ...both, 'content/pages/about.de.md': '#' })).toEqual(['unknown-reference content/pages/about.de.md']);
});
