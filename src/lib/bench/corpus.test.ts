import { expect, it } from 'vitest';
import { checkAnswers } from '../answer/check-answers.ts';
import { digestText } from '../files/digest.ts';
import { prepareDrawing } from '../files/draw-charts.ts';
import { readModels } from '../files/read-models.ts';
import { hasErrors } from '../problem.ts';
import { readRecordedSite } from '../publication/recorded-site.ts';
import { corpusId, makeCorpusDossier, readDimensions, sharedTexts } from './corpus.ts';
import { addApplication } from './corpus-snapshot.ts';

prepareDrawing();
const models = readModels();
const all = [0, 1, 2, 3];
const corpus = new Map([
  ...sharedTexts(models),
  ...all.flatMap((number) => [...makeCorpusDossier(models, number, 12, digestText)]),
]);

it('a site for measurements is right, with every date published but the newest', () => {
  const { value, problems } = readRecordedSite(corpus, digestText);
  expect(problems).toEqual([]);
  expect(value && checkAnswers(value)).toEqual([]);
  for (const { answers } of value?.dossiers ?? [])
    expect(answers.map(({ state }) => state)).toEqual(['ready', ...Array(11).fill('published')]);
  expect(value?.records.size).toBe(44);
});

it('has dossiers of different shapes, each with more than fifteen figures, a table and two charts', () => {
  const shapes = all.map((number) =>
    readDimensions(corpus, corpusId(models, number)).map(({ codelist }) => codelist.codes.length),
  );
  expect(shapes).toEqual([[31], [6], [3, 6], [6]]);
  for (const number of all) {
    const text = corpus.get(`content/${corpusId(models, number)}/narrative.nl.mdx`) ?? '';
    expect(text.match(/<(?:Value|Change) /g)?.length).toBeGreaterThanOrEqual(15);
    expect(text.match(/<Chart /g)).toHaveLength(2);
    expect(text.match(/<Table /g)).toHaveLength(1);
  }
});

it('the same number gives the same dossier, and another one other figures', () => {
  const of = (number: number, dates: number) => makeCorpusDossier(models, number, dates, digestText);
  expect([...of(3, 2)]).toEqual([...of(3, 2)]);
  const figures = (number: number) => [...of(number, 1)].find(([path]) => path.endsWith('2013-12-31.yaml'))?.[1];
  expect(figures(3)).not.toBe(figures(7));
  const first = (dates: number) => of(3, dates).get('data/insulation-0003/2013-12-31.yaml');
  expect(first(1)).toMatch(/applications: \d{3}/);
  expect(first(3)).toBe(first(1));
});

it.each(all)('one more application is one more in every sum above it (dossier %i)', (number) => {
  const id = corpusId(models, number);
  const [path = '', text = ''] = [...corpus].findLast(([name]) => name.startsWith(`data/${id}/2`)) ?? [];
  const changed = new Map(corpus).set(path, addApplication(text, readDimensions(corpus, id)));
  expect(changed.get(path)).not.toBe(text);
  expect(hasErrors(readRecordedSite(changed, digestText).problems)).toBe(false);
});
