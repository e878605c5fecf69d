import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../dataset/yaml.ts';
import { checkSchema } from './check-schema.ts';
import { exampleChart, exampleRow, exampleSpecs } from './depicted.examples.ts';
import { finishSvg } from './finish-svg.ts';
import { paintChart } from './paint-chart.ts';
import { makeStandaloneSpec, makeStandaloneSvg } from './standalone.ts';
import { paintSvg } from './theme.ts';
import { renderSvg } from './vega-runtime.ts';

const rows = [exampleRow('north', 'oaks', 1200), exampleRow('south', 'limes', 5, 9)];
const drawnOf = (spec: object) => {
  const chart = exampleChart(spec as never, rows, { locale: 'nl-BE' });
  return { ...chart, kind: 'chart' as const, figures: [], problems: [], svg: paintChart(chart).svg };
};

/** What any program sees that knows Vega-Lite: the specification alone. */
function drawAlone(json: string): string {
  const { spec } = vegaLite.compile(JSON.parse(json) as vegaLite.TopLevelSpec);
  const view = new vega.View(vega.parse(spec), { renderer: 'none' }).run();
  return finishSvg(
    renderSvg(view, () => undefined),
    { id: 'example-en', language: 'nl-BE', title: 'Trees', description: 'Trees by park' },
  );
}

const withoutTitles = (svg: string) => svg.replace(/<path([^>]*)><title>[^<]*<\/title><\/path>/g, '<path$1/>');
const paper = /<rect width="\d+" height="\d+" fill="#ffffff"\/>/;

describe.each(Object.entries(exampleSpecs).filter(([name]) => name !== 'hatched'))(
  'a chart of the kind %s, handed out as Vega-Lite',
  (_, spec) => {
    const drawn = drawnOf(spec);
    const json = makeStandaloneSpec(drawn).join('');

    it('is drawn alone as on the page', () => {
      expect(drawAlone(json).replace(paper, '')).toBe(withoutTitles(paintSvg(drawn.svg)));
    });

    it('names its version, fits the schema, and keeps no variable and no data without rows', () => {
      const { $schema, datasets, config: __, ...rest } = JSON.parse(json) as Record<string, object>;
      expect($schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
      expect(checkSchema(rest, readYaml('c.yaml', 'spec: {}'))).toEqual([]);
      expect(json).not.toMatch(/var\(|hatch\(/);
      for (const [, name = ''] of json.matchAll(/"data": \{\s*"name": "([^"]*)"/g))
        expect(datasets).toHaveProperty(name);
    });
  },
);

it('has a tint where the page has a hatching', () => {
  const json = makeStandaloneSpec(drawnOf(exampleSpecs.hatched ?? {})).join('');
  expect(json).toContain('"#a9cde1"');
  expect(json).not.toContain('hatch(');
});

it('has one row on a line, whatever stands in it, and none of its texts changed', () => {
  const row = { ...exampleRow('north', 'oaks', 3), text: '{"var(--chart-1)"}\n' };
  const chart = { ...drawnOf(exampleSpecs.bars ?? {}), description: [{ text: 'hatch(--chart-2)' }] };
  const json = makeStandaloneSpec({ ...chart, datasets: { snapshot: [row, row], series: [] } }).join('');
  expect(json.split('\n')).toContain(`      ${JSON.stringify(row)},`);
  expect(JSON.parse(json)).toMatchObject({
    description: 'hatch(--chart-2)',
    datasets: { snapshot: [row, row], series: [] },
  });
});

it('lets what a chart says go over what the theme says', () => {
  const spec = { ...exampleSpecs.bars, config: { axis: { labelFontSize: 9 } } };
  const { config } = JSON.parse(makeStandaloneSpec(drawnOf(spec)).join('')) as { config: { axis: object } };
  expect(config.axis).toMatchObject({ labelFontSize: 9, labelColor: '#14171c' });
});

describe('a chart handed out as SVG', () => {
  const svg = makeStandaloneSvg(drawnOf(exampleSpecs.hatched ?? {}));

  it('stands on white, with a size, and needs nothing from elsewhere', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+" viewBox=/);
    expect(svg).toMatch(paper);
    expect(svg).not.toMatch(/var\(|class="|url\((?!#)|<image|<style/);
  });

  it('names its font, and says what it shows', () => {
    expect(svg).toContain(`font-family="'Source Sans 3', sans-serif"`);
    expect(svg).toContain('>Trees by park</desc>');
  });
});
