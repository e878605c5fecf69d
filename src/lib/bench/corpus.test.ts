import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { digestText } from '../files/digest.ts';
import { readRecordedSite } from '../publication/recorded-site.ts';
import { makeCorpusDossier, sharedTexts } from './corpus.ts';

const folder = path.resolve(import.meta.dirname, '../../../examples');
const demo = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
);

it('a dossier for measurements is right, with every date published but the newest', () => {
  const texts = new Map([...sharedTexts(demo), ...makeCorpusDossier(demo, 7, 3, digestText)]);
  const { value, problems } = readRecordedSite(texts, digestText);
  expect(problems).toEqual([]);
  expect(value?.dossiers[0]?.answers.map(({ date, state }) => `${date} ${state}`)).toEqual([
    '2015-12-31 ready',
    '2014-12-31 published',
    '2013-12-31 published',
  ]);
  expect(value?.records.size).toBe(2);
});

it('the same number gives the same dossier, and another one other figures', () => {
  const of = (number: number) => [...makeCorpusDossier(demo, number, 1, digestText)];
  expect(of(3)).toEqual(of(3));
  const figures = (number: number) => of(number).find(([path]) => path.endsWith('2013-12-31.yaml'))?.[1];
  expect(figures(3)).not.toBe(figures(4));
});
