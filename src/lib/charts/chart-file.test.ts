import { describe, expect, it } from 'vitest';
import { formatProblem } from '../problem.ts';
import { parseChart } from './chart-file.ts';

const head = `title: { nl: Titel, en: Title }
description: { nl: Beschrijving, en: Description }
figures: [people]
`;
const parse = (rest: string) => parseChart('c', 'content/d/charts/c.yaml', head + rest, ['nl', 'en']);
const firstLines = (rest: string) =>
  parse(rest).problems.map((found) => formatProblem(found, 'en').split('\n').slice(0, 2).join('\n'));

describe('a chart file', () => {
  it('keeps numbers and flags of the specification as such, and our own fields as text', () => {
    const { value } = parse('totals: true\nspec: { width: 400, mark: { type: bar, clip: true } }\n');
    expect(value?.spec).toEqual({ width: 400, mark: { type: 'bar', clip: true } });
    expect(value).toMatchObject({ kind: 'chart', totals: true, figures: ['people'] });
  });

  it('refuses data from an address, with line and column', () => {
    expect(firstLines('spec:\n  layer:\n    - mark: bar\n      data: { url: https://example.org/x.json }\n')).toEqual([
      'content/d/charts/c.yaml:7:15  chart-external-data\n  A chart may not bring in anything from elsewhere; here stands "url".',
    ]);
  });

  it('refuses links and pictures', () => {
    const lines = firstLines('spec:\n  mark: { type: image }\n  encoding: { href: { field: id } }\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'content/d/charts/c.yaml:5:11',
      'content/d/charts/c.yaml:6:15',
    ]);
  });

  it('refuses data with a name that does not exist', () => {
    expect(firstLines('spec:\n  layer:\n    - data: { name: snapshots }\n      mark: bar\n')).toEqual([
      'content/d/charts/c.yaml:6:21  chart-unknown-data\n  There are no data "snapshots". Did you mean "snapshot"?',
    ]);
  });

  it('knows outlines only in a map', () => {
    const spec = 'spec:\n  layer:\n    - data: { name: outlines }\n      mark: geoshape\n';
    expect(parse(spec).problems).toHaveLength(1);
    expect(parse(`kind: map\n${spec}`).problems).toEqual([]);
  });

  it('refuses what the program fills in itself', () => {
    const codes = parse('spec:\n  title: Mine\n  data: { values: [] }\n  mark: bar\n').problems.map(({ code }) => code);
    expect(codes).toEqual(['chart-reserved-field', 'chart-reserved-field']);
  });

  it('takes inline rows in a layer, whatever they are called', () => {
    expect(parse('spec:\n  layer:\n    - data: { values: [{ url: x }] }\n      mark: rule\n').problems).toEqual([]);
  });
});
