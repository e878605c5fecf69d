import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeAnswer } from '../answer/answer.ts';
import { readerOf } from '../answer/site.ts';
import { makeDataTable } from '../export/open-data/data-table.ts';
import { writeJsonStat } from '../export/open-data/json-stat.ts';
import { seriesSubject } from '../export/open-data/subject.ts';
import { compareAnswers } from './compare-answers.ts';
import { applyChanges } from './freeze.ts';
import { planCorrection } from './plan-correction.ts';
import { planPublication } from './plan-publication.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { readRecordedSite } from './recorded-site.ts';
import { renderText } from './render-text.ts';
import { edit, mustRead, publishAll, readSiteOf, testDate, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const dataset = 'data/meals/dataset.yaml';
const areas = 'data/codelists/areas.yaml';
const tell = (texts: ReadonlyMap<string, string>) =>
  readRecordedSite(texts, digest).problems.map(({ code, place }) => `${code} ${place.file}`);

/** Two published answers and the draft of a third. */
const published = () => publishAll(testTexts({ 2024: 'ready', 2025: 'ready', 2026: 'draft' }), [2024, 2025], digest);

type Edit = readonly [path: string, from: string, to: string];
const change = (texts: ReadonlyMap<string, string>, ...edits: Edit[]) =>
  edits.reduce((all, [path, from, to]) => edit(all, path, from, to), new Map(texts));

/** A required measure, another word, decimals, another title and source, another name of a code, another dossier's title. */
const redefined = (texts = published()) =>
  change(
    texts,
    [dataset, 'measures:', 'measures:\n  cooks: { title: { nl: Koks, en: Cooks }, unit: meal }'],
    [dataset, 'en: { one: meal, other: meals }', 'en: { one: dish, other: dishes }'],
    [
      dataset,
      'title: { nl: Maaltijden, en: Meals }, unit: meal }',
      'title: { nl: Schotels, en: Dishes }, unit: meal, decimals: 1 }',
    ],
    [dataset, 'source: { nl: Verzonnen, en: Made up }', 'source: { nl: Elders, en: Elsewhere }'],
    [areas, 'en: North', 'en: Upper'],
    ['content/meals/dossier.yaml', 'en: Meals', 'en: Dishes'],
    ['data/meals/2026-01-31.yaml', 'NORTH,', 'NORTH, cooks: 1,'],
    ['data/meals/2026-01-31.yaml', 'SOUTH,', 'SOUTH, cooks: 2,'],
    ['data/meals/2026-01-31.yaml', 'ALL,', 'ALL, cooks: 3,'],
  );

/** What a reader reads of each answer, newest first. */
function textsOf(texts: ReadonlyMap<string, string>): string[][] {
  return answersOf(texts).map((answer) => renderText(answer).map(({ text }) => text));
}

function answersOf(texts: ReadonlyMap<string, string>) {
  const site = readSiteOf(texts, digest);
  const [dossier] = site.dossiers;
  return (dossier?.answers ?? []).flatMap((dated) => {
    return (dossier && makeAnswer(site, dossier, dated, readerOf(site, 'en'), site)) ?? [];
  });
}

describe('what gives figures their meaning', () => {
  test('may change in every way without touching a published answer, and holds for the next', () => {
    const [next, ...before] = textsOf(redefined());
    expect(tell(redefined())).toEqual([]);
    expect(before).toEqual(textsOf(published()).slice(1));
    expect(next?.[0]).toBe('Dishes');
    expect(next).toContain('On 31 January 2026 there were 1,700.0\u00A0dishes.');
    expect(next).toContain('Upper | 1,200.0');
    expect(next).toContain('Source: Elsewhere.');
  });

  test('touches an answer that has no copy of its own, so that this test can fail', () => {
    const thawed = new Map([...redefined()].filter(([path]) => !/2025-01-31\/(dataset|codelists)/.test(path)));
    expect(tell(thawed)).toContain('value-missing data/meals/2025-01-31.yaml');
  });

  test('touches a published answer when its own copy changes, until a correction declares it', () => {
    const own = 'content/meals/2025-01-31/dataset.yaml';
    const texts = edit(published(), own, 'other: meals', 'other: dishes');
    expect(tell(texts)).toContain('published-text-changed content/meals/2025-01-31/narrative.en.mdx');
    const reason = { nl: 'Een ander woord.', en: 'Another word.' };
    const request = { dossier: 'meals', date: '2025-01-31', kind: 'revision', reason, buildDate: testDate } as const;
    const { changes, correction } = mustRead(planCorrection(texts, digest, request));
    expect(correction.sentences.en?.[0]?.new).toContain('dishes');
    expect(tell(applyChanges(texts, changes))).toEqual([]);
  });

  test('is copied by a correction into an answer that was published without', () => {
    const old = new Map([...published()].filter(([path]) => !/2025-01-31\/(dataset|codelists)/.test(path)));
    const reason = { nl: 'Herzien.', en: 'Revised.' };
    const request = { dossier: 'meals', date: '2025-01-31', kind: 'revision', reason, buildDate: testDate } as const;
    const { changes } = mustRead(planCorrection(old, digest, request));
    expect([...changes.keys()]).toContain('content/meals/2025-01-31/codelists/areas.yaml');
  });

  test('leaves the new tables of a dossier out of answers that do not know what they show', () => {
    const table = (figure: string) =>
      `caption: { nl: Koks, en: Cooks }\nrows: area\ngroups: [{ columns: [{ header: { nl: Koks, en: Cooks }, figure: ${figure} }] }]\n`;
    const texts = new Map([...redefined(), ['content/meals/tables/cooks.yaml', table('cooks')]]);
    expect(tell(texts)).toEqual([]);
    expect(tell(new Map([...texts, ['content/meals/tables/cooks.yaml', table('waiters')]]))).toEqual([
      'unknown-reference content/meals/tables/cooks.yaml',
    ]);
  });
});

describe('a comparison with an answer that was published', () => {
  const renamed = () => {
    const texts = [...published()].map(([path, text]): [string, string] => {
      const isNew = !/^content\/meals\/20(24|25)|^data\/meals\/20(24|25)/.test(path);
      return [path, isNew ? text.replaceAll('meals.served', 'dishes.served') : text];
    });
    return new Map(texts);
  };

  test('leaves out a figure that it does not know, where the text asks whether it compares', () => {
    expect(tell(renamed())).toEqual([]);
    expect(textsOf(renamed())[0]?.some((text) => text.startsWith('That is'))).toBe(false);
    expect(textsOf(published())[0]).toContain('That is 100 more than on 31 January 2025.');
  });

  test('is refused, with the figure and the date, where the text does not ask', () => {
    const texts = change(
      renamed(),
      ...['nl', 'en'].flatMap((language): Edit[] => {
        const path = `content/meals/narrative.${language}.mdx`;
        return [
          [path, '<When figure="dishes.served" is="increased">', ''],
          [path, '</When>', ''],
        ];
      }),
    );
    const { problems } = readRecordedSite(texts, digest);
    expect(problems.filter(({ code }) => code === 'figure-not-then').map(({ values }) => values)).toEqual([
      { figure: 'dishes.served:ALL', since: '2025-01-31' },
      { figure: 'dishes.served:ALL', since: '2025-01-31' },
    ]);
  });

  test('shows a figure that was renamed on both sides, each without a value on the other', () => {
    const [now, before] = answersOf(renamed());
    const figures = now && before ? compareAnswers(before, now).figures : [];
    expect(figures.filter(({ codes }) => codes.area === 'ALL').map(({ id, reason }) => [id, reason])).toEqual([
      ['dishes.served:ALL', 'missing-before'],
      ['meals.served:ALL', 'missing-now'],
    ]);
  });

  test('does not subtract values in different units', () => {
    const units = 'units:\n  dish: { nl: { one: schotel, other: schotels }, en: { one: dish, other: dishes } }';
    const texts = change(
      published(),
      [dataset, 'units:', units],
      [dataset, 'en: Meals }, unit: meal }', 'en: Meals }, unit: dish }'],
      [dataset, 'en: Forecast }, unit: meal', 'en: Forecast }, unit: dish'],
    );
    const [now, before] = answersOf(texts);
    const [first] = now && before ? compareAnswers(before, now).figures : [];
    expect([first?.oldText, first?.nowText, first?.difference, first?.reason]).toEqual([
      '1,600',
      '1,700',
      undefined,
      'other-unit',
    ]);
    expect(textsOf(texts)[0]?.some((text) => text.startsWith('That is'))).toBe(false);
  });

  test('keeps every value in the data of the whole series', () => {
    const site = readSiteOf(renamed(), digest);
    const [dossier] = site.dossiers;
    if (!dossier) throw new Error('no dossier');
    const subject = seriesSubject(site, dossier, 'en');
    const { dimension, value } = writeJsonStat(subject) as {
      dimension: Record<string, { category: { index: string[] } }>;
      value: unknown[];
    };
    expect(dimension.figure_name?.category.index).toEqual(['dishes.served', 'meals.forecast', 'meals.served']);
    expect(value.slice(0, 3)).toEqual([null, null, 1200]);
    expect(value.slice(-9, -6)).toEqual([1000, 1100, null]);
    expect(makeDataTable(subject.sets, subject.reader).dates.flat()).toHaveLength(18);
  });
});

describe('the outlines of a map', () => {
  const square = (side: number) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: ['NORTH', 'SOUTH'].map((id, row) => ({
        type: 'Feature',
        properties: { id },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [4, 50 + row],
              [4, 51 + row],
              [4 + side, 51 + row],
              [4 + side, 50 + row],
              [4, 50 + row],
            ],
          ],
        },
      })),
    });
  const map = `kind: map
title: { nl: Kaart, en: Map }
description: { nl: Een kaart., en: A map. }
figures: [meals.served]
spec:
  mark: geoshape
  data: { name: outlines }
`;
  const withMap = (states: Parameters<typeof testTexts>[0]) => {
    const texts = testTexts(states);
    texts.set('data/geo/areas.geo.json', square(1));
    texts.set('content/meals/charts/map.yaml', map);
    const lists = change(texts, [
      areas,
      'codes:',
      'outlines: { file: areas.geo.json, property: id, attribution: { nl: Verzonnen, en: Made up } }\ncodes:',
    ]);
    for (const language of ['nl', 'en']) {
      const path = `content/meals/narrative.${language}.mdx`;
      lists.set(path, `${lists.get(path)}\n<Map id="map" />\n`);
    }
    return lists;
  };

  test('may not change under a published answer', () => {
    const texts = publishAll(withMap({ 2025: 'ready' }), [2025], digest);
    expect(tell(texts)).toEqual([]);
    expect(tell(new Map([...texts, ['data/geo/areas.geo.json', square(2)]]))).toEqual([
      'published-outlines-changed content/meals/2025-01-31/answer.yaml',
    ]);
  });

  test('get a file of their own for the next answer', () => {
    const texts = publishAll(withMap({ 2025: 'ready', 2026: 'draft' }), [2025], digest);
    texts.set('data/geo/areas-2026.geo.json', square(2));
    expect(tell(edit(texts, areas, 'areas.geo.json', 'areas-2026.geo.json'))).toEqual([]);
  });

  test('stop a publication while they lack a code, though the codelist is copied', () => {
    const texts = withMap({ 2025: 'ready' });
    texts.set('data/geo/areas.geo.json', square(1).replace('"SOUTH"', '"ELSEWHERE"'));
    const request = { dossier: 'meals', date: '2025-01-31', buildDate: testDate };
    expect([...new Set(planPublication(texts, digest, request).problems.map(({ code }) => code))]).toEqual([
      'outline-missing',
      'warnings-open',
    ]);
  });

  test('do not matter to an answer without a map', () => {
    const texts = withMap({ 2025: 'ready' });
    for (const language of ['nl', 'en']) {
      const path = `content/meals/narrative.${language}.mdx`;
      texts.set(path, texts.get(path)?.replace('<Map id="map" />', '') ?? '');
    }
    const after = publishAll(texts, [2025], digest);
    expect(tell(new Map([...after, ['data/geo/areas.geo.json', square(2)]]))).toEqual([]);
  });
});

