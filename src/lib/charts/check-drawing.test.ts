import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../dataset/yaml.ts';
import { checkPalette } from './check-palette.ts';
import { exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { paintChart } from './paint-chart.ts';
import { makeTextMeasure } from './text-metrics.ts';
import { walkSpec } from './walk-spec.ts';

const font = (weight: string) =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
const measureText = makeTextMeasure({ regular: font('400Regular'), bold: font('700Bold') });
const rows = [exampleRow('north', 'oaks', 12), exampleRow('south', 'oaks', 1500)];
const told = (spec: object) =>
  paintChart(exampleChart(spec as never, rows), measureText).remarks.map(({ severity, code, values }) => [
    severity,
    code,
    ...Object.values(values),
  ]);
const y = { field: 'parkLabel', axis: { title: null } };
const x = { field: 'value', type: 'quantitative', axis: null };
const bars = { width: 400, height: 100, mark: 'bar', encoding: { x, y } };

describe('what is told of a drawing', () => {
  it.each(Object.entries(exampleSpecs))('is nothing of a chart of the kind %s', (_, spec) => {
    expect(told(spec)).toEqual([]);
  });

  it('is a text that runs out of the picture', () => {
    expect(told(bars)).toEqual([]);
    expect(told({ ...bars, autosize: 'none' })).toEqual([['warning', 'chart-text-outside', 'Park north']]);
  });

  it('is texts that overlap, and not texts that are hidden', () => {
    const text = {
      mark: { type: 'text', dy: 8 },
      encoding: { x: { value: 50 }, y: { value: 50 }, text: { field: 'text' } },
    };
    expect(told({ ...bars, encoding: { y, x }, layer: [{ mark: 'bar' }, text], mark: undefined })).toEqual([
      ['warning', 'chart-text-overlap', '12', '1500'],
    ]);
    const hidden = { ...text, encoding: { ...text.encoding, opacity: { value: 0 } } };
    expect(told({ ...bars, encoding: { y, x }, layer: [{ mark: 'bar' }, hidden], mark: undefined })).toEqual([]);
  });

  it('is letters that a telephone would show smaller than 12 pixels', () => {
    const small = (width: number, size: number) =>
      told({ ...bars, width, encoding: { x, y: { ...y, axis: { title: null, labelFontSize: size } } } });
    expect(small(300, 11)).toEqual([['warning', 'chart-text-small', 11, 12]]);
    expect(small(300, 12)).toEqual([]);
    expect(small(540, 14)[0]?.slice(0, 3)).toEqual(['warning', 'chart-text-small', 14]);
    expect(small(540, 18)).toEqual([]);
    expect(small(900, 18)[0]?.slice(0, 3)).toEqual(['warning', 'chart-text-small', 18]);
  });

  it.each([
    ['var(--chart-step-2)', 'page-light'],
    ['#eeeeee', 'page-light'],
    ['#222222', 'page-dark'],
  ])('is a mark in %s, which does not stand out from a %s', (color, page) => {
    const [first] = told({ ...bars, mark: { type: 'bar', color, stroke: 'none' } });
    expect(first?.slice(0, 2)).toEqual(['error', 'chart-colour-faint']);
    expect(first?.at(-1)).toBe(page);
    expect(told({ ...bars, mark: { type: 'bar', color, stroke: 'var(--chart-ink)' } })).toEqual([]);
  });
});

describe('what is told of the paints in a specification', () => {
  const found = (spec: object) =>
    walkSpec(spec, ['spec']).flatMap((node) =>
      checkPalette(node, readYaml('a.yaml', '')).map(({ code, values }) => [code, values.colour ?? values.name]),
    );

  it.each([
    [{ mark: { type: 'bar', color: 'teal' } }, 'teal'],
    [{ encoding: { color: { value: '#123456' } } }, '#123456'],
    [{ encoding: { fill: { condition: { test: 'true', value: 'red' }, value: 'var(--chart-1)' } } }, 'red'],
    [{ encoding: { color: { field: 'a', scale: { range: ['var(--chart-1)', 'gold'] } } } }, 'gold'],
    [{ encoding: { color: { field: 'a', scale: { scheme: 'viridis' } } } }, 'viridis'],
    [{ config: { axis: { labelColor: 'grey' } } }, 'grey'],
  ])('is a colour of its own: %j', (spec, colour) => {
    expect(found(spec)).toEqual([['chart-colour-own', colour]]);
  });

  it('is a name that the theme does not have', () => {
    expect(found({ mark: { type: 'bar', color: 'var(--chart-9)', stroke: 'hatch(--ink)' } })).toEqual([
      ['chart-colour-unknown', '--chart-9'],
      ['chart-colour-unknown', '--ink'],
    ]);
  });

  it('is nothing of the theme, of shapes and of sizes', () => {
    expect(
      found({
        mark: { type: 'bar', color: 'var(--chart-2)', stroke: 'none' },
        encoding: {
          color: { field: 'a', scale: { range: ['hatch(--chart-2)', 'var(--chart-step-1)'] } },
          shape: { field: 'a', scale: { range: ['circle', 'square'] } },
          text: { value: 'red' },
        },
      }),
    ).toEqual([]);
  });
});
