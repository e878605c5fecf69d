import { describe, expect, it } from 'vitest';
import { exampleDataset, languages } from '../dataset/dataset.examples.ts';
import { DisplayReader } from './displays.ts';

const table = (figure: string) => `caption: { nl: Winkels, en: Shops }
rows: region
groups: [{ columns: [{ header: { nl: Open, en: Open }, figure: ${figure} }] }]
`;
const chart = (text: string) => `title: { nl: ${text}, en: Shops }
description: { nl: Beeld, en: Picture }
figures: [open]
spec: { mark: bar, encoding: { x: { field: value, type: quantitative } } }
`;
const dataset = exampleDataset();

function read(tables: readonly string[], charts: readonly string[], by = [dataset, dataset]) {
  const texts = new Map([
    ...tables.map((text, at) => [`content/a/${at}/tables/t.yaml`, text] as const),
    ...charts.map((text, at) => [`content/a/${at}/charts/c.yaml`, text] as const),
  ]);
  const reader = new DisplayReader(texts, languages);
  return by.map((known, at) => reader.read(`content/a/${at}`, known));
}

const filesOf = (found: ReturnType<typeof read>) =>
  found.map(({ problems }) => problems.map(({ place }) => place.file));

describe('copies of a table or chart', () => {
  it('are read once, and stand each at its own place', () => {
    const [one, other] = read([table('open'), table('open')], [chart('Winkels'), chart('Winkels')]);
    expect(other?.value.tables[0]?.groups).toBe(one?.value.tables[0]?.groups);
    expect(other?.value.charts[0]?.spec).toBe(one?.value.charts[0]?.spec);
    expect(other?.value.charts[0]?.yaml.placeOf(['title', 'en'])).toMatchObject({
      file: 'content/a/1/charts/c.yaml',
      line: 1,
      column: 27,
    });
  });

  it('are told each where they are wrong', () => {
    expect(filesOf(read([table('opne'), table('opne')], [chart('Al 12 winkels'), chart('Al 12 winkels')]))).toEqual([
      ['content/a/0/tables/t.yaml', 'content/a/0/charts/c.yaml'],
      ['content/a/1/tables/t.yaml', 'content/a/1/charts/c.yaml'],
    ]);
  });

  it('are read by the dataset of their own date', () => {
    const other = exampleDataset();
    const [one, two] = read([table('open'), table('open')], [], [dataset, other]);
    expect(two?.value.tables[0]?.groups).not.toBe(one?.value.tables[0]?.groups);
  });

  it('that differ are no copies', () => {
    expect(filesOf(read([table('open'), table('opne')], [chart('Winkels'), chart('12 winkels')]))).toEqual([
      [],
      ['content/a/1/tables/t.yaml', 'content/a/1/charts/c.yaml'],
    ]);
  });
});
