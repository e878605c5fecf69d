import fc from 'fast-check';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { type ExampleRow, exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { describeMark } from './describe-mark.ts';
import { finishSvg } from './finish-svg.ts';
import { paintChart } from './paint-chart.ts';
import type { Depicted } from './prepare-chart.ts';
import { chartConfig } from './theme.ts';
import { makeVegaLocale } from './vega-locale.ts';
import { renderSvg } from './vega-runtime.ts';

/** The same picture by the long way: compiled with its rows inside, in a view of its own. */
function paintAfresh(chart: Depicted): string {
  const whole = { ...chart.spec, datasets: structuredClone(chart.datasets) } as unknown as vegaLite.TopLevelSpec;
  const { spec } = vegaLite.compile(whole, { config: chartConfig });
  const locale = makeVegaLocale(chart.locale) as unknown as vega.LocaleFormatters;
  const view = new vega.View(vega.parse(spec), { renderer: 'none', locale }).run();
  const names = { id: 'example-en', language: chart.locale, title: 'Trees', description: 'Trees by park' };
  return finishSvg(renderSvg(view, describeMark(chart)), names);
}

const rowsOf = fc
  .array(
    fc.record({
      park: fc.constantFrom('north', 'south'),
      figure: fc.constantFrom('oaks', 'limes'),
      // Often the same: a scale without an extent is where traces of other rows would show.
      value: fc.option(fc.oneof(fc.integer({ min: -20, max: 2000 }), fc.constantFrom(0, 5))),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 9 },
  )
  .map((rows) => rows.map(({ park, figure, value, day }) => exampleRow(park, figure, value, day)));

describe.each(Object.entries(exampleSpecs))('a chart of the kind %s', (_, spec) => {
  it('is the same whatever rows were drawn before it, in any order', () => {
    fc.assert(
      fc.property(fc.array(rowsOf, { minLength: 2, maxLength: 5 }), (many: ExampleRow[][]) => {
        for (const rows of many) {
          const chart = exampleChart(spec, rows);
          const { svg, remarks } = paintChart(chart);
          expect(remarks.filter(({ code }) => code === 'chart-spec-invalid')).toEqual([]);
          expect(svg).toBe(paintAfresh(chart));
        }
      }),
      { numRuns: 8, seed: 20261124 },
    );
  }, 60_000);

  it('does not change the rows that it is given', () => {
    const rows = [exampleRow('north', 'oaks', 3), exampleRow('south', 'limes', 4)];
    const chart = exampleChart(spec, rows);
    const before = JSON.stringify(chart);
    paintChart(chart);
    expect(JSON.stringify(chart)).toBe(before);
    expect(rows.flatMap((row) => Object.getOwnPropertySymbols(row))).toEqual([]);
  });
});

it('draws as before after a chart that could not be drawn', () => {
  const sound = exampleChart(exampleSpecs.bars ?? {}, [exampleRow('north', 'oaks', 3)]);
  const before = paintChart(sound);
  const broken = exampleChart({ transform: [{ filter: 'unheard > 1' }], mark: 'bar' }, []);
  expect(paintChart(broken)).toMatchObject({ svg: '', remarks: [{ severity: 'error' }] });
  expect(paintChart(broken).remarks).toHaveLength(1);
  expect(paintChart(sound)).toEqual(before);
});

it('says the same again when the same chart is drawn again', () => {
  const spec = {
    mark: 'bar',
    encoding: { x: { field: 'value', type: 'quantitative', scale: { type: 'log' } }, shape: { field: 'park' } },
  };
  const chart = exampleChart(spec, [exampleRow('north', 'oaks', 3)]);
  const first = paintChart(chart);
  expect(first.remarks.length).toBeGreaterThan(0);
  expect(paintChart(chart)).toEqual(first);
});

it('draws more specifications than it keeps', () => {
  const draw = (n: number) =>
    paintChart(exampleChart({ ...exampleSpecs.bars, width: 100 + n }, [exampleRow('north', 'oaks', n)])).svg;
  const first = draw(0);
  for (let n = 1; n < 70; n++) draw(n);
  expect(draw(0)).toBe(first);
});

it('measures text anew when it is measured in another way', () => {
  const chart = exampleChart(exampleSpecs.bars ?? {}, [exampleRow('north', 'oaks', 3)]);
  const widthOf = (svg: string) => Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const narrow = widthOf(paintChart(chart, (text, size) => text.length * size * 0.3).svg);
  const wide = widthOf(paintChart(chart, (text, size) => text.length * size).svg);
  expect(wide).toBeGreaterThan(narrow + 20);
});

it('fills a hatched series with stripes that are defined in the picture itself', () => {
  const chart = exampleChart(exampleSpecs.hatched ?? {}, [
    exampleRow('north', 'oaks', 3),
    exampleRow('north', 'limes', 4),
  ]);
  const { svg } = paintChart(chart);
  expect(svg).toContain('<pattern id="example-en-hatch-2"');
  expect([...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)).toEqual(
    expect.arrayContaining(['example-en-hatch-2']),
  );
  expect(svg).not.toContain('hatch(');
});
