import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import { joinSegments } from '../figures/placeholders.ts';
import type { Read } from '../problem.ts';
import { parseChart } from './chart-file.ts';
import { type DrawContext, type DrawnChart, drawChart } from './draw-chart.ts';
import { isBoldWeight, makeTextMeasure } from './text-metrics.ts';
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

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each text stands, by the transforms around it and the widths of the font. */
function textBoxes(svg: string): Box[] {
  const boxes: Box[] = [];
  const offsets: (readonly [number, number])[] = [[0, 0]];
  for (const [, close, tag = '', attributes = '', selfClosing, content = ''] of svg.matchAll(
    /<(\/?)(\w+)((?:\s[\w:-]+="[^"]*")*)(\/?)>([^<]*)/g,
  )) {
    if (close) offsets.pop();
    if (close) continue;
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const [, dx = '0', dy = '0'] = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(attribute('transform')) ?? [];
    const [x, y] = offsets.at(-1) ?? [0, 0];
    const here = [x + Number(dx), y + Number(dy)] as const;
    if (tag === 'text') {
      const size = Number.parseFloat(attribute('font-size'));
      const width = measureText(content, size, isBoldWeight(attribute('font-weight')));
      const before = { start: 0, middle: width / 2, end: width }[attribute('text-anchor') || 'start'] ?? 0;
      const left = here[0] - before;
      boxes.push({ text: content, left, right: left + width, top: here[1] - 0.7 * size, bottom: here[1] + 0.2 * size });
    }
    if (!selfClosing) offsets.push(here);
  }
  return boxes;
}

describe.each(ids.flatMap((id) => languages.map((language) => [id, language] as const)))('%s in %s', (id, language) => {
  const drawn = draw(id, language);

  it('has no problems', () => expect(drawn.problems).toEqual([]));

  it('gives the same bytes twice, also after another chart', () => {
    draw(id === 'share-map' ? 'progress-by-province' : 'share-map', 'nl');
    expect(draw(id, language).svg).toBe(drawn.svg);
  });

  it('holds nothing that a strict page refuses or a reader should not see', () => {
    expect(drawn.svg).not.toMatch(/ style="|NaN|undefined|null|opacity="0"|<script|xlink|aria-roledescription/);
  });

  it('says what it is', () => {
    expect(drawn.svg).toContain('role="img"');
    expect(drawn.svg).toContain(`>${joinSegments(drawn.title)}</title>`);
    expect(drawn.svg).toContain(`>${joinSegments(drawn.description)}</desc>`);
    expect(joinSegments(drawn.description)).not.toMatch(/[{}]/);
  });

  it('keeps every label inside the picture', () => {
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn.svg) ?? [];
    for (const box of textBoxes(drawn.svg)) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0);
      expect(box.top, box.text).toBeGreaterThanOrEqual(0);
      expect(box.right, box.text).toBeLessThanOrEqual(Number(width));
      expect(box.bottom, box.text).toBeLessThanOrEqual(Number(height));
    }
  });

  it('lets no label touch another', () => {
    const boxes = textBoxes(drawn.svg);
    const touching = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(boxes.length).toBeGreaterThan(9);
    expect(touching).toEqual([]);
  });

  it('prints the share that the table prints, not the one that is computed', () => {
    expect(textBoxes(drawn.svg).map((box) => box.text)).toContain('91%');
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
  const [shapes = ''] = /mark-shape[\s\S]*?<\/g>/.exec(draw('share-map', 'nl').svg) ?? [];
  const fills = [...shapes.matchAll(/<path\b([^>]*)>/g)].map(([, attributes = '']) => / fill="var/.test(attributes));
  expect(fills.filter(Boolean)).toHaveLength(5);
  expect(fills).toHaveLength(6);
});

it('says that a map without outlines cannot be drawn', () => {
  const drawn = draw('share-map', 'nl', { outlines: { type: 'Topology', objects: {} } });
  expect(drawn.problems.map(({ code }) => code)).toEqual(['chart-without-outlines']);
  expect(drawn.svg).toBe('');
});

it('can be painted for a picture that stands alone', () => {
  expect(paintSvg(draw('share-map', 'nl').svg)).not.toContain('var(');
});
