import { expect, it } from 'vitest';
import { readExampleSite } from '../../../tests/problem-examples.ts';
import { readSite } from './read-site.ts';

it('tells the name of a folder that cannot be used once, not for each of its files', () => {
  const moved = [...readExampleSite()].map(
    ([file, text]) => [file.replace('/bike-parks/', '/Bike Parks/'), text] as const,
  );
  const names = readSite(new Map(moved)).problems.filter(({ code }) => code === 'file-name');
  expect(names.map(({ place, values }) => [place.file.split('/')[0], values.name])).toEqual([
    ['content', 'Bike Parks'],
    ['data', 'Bike Parks'],
  ]);
});
