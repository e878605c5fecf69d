import { expect, it } from 'vitest';
import { groupByDossier } from './site-texts.ts';

it('the files of a site belong to a dossier, in content and in data, or to all', () => {
  const paths = [
    'content/b/dossier.yaml',
    'content/a/dossier.yaml',
    'content/a/2025-01-01/answer.yaml',
    'content/pages/about.nl.md',
    'content/site.yaml',
    'data/a/dataset.yaml',
    'data/codelists/c.yaml',
  ];
  expect([...groupByDossier(paths)]).toEqual([
    ['', ['content/pages/about.nl.md', 'content/site.yaml', 'data/codelists/c.yaml']],
    ['a', ['content/a/dossier.yaml', 'content/a/2025-01-01/answer.yaml', 'data/a/dataset.yaml']],
    ['b', ['content/b/dossier.yaml']],
  ]);
});
