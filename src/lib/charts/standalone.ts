import { mergeConfig } from 'vega';
import { joinSegments } from '../figures/placeholders.ts';
import { datesOfTicks } from './date-ticks.ts';
import type { DrawnChart } from './draw-chart.ts';
import { tintHatches } from './hatch.ts';
import type { Datasets, PreparedChart } from './prepare-chart.ts';
import { chartColours, chartConfig, paintSvg } from './theme.ts';
import { makeVegaLocale } from './vega-locale.ts';

/** Dots for each pixel of a chart as PNG. */
export const dotsPerPixel = 2;

/** Returns a chart as an SVG file that needs no page: light colours on white, the font by name. */
export function makeStandaloneSvg({ svg }: Pick<DrawnChart, 'svg'>): string {
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const paper = `<rect width="${width}" height="${height}" fill="${chartColours.light['--chart-surface']}"/>`;
  const sized = svg
    .replace(/ class="chart-svg[^"]*"/, '')
    .replace(/ width="\d+" viewBox/, ` width="${width}" height="${height}" viewBox`)
    .replace('</desc>', `</desc>${paper}`);
  return `${paintSvg(sized)}\n`;
}

/**
 * Returns a chart as a Vega-Lite specification (JSON) with its rows inside and colours in place of variables: any program
 * that draws Vega-Lite can open it. Hatchings become tints, which are all that Vega-Lite has.
 */
export function makeStandaloneSpec({ locale, spec, datasets, description }: PreparedChart): string {
  const { aria: _, ...config } = chartConfig;
  const own = (spec.config ?? {}) as object;
  const painted = paintSvg(tintHatches(JSON.stringify({ spec, config: mergeConfig(config, own) }), 'light'));
  const light = JSON.parse(painted) as { spec: Record<string, unknown>; config: object };
  const whole = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: joinSegments(description),
    ...withDates(light.spec, datasets),
    config: { ...light.config, background: chartColours.light['--chart-surface'], locale: makeVegaLocale(locale) },
    datasets,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The dates of an axis, where the specification has a parameter for them. */
function withDates(spec: Record<string, unknown>, { series }: Datasets): object {
  const dates = datesOfTicks(spec, series);
  if (!Array.isArray(spec.params) || Object.keys(dates).length === 0) return spec;
  return {
    ...spec,
    params: spec.params.map((param: { name: string }) =>
      dates[param.name] ? { ...param, value: dates[param.name] } : param,
    ),
  };
}