describe('a chart that draws earlier dates', () => {
  const line = `title: { nl: Lijn, en: Line }
description: { nl: Een lijn., en: A line. }
figures: [meals.forecast]
totals: true
spec:
  mark: line
  data: { name: series }
  encoding:
    x: { field: reportingDate, type: temporal, scale: { type: utc } }
    y: { field: printed, type: quantitative }
`;
  const withLine = () => {
    const texts = testTexts({ 2024: 'ready', 2025: 'ready' });
    texts.set('content/meals/charts/line.yaml', line);
    for (const language of ['nl', 'en']) {
      const path = `content/meals/narrative.${language}.mdx`;
      texts.set(path, `${texts.get(path)}\n<Chart id="line" />\n`);
    }
    return publishAll(texts, [2024, 2025], digest);
  };
  const reason = { nl: 'Reden.', en: 'Reason.' };
  const request = { dossier: 'meals', kind: 'source', reason, buildDate: testDate } as const;

  test('makes a correction of an earlier answer one of its own, though its text tells nothing of it', () => {
    const snapshot = 'data/meals/2024-01-31.yaml';
    const texts = change(
      withLine(),
      [snapshot, 'NORTH, meals.served: 1000, meals.forecast: 1010', 'NORTH, meals.served: 1000, meals.forecast: 1011'],
      [snapshot, 'ALL, meals.served: 1500, meals.forecast: 1520', 'ALL, meals.served: 1500, meals.forecast: 1521'],
    );
    const { changes, affected } = mustRead(planCorrection(texts, digest, { ...request, date: '2024-01-31' }));
    expect(affected.map(({ code, values }) => [code, values.path])).toEqual([['published-series-changed', snapshot]]);
    const once = applyChanges(texts, changes);
    const { correction, changes: more } = mustRead(planCorrection(once, digest, { ...request, date: '2025-01-31' }));
    expect(correction.files).toEqual([snapshot]);
    expect(tell(applyChanges(once, more))).toEqual([]);
  });

  test('asks for a correction when an earlier answer is withdrawn, since it draws one point less', () => {
    const texts = change(withLine(), ...withoutChange('2025-01-31'));
    const reread = applyChanges(
      texts,
      mustRead(planCorrection(texts, digest, { ...request, date: '2025-01-31' })).changes,
    );
    const { affected } = mustRead(planWithdrawal(reread, digest, { ...request, date: '2024-01-31' }));
    expect(affected.map(({ code }) => code)).toEqual(['compares-with-hidden']);
  });
});

/** Takes the sentence that compares out of the narratives of a date. */
function withoutChange(date: string): Edit[] {
  return ['nl', 'en'].map((language): Edit => {
    return [`content/meals/${date}/narrative.${language}.mdx`, 'is="increased"', 'is="missing"'];
  });
}
