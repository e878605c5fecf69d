import { expect, it, test } from 'vitest';
import { readExampleSite } from '../../../tests/problem-examples.ts';
import { authorFiles } from '../reference/author-files.ts';
import { readSite } from './read-site.ts';

/** What is told of files that are added to the site of the examples: code and file. */
function tell(...added: readonly string[]): string[][] {
  const texts = new Map([...readExampleSite(), ...added.map((file) => [file, '{}'] as const)]);
  const { value, problems } = readSite(texts);
  expect(value).toBeDefined();
  return problems.map(({ code, severity, place }) => [code, severity, place.file]);
}

test.each([
  'content/bike-parks/narative.nl.mdx',
  'content/bike-parks/narrative.fr.mdx',
  'content/bike-parks/chart/parks.yaml',
  'content/bike-parks/charts/more/parks.yaml',
  'content/bike-parks/2026-1-31/narrative.nl.mdx',
  'content/sites.yaml',
  'data/bike-parks/2026-06-30.yml',
  'data/bike-parks/older/2020-12-31.yaml',
  'data/codelists/area.json',
])('tells that nothing is made of %s', (file) => {
  expect(tell(file)).toEqual([['file-unread', 'warning', file]]);
});

test.each(authorFiles.map(({ path }) => path))('tells nothing of %s, which the reference describes', (path) => {
  const names: Record<string, string> = { dossier: 'bike-parks', date: '2026-12-31', language: 'nl', name: 'other' };
  const file = path.replace(/<(\w+)>/g, (_, name: string) => names[name] ?? name);
  const { problems } = readSite(
    new Map([...readExampleSite(), ['content/bike-parks/2026-12-31/answer.yaml', '{}'], [file, '{}']]),
  );
  expect(problems.filter(({ code }) => code.endsWith('-unread'))).toEqual([]);
});

it.each([
  ['content/bike-parks/narative.nl.mdx', 'narrative.nl.mdx'],
  ['content/bike-parks/chart/parks.yaml', ''],
  ['data/bike-parks/2026-06-30.yml', '2026-06-30.yaml'],
  ['content/sites.yaml', 'content/site.yaml'],
])('asks of %s whether %s was meant', (file, name) => {
  const { problems } = readSite(new Map([...readExampleSite(), [file, '{}']]));
  expect(problems.map(({ values }) => values.suggestion)).toEqual([name]);
});

it('tells a folder without a dossier or an answer once', () => {
  expect(
    tell(
      'content/bike-park/narrative.en.mdx',
      'content/bike-park/narrative.nl.mdx',
      'content/bike-parks/2030-12-31/narrative.nl.mdx',
      'data/bike-park/2030-12-31.yaml',
      'data/bike-park/2031-12-31.yaml',
    ),
  ).toEqual([
    ['folder-unread', 'warning', 'content/bike-park/narrative.en.mdx'],
    ['folder-unread', 'warning', 'content/bike-parks/2030-12-31/narrative.nl.mdx'],
    ['folder-unread', 'warning', 'data/bike-park/2030-12-31.yaml'],
  ]);
});
