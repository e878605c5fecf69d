import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { joinSegments } from '../figures/placeholders.ts';
import type { Read } from '../problem.ts';
import { boxesOf, findFaintNeighbours, findOutside, findOverlaps } from './chart-boxes.examples.ts';
import { parseChart } from './chart-file.ts';
import { type DrawContext, type DrawnChart, drawChart } from './draw-chart.ts';
import { areasOf } from './drawn-areas.examples.ts';
import { countBorders, findFaintAreas, findFaintBorders } from './neighbours.examples.ts';
import { makeTextMeasure } from './text-metrics.ts';
import { paintSvg } from './theme.ts';

const languages = ['nl', 'en'];
const locales: Record<string, string> = { nl: 'nl-BE', en: 'en-GB' };
const ids = ['progress-by-province', 'share-map'];
const text = (path: string) => readFileSync(path, 'utf8');
const font = (weight: string) =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
const measureText = makeTextMeasure({ regular: font('400Regular'), bold: font('700Bold') });

function must<T>({ value, problems }: Read<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

function realFigures(): FigureSet {
  const [list, set, snap] = [
    'data/codelists/flemish-provinces.yaml',
    'data/vdab-agreements/dataset.yaml',
    'data/vdab-agreements/2022-10-17.yaml',
  ] as const;
  const codelist = must(parseCodelist('flemish-provinces', list, text(list), languages));
  const dataset = must(parseDataset('vdab-agreements', set, text(set), [codelist], languages));
  return new FigureSet(dataset, must(parseSnapshot(snap, text(snap), dataset, languages)));
}

const figures = realFigures();
const outlines: unknown = JSON.parse(text('data/geo/flanders-provinces.topo.json'));

function draw(id: string, language: string, more: Partial<DrawContext> = {}): DrawnChart {
  const file = `content/vdab-agreements/charts/${id}.yaml`;
  const chart = must(parseChart(id, file, text(file), languages));
  const locale = locales[language] ?? language;
  return drawChart(chart, { figures, language, locale, outlines, measureText, missingSymbol: () => '..', ...more });
}

describe.each(ids.flatMap((id) => languages.map((language) => [id, language] as const)))('%s in %s', (id, language) => {
  const drawn = draw(id, language);

  it('has no problems', () => expect(drawn.problems).toEqual([]));

  it('gives the same bytes twice, also after another chart', () => {
    draw(id === 'share-map' ? 'progress-by-province' : 'share-map', 'nl');
    expect(draw(id, language).svg).toBe(drawn.svg);
  });

  it('holds nothing that a strict page refuses or a reader should not see', () => {
    expect(drawn.svg).not.toMatch(
      / style="|NaN|data-title|hatch\(|undefined|null|opacity="0"|<script|xlink|aria-roledescription/,
    );
  });

  it('says what it is', () => {
    expect(drawn.svg).toContain('role="img"');
    expect(drawn.svg).toContain(`>${joinSegments(drawn.title)}</title>`);
    expect(drawn.svg).toContain(`>${joinSegments(drawn.description)}</desc>`);
    expect(joinSegments(drawn.description)).not.toMatch(/[{}]/);
  });

  const boxes = boxesOf(drawn.svg, measureText);

  it('keeps every label inside the picture', () => {
    expect(boxes.texts.length).toBeGreaterThan(9);
    expect(findOutside(boxes)).toEqual([]);
  });

  it('lets no label touch another', () => expect(findOverlaps(boxes)).toEqual([]));

  it.each(['light', 'dark'] as const)('shows a boundary between neighbours on a %s page', (theme) => {
    expect(id === 'share-map' || boxes.fills.length > 14).toBe(true);
    expect(findFaintNeighbours(boxes, theme)).toEqual([]);
    const areas = areasOf(drawn.svg);
    expect(countBorders(areas)).toBeGreaterThan(4);
    expect(findFaintBorders(areas, theme, 1)).toEqual([]);
    expect(findFaintAreas(areas, theme)).toEqual([]);
  });

  it('prints the share that the table prints, not the one that is computed', () => {
    expect(boxes.texts.map((box) => box.text)).toContain('91%');
    expect(drawn.svg).not.toContain('92%');
  });
});

it('gives every id on a page to one element', () => {
  const page = ids.flatMap((id) => languages.map((language) => draw(id, language).svg)).join('');
  const found = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(found.length).toBeGreaterThan(7);
  expect(new Set(found).size).toBe(found.length);
});

it('names provinces in the language of the page', () => {
  expect(draw('share-map', 'nl').svg).toContain('>West-Vlaanderen<');
  expect(draw('share-map', 'en').svg).toContain('>West Flanders<');
});

it('leaves the total out of the rows, and gives the figure of each row', () => {
  const { rows, figures: drawn } = draw('progress-by-province', 'nl');
  expect(rows).toHaveLength(20);
  expect(rows.map(({ area }) => area)).not.toContain('BE-VLG');
  expect(drawn.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

it('leaves Brussels without a colour', () => {
  const fills = [...draw('share-map', 'nl').svg.matchAll(/<path d="M[^"]*l[^"]*"([^>]*)>/g)].map(
    ([, attributes = '']) => / fill="var/.test(attributes),
  );
  expect(fills.filter(Boolean)).toHaveLength(5);
  expect(fills).toHaveLength(6);
});

it('says at the file with outlines that there are none in it', () => {
  const drawn = draw('share-map', 'nl', { outlines: { type: 'Topology', objects: {} } });
  expect(drawn.problems.map(({ code, place }) => [code, place.file])).toEqual([
    ['outlines-empty', 'data/geo/flanders-provinces.topo.json'],
  ]);
  expect(drawn.svg).toBe('');
});

it('can be painted for a picture that stands alone', () => {
  expect(paintSvg(draw('share-map', 'nl').svg)).not.toContain('var(');
});

it.each([
  ['progress-by-province', 'nl'],
  ['share-map', 'en'],
])('draws %s in %s as it was looked at and approved', async (id, language) => {
  const svg = draw(id, language).svg.replaceAll(`${id}-${language}-`, '').replaceAll('><', '>\n<');
  await expect(`${svg}\n`).toMatchFileSnapshot(`expected/${id}.${language}.svg`);
});
