import { describe, expect, it } from 'vitest';
import { parseCodelist } from '../dataset/codelist.ts';
import { parseDataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { FigureSet } from '../figures/figure-set.ts';
import type { Read } from '../problem.ts';
import { parseChart } from './chart-file.ts';
import { drawChart } from './draw-chart.ts';
import { joinOutlines } from './outlines.ts';

/** Four made-up towns of 10 by 10 km around 4.4° E, 51° N; \`mill\` and \`dale\` became \`milldale\` in 2024. */
const squares = { mill: [0, 0, 1], dale: [1, 0, 1], milldale: [0, 0, 2], quay: [0, 1, 1], lake: [1, 1, 1] } as const;
type Corner = (column: number, row: number) => number[];
const lambert: Corner = (column, row) => [140_000 + column * 10_000, 180_000 + row * 10_000];
const degrees: Corner = (column, row) => [4.4 + column * 0.1, 51 + row * 0.1];

function geoJson(corner: Corner): object {
  const features = Object.entries(squares).map(([code, [column, row, width]]) => ({
    type: 'Feature',
    properties: { town: code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          corner(column, row),
          corner(column + width, row),
          corner(column + width, row + 1),
          corner(column, row + 1),
          corner(column, row),
        ],
      ],
    },
  }));
  return { type: 'FeatureCollection', features };
}

/** The same in TopoJSON, each ring an arc of its own, quantized to metres. */
function topoJson(): object {
  const arcs = Object.values(squares).map(([column, row, width]) => {
    const [left, right, bottom, top] = [column, column + width, row, row + 1].map((step) => step * 10_000);
    return [
      [left, bottom],
      [Number(right) - Number(left), 0],
      [0, Number(top) - Number(bottom)],
      [Number(left) - Number(right), 0],
      [0, Number(bottom) - Number(top)],
    ];
  });
  const geometries = Object.keys(squares).map((town, index) => ({
    type: 'Polygon',
    arcs: [[index]],
    properties: { town },
  }));
  const transform = { scale: [1, 1], translate: [140_000, 180_000] };
  return { type: 'Topology', transform, arcs, objects: { towns: { type: 'GeometryCollection', geometries } } };
}

const codelistYaml = (crs: string, more = '') => `title: { en: Towns }
outlines: { file: towns.json, property: town${crs}, attribution: { en: Made up } }
codes:
  - { code: mill, name: { en: Mill }, validUntil: 2023-12-31, successors: [milldale] }
  - { code: dale, name: { en: Dale }, validUntil: 2023-12-31, successors: [milldale] }
  - { code: milldale, name: { en: Milldale }, validFrom: 2024-01-01 }
  - { code: quay, name: { en: Quay } }
${more}`;
const datasetYaml = `title: { en: T }
source: { en: S }
measures: { signed: { title: { en: Signed }, unit: number } }
statuses:
  agreement:
    title: { en: Agreement }
    codelist: towns
    values: { signed: { title: { en: Signed } }, open: { title: { en: Open } } }
rules: { counted: { status-count: { status: agreement, value: signed, of: signed } } }
`;
const chartYaml = `kind: map
title: { en: Towns }
description: { en: Map }
figures: [signed]
status: agreement
spec:
  projection: { type: mercator }
  layer:
    - data: { name: outlines }
      mark: geoshape
      encoding: { color: { field: statusLabel, type: nominal } }
    - data: { name: outlines }
      transform: [{ filter: isValid(datum.code) }]
      mark: text
      encoding:
        longitude: { field: longitude, type: quantitative }
        latitude: { field: latitude, type: quantitative }
        text: { field: agreementLabel }
`;

function must<T>({ value, problems }: Read<T>): T {
  return value ?? expect.fail(JSON.stringify(problems));
}

function drawTowns(date: string, statuses: string, parsed: unknown, crs = '', more = '') {
  const codelist = must(parseCodelist('towns', 'data/codelists/towns.yaml', codelistYaml(crs, more), ['en']));
  const dataset = must(parseDataset('d', 'dataset.yaml', datasetYaml, [codelist], ['en']));
  const text = `reportingDate: ${date}\nvalues: [{ signed: 1 }]\nstatuses: { agreement: { ${statuses} } }\n`;
  const figures = new FigureSet(dataset, must(parseSnapshot(`${date}.yaml`, text, dataset, ['en'])));
  const chart = must(parseChart('c', 'c.yaml', chartYaml, ['en']));
  return drawChart(chart, { figures, language: 'en', locale: 'en-GB', missingSymbol: () => '..', outlines: parsed });
}

const now = ['2024-06-30', 'signed: [milldale], open: [quay]'] as const;
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);

describe('a map of municipalities', () => {
  it.each([
    ['GeoJSON in degrees', geoJson(degrees), ''],
    ['GeoJSON in Lambert 72', geoJson(lambert), ', crs: EPSG:31370'],
    ['TopoJSON in Lambert 72', topoJson(), ', object: towns, crs: EPSG:31370'],
  ])('is drawn from %s', (_, parsed, crs) => {
    const { svg, problems } = drawTowns(...now, parsed, crs);
    expect(problems).toEqual([]);
    expect(words(svg)).toEqual(expect.arrayContaining(['Milldale', 'Quay', 'Signed', 'Open']));
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('draws the towns that hold on the reporting date, and keeps a shape that is no town', () => {
    const shapes = (date: string, statuses: string) =>
      drawTowns(date, statuses, geoJson(degrees)).datasets.outlines?.map(
        (row) => (row as { code: string | null }).code,
      );
    expect(shapes(...now)).toEqual(['milldale', 'quay', null]);
    expect(shapes('2023-06-30', 'signed: [dale], open: [mill, quay]')).toEqual(['mill', 'dale', 'quay', null]);
  });

  it('knows the status of each town', () => {
    const [first] = drawTowns(...now, geoJson(degrees)).datasets.outlines ?? [];
    expect(first).toMatchObject({ agreement: 'milldale', status: 'signed', statusLabel: 'Signed', statusOrder: 0 });
  });

  it('covers the same ground in degrees as in metres', () => {
    const codelist = must(parseCodelist('towns', 't.yaml', codelistYaml(', crs: EPSG:31370'), ['en']));
    const subject = { id: 'town', codelist };
    const [fromGeo, fromTopo] = [geoJson(lambert), topoJson()].map((parsed) =>
      joinOutlines(parsed, subject, 'en', '2024-06-30')?.outlines.map(({ geometry }) => geometry),
    );
    expect(fromTopo).toEqual(fromGeo);
  });

  it('refuses metres that are called degrees, and degrees that are called metres', () => {
    expect(drawTowns(...now, geoJson(lambert)).problems).toMatchObject([
      { code: 'outlines-crs', place: { file: 'data/codelists/towns.yaml', line: 2 }, values: { crs: 'EPSG:4326' } },
    ]);
    expect(drawTowns(...now, geoJson(degrees), ', crs: EPSG:31370').problems).toMatchObject([{ code: 'outlines-crs' }]);
    expect(drawTowns(...now, geoJson(lambert), ', crs: EPSG:3812').problems).toMatchObject([{ code: 'outlines-crs' }]);
  });

  it('warns of a town without an outline', () => {
    const more = '  - { code: moor, name: { en: Moor } }\n';
    const found = drawTowns(now[0], 'signed: [milldale], open: [quay, moor]', geoJson(degrees), '', more);
    expect(found.problems).toMatchObject([
      {
        code: 'outline-missing',
        severity: 'warning',
        values: { code: 'moor', name: 'Moor', path: 'data/geo/towns.json' },
      },
    ]);
  });
});
