import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DatedAnswer, type Dossier, makeAnswer } from '../answer/answer.ts';
import { readerOf } from '../answer/site.ts';
import { boxesOf, findOutside, findOverlaps } from '../charts/chart-boxes.examples.ts';
import { parseChart } from '../charts/chart-file.ts';
import { type DrawnChart, drawChart } from '../charts/draw-chart.ts';
import { areasOf } from '../charts/drawn-areas.examples.ts';
import { countBorders, findFaintAreas, findFaintBorders } from '../charts/neighbours.examples.ts';
import { makeTextMeasure } from '../charts/text-metrics.ts';
import { parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Read } from '../problem.ts';
import { loadSite } from './load-site.ts';

const font = (weight: string) =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
const measureText = makeTextMeasure({ regular: font('400Regular'), bold: font('700Bold') });
const text = (path: string) => readFileSync(`examples/${path}`, 'utf8');

function must<T>({ value, problems }: Read<T>): T {
  return value ?? expect.fail(JSON.stringify(problems));
}

const { value: site, problems } = loadSite('examples');

/** The widest a chart may be, the smallest its letters: on a telephone they are seven tenths as large. */
const widest = 640;
const smallestLetter = 18;

function expectLegible(drawn: DrawnChart, what: string): void {
  expect(drawn.problems, what).toEqual([]);
  expect(drawn.svg, what).not.toMatch(/NaN|undefined|null/);
  const boxes = boxesOf(drawn.svg, measureText);
  const letters = [...drawn.svg.matchAll(/font-size="([\d.]+)/g)].map(([, size]) => Number(size));
  expect(boxes.texts.length, what).toBeGreaterThan(0);
  expect(boxes.width, what).toBeLessThanOrEqual(widest);
  expect(Math.min(...letters), what).toBeGreaterThanOrEqual(smallestLetter);
  expect(findOutside(boxes), what).toEqual([]);
  expect(findOverlaps({ ...boxes, texts: boxes.texts.filter((box) => box.text !== '') }), what).toEqual([]);
}

it('makes a demonstration site without a problem or a warning, that says on every page that it is made up', () => {
  expect(problems).toEqual([]);
  expect(Object.keys(site?.notice ?? {})).toEqual(['nl', 'en']);
  expect(site?.dossiers.map(({ id }) => id)).toEqual(['carers-allowance', 'exam-waiting-list', 'renovation-desks']);
  for (const { answers } of site?.dossiers ?? []) {
    expect(answers.length).toBeGreaterThanOrEqual(4);
    expect(answers.length).toBeLessThanOrEqual(8);
  }
});

const charts = (site?.dossiers ?? []).flatMap((dossier) => dossier.charts.map(({ id }) => ({ dossier, id })));

describe.each(charts)('the chart $id', ({ dossier, id }: { dossier: Dossier; id: string }) => {
  it.each(dossier.answers)('is legible on $date, in every language', (dated: DatedAnswer) => {
    if (!site) return expect.fail('no site');
    for (const { code } of site.languages) {
      const answer =
        makeAnswer(site, dossier, dated, readerOf(site, code), site) ?? expect.fail(`no answer in ${code}`);
      expectLegible(answer.chart(id), `${id} ${dated.date} ${code}`);
    }
  });
});

/** A line of a CSS pixel, on a telephone, where a picture is drawn at seven tenths of its size. */
const narrowest = 1 / 0.7;

/** Charts whose areas touch: in the others a gap of page lies between them. */
const bordersAtLeast: Readonly<Record<string, number>> = {
  'age-and-sex': 5,
  'municipality-map': 90,
  'province-map': 8,
  'stacked-shares': 7,
};

describe.each(charts)('between neighbours in the chart $id', ({ dossier, id }: { dossier: Dossier; id: string }) => {
  const [newest] = dossier.answers;
  const draw = (kit: boolean) => {
    if (!site || !newest) return expect.fail('no answer');
    // What was published stays as it was: the file to copy is that of the dossier.
    const dated = kit ? { ...newest, charts: dossier.charts } : newest;
    return (makeAnswer(site, dossier, dated, readerOf(site, 'nl'), site) ?? expect.fail()).chart(id);
  };

  const [kit, published] = [areasOf(draw(true).svg), areasOf(draw(false).svg)];

  // Paper shows the light colours, and in black and white no more than the lightness, which contrast is made of.
  it.each(['light', 'dark'] as const)('there is a boundary of 3:1 and a pixel wide, and to a %s page', (theme) => {
    expect(findFaintBorders(kit, theme, narrowest)).toEqual([]);
    expect(findFaintAreas(kit, theme)).toEqual([]);
    expect(findFaintBorders(published, theme, 1)).toEqual([]);
  });

  it.runIf(id in bordersAtLeast)('and there are neighbours', () => {
    expect(countBorders(kit)).toBeGreaterThanOrEqual(bordersAtLeast[id] ?? 0);
  });
});

describe.each(['README.md', 'README.nl.md'])('docs/charts/%s', (name) => {
  const page = readFileSync(`docs/charts/${name}`, 'utf8');

  it('names every chart of the demonstration', () => {
    const lacking = charts.filter(({ dossier, id }) => !page.includes(`content/${dossier.id}/charts/${id}.yaml`));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('names only files that exist, and pictures that load quickly', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => `docs/charts/${link}`);
    const pictures = links.filter((link) => link.endsWith('.png'));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
    expect(pictures).toHaveLength(11);
    expect(pictures.filter((picture) => statSync(picture).size > 60_000)).toEqual([]);
  });
});

const context = { language: 'nl', locale: 'nl-BE', missingSymbol: () => '..', measureText };
const readChart = (dossier: string, id: string) =>
  must(parseChart(id, `${id}.yaml`, text(`content/${dossier}/charts/${id}.yaml`), ['nl', 'en']));
const shortDate = (date: string) => date.replace(/^\d\d(\d\d)-0?(\d+)-0?(\d+)$/, '$3/$2/$1');
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Reporting dates a quarter apart, the last of each quarter, and one more for the forecast. */
const quarters = Array.from({ length: 25 }, (_, index) => {
  const end = [3, 6, 9, 12][index % 4] ?? 12;
  return `${2020 + Math.floor(index / 4)}-${twoDigits(end)}-${end === 6 || end === 9 ? 30 : 31}`;
});

/** The figures of 24 reporting dates, each knowing the one before, from the rows of each date. */
function makeSets(dataset: Dataset, rowsOf: (index: number) => readonly string[]): FigureSet[] {
  const sets: FigureSet[] = [];
  for (const [index, date] of quarters.slice(0, 24).entries()) {
    const rows = rowsOf(index).map((row) => `  - { ${row} }\n`);
    const source = `reportingDate: ${date}\nforecastDate: ${quarters[index + 1]}\nvalues:\n${rows.join('')}`;
    const snapshot = must(parseSnapshot(`${date}.yaml`, source, dataset, ['nl', 'en']));
    sets.push(new FigureSet(dataset, snapshot, sets.at(-1)));
  }
  return sets;
}

describe.each(['waiting-over-time', 'in-time-over-time'])('with a long series, %s', (id) => {
  const dataset = must(
    parseDataset('d', 'dataset.yaml', text('data/exam-waiting-list/dataset.yaml'), [], ['nl', 'en']),
  );
  const sets = makeSets(dataset, (index) => {
    const waiting = Math.round(5000 + 1500 * Math.sin(index / 3));
    const exams = `exams.places: 7000, exams.taken: 5000, exams.in-time: ${2500 + 80 * index}`;
    return [
      `waiting: ${waiting}, waiting.forecast: ${waiting + 200 * ((index % 3) - 1)}, waiting.weeks: 6.5, ${exams}`,
    ];
  });

  it.each([2, 12, 24])('is legible at %i reporting dates', (count) => {
    const figures = sets[count - 1] ?? expect.fail();
    const drawn = drawChart(readChart('exam-waiting-list', id), { ...context, figures });
    expectLegible(drawn, `${id} ${count}`);
    const dates = quarters.slice(0, id === 'waiting-over-time' ? count + 1 : count).map(shortDate);
    const labels = boxesOf(drawn.svg, measureText).texts.map((box) => box.text);
    expect(labels).toContain(dates.at(-1));
    expect(labels.filter((label) => label.includes('/')).every((label) => dates.includes(label))).toBe(true);
    const ticks = [...drawn.svg.matchAll(/<line transform="translate\(([\d.]+),0\)" x2="0" y2="5"/g)];
    expect(new Set(ticks.map(([, x]) => x)).size).toBe(dates.length);
  });
});

describe('a merger in a long series', () => {
  /** The merger of the demonstration, moved to just before one of the dates. */
  const drawBreak = (at: number) => {
    const [before = '', first = ''] = [quarters[at - 1], quarters[at]];
    const provinces = text('data/codelists/provinces.yaml')
      .replaceAll('2024-12-31', before)
      .replaceAll('2025-01-01', first);
    const codelists = [
      must(parseCodelist('provinces', 'provinces.yaml', provinces, ['nl', 'en'])),
      must(parseCodelist('municipalities', 'm.yaml', text('data/codelists/municipalities.yaml'), ['nl', 'en'])),
    ];
    const source = text('data/renovation-desks/dataset.yaml');
    const dataset = must(parseDataset('d', 'dataset.yaml', source, codelists, ['nl', 'en']));
    const sets = makeSets(dataset, (index) =>
      ['VM-KU', 'VM-NO', 'VM-MI', 'VM-ZU', 'VM-OO', 'VM'].map(
        (area) =>
          `area: ${area}, municipalities.total: 40, municipalities.signed: ${10 + index}, municipalities.negotiating: 5, municipalities.forecast: ${12 + index}`,
      ),
    );
    const figures = sets.at(-1) ?? expect.fail();
    return drawChart(readChart('renovation-desks', 'line-with-forecast'), { ...context, figures });
  };

  it.each([1, 12, 23])('stops the line and is named, before date %i of 24', (at) => {
    const drawn = drawBreak(at);
    expectLegible(drawn, `break at ${at}`);
    expect(boxesOf(drawn.svg, measureText).texts.filter(({ text: word }) => word === 'nieuwe reeks')).toHaveLength(1);
    expect(drawn.datasets.series?.filter((row) => (row as { isBreak: boolean }).isBreak)).not.toEqual([]);
  });
});

describe('one square for each municipality', () => {
  const draw = (count: number) => {
    const codes = Array.from({ length: count }, (_, index) => `M${index}`);
    const list = codes.map((code) => `  - { code: ${code}, name: { nl: Gemeente ${code}, en: Town ${code} } }`);
    const source = `title: { nl: Gemeenten, en: Towns }\ncodes:\n${list.join('\n')}\n`;
    const codelist = must(parseCodelist('towns', 'towns.yaml', source, ['nl', 'en']));
    const measure = (name: string) => `  municipalities.${name}: { title: { nl: X, en: X }, unit: number }\n`;
    const value = (name: string) => `${name}: { title: { nl: X, en: X } }`;
    const dataset = must(
      parseDataset(
        'd',
        'dataset.yaml',
        `title: { nl: X, en: X }\nsource: { nl: X, en: X }\nmeasures:\n${['total', 'signed', 'negotiating', 'to-start'].map(measure).join('')}statuses:\n  agreement: { title: { nl: X, en: X }, codelist: towns, values: { ${['signed', 'negotiating', 'to-start'].map(value).join(', ')} } }\n`,
        [codelist],
        ['nl', 'en'],
      ),
    );
    const [signed, negotiating] = [Math.floor(count * 0.67), Math.floor(count * 0.1)];
    const parts = [
      codes.slice(0, signed),
      codes.slice(signed, signed + negotiating),
      codes.slice(signed + negotiating),
    ];
    const [one = [], two = [], three = []] = parts;
    const row = `municipalities.total: ${count}, municipalities.signed: ${one.length}, municipalities.negotiating: ${two.length}, municipalities.to-start: ${three.length}`;
    const snapshot = `reportingDate: 2026-06-30\nvalues: [{ ${row} }]\nstatuses: { agreement: { signed: [${one}], negotiating: [${two}], to-start: [${three}] } }\n`;
    const figures = new FigureSet(dataset, must(parseSnapshot('2026-06-30.yaml', snapshot, dataset, ['nl', 'en'])));
    const drawn = drawChart(readChart('renovation-desks', 'one-square-each'), { ...context, figures });
    // Those of the legend are smaller.
    const squares = boxesOf(drawn.svg, measureText).fills.filter(({ bottom, top }) => bottom - top > 17);
    return { drawn, squares, counts: parts.map((codesOfPart) => codesOfPart.length) };
  };

  it.each([10, 40, 300])('shows all %i, none over another, each large enough to be counted', (count) => {
    const { drawn, squares, counts } = draw(count);
    expectLegible(drawn, `${count} squares`);
    expect(squares).toHaveLength(count);
    const byFill = [...Map.groupBy(squares, ({ fill }) => fill).values()].map((group) => group.length);
    expect(byFill.sort()).toEqual([...counts].sort());
    const side = Math.min(...squares.map(({ left, right }) => right - left));
    expect(side).toBeGreaterThanOrEqual(20);
    const touching = squares.filter((a, index) =>
      squares.some(
        (b, at) => at > index && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ),
    );
    expect(touching).toEqual([]);
  });
});
