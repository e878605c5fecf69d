import { beforeAll, describe, expect, it } from 'vitest';
import { makeAnswer } from '../answer/answer.ts';
import { readerOf } from '../answer/site.ts';
import { finishSvg } from '../charts/finish-svg.ts';
import { chartConfig } from '../charts/theme.ts';
import { digestText } from '../files/digest.ts';
import { prepareDrawing } from '../files/draw-charts.ts';
import { readModels } from '../files/read-models.ts';
import { readRecordedSite } from '../publication/recorded-site.ts';
import { corpusId, makeCorpusDossier, sharedTexts } from './corpus.ts';
import { makeFloorPages, readFloorDossier } from './floor.ts';

const models = readModels();
beforeAll(prepareDrawing);

/** Text between tags, with one kind of space. */
const bare = (html: string) =>
  html
    .replace(/<small>.*?<\/small>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** A picture of Vega in the form in which it stands on a page, without title, description and what a pointer shows. */
const finish = (svg: string) => withoutWords(finishSvg(svg, { id: 'x', language: '', title: '', description: '' }));
const withoutWords = (svg: string) =>
  svg
    .replace(/<(title|desc)\b.*?<\/\1>/gs, '')
    .replace(/^<svg[^>]*>/, '')
    .replaceAll('></path>', '/>')
    .replace(/(id="|#)[\w-]*-/g, '$1');

/** What both print of the second of three dates: the program's lock and pictures, and the page of the floor. */
async function makeBoth(number: number, language: string) {
  const id = corpusId(models, number);
  const texts = new Map([...sharedTexts(models), ...makeCorpusDossier(models, number, 3, digestText)]);
  const site = readRecordedSite(texts, digestText).value;
  const dossier = site?.dossiers[0];
  const dated = dossier?.answers[1];
  const answer = site && dossier && dated && makeAnswer(site, dossier, dated, readerOf(site, language), site);
  const pages: string[] = [];
  for await (const page of makeFloorPages(readFloorDossier(texts, id, chartConfig), language)) pages.push(page);
  const blocks = site?.records.get(`${id}/${dated?.date}`)?.lock?.texts[language]?.blocks ?? [];
  return { answer, blocks, page: pages[1] ?? '' };
}

const cases = [0, 1, 2, 3].flatMap((number) => ['nl', 'en'].map((language) => [number, language] as const));

describe.each(cases)('the plain floor of dossier %i in %s', (number, language) => {
  it('prints the paragraphs and the cells of the table as the program does', async () => {
    const { blocks, page } = await makeBoth(number, language);
    const textOf = (kind: string, join: string) =>
      blocks.filter((block) => block.kind === kind).map(({ pieces }) => bare(pieces.join(join)));
    expect(textOf('paragraph', ' ').length).toBeGreaterThanOrEqual(6);
    expect(all(page, /<p>(.*?)<\/p>/gs).map(bare)).toEqual(textOf('paragraph', ' '));
    const cells = all(page, /<tr>(.*?)<\/tr>/gs).map((row) => bare(row.replaceAll('</t', ' </t')));
    expect(cells.length).toBeGreaterThanOrEqual(6);
    expect(cells).toEqual(textOf('row', ' '));
  });

  it('draws the same pictures', async () => {
    const { answer, page } = await makeBoth(number, language);
    const drawn = answer?.dated.charts.map(({ id }) => answer.chart(id).svg) ?? [];
    expect(drawn).toHaveLength(2);
    expect(
      all(page, /(<svg.*?<\/svg>)/gs)
        .map(finish)
        .sort(),
    ).toEqual(drawn.map(withoutWords).sort());
  });
});
