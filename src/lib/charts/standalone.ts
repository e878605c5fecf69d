import { mergeConfig } from 'vega';
import { joinSegments } from '../figures/placeholders.ts';
import type { Spec } from './chart-file.ts';
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

const latest = 'https://vega.github.io/schema/vega-lite/v6.json';

/**
 * Returns a chart as a Vega-Lite specification (JSON) with its rows inside, one on a line, and colours in place of variables:
 * any program that draws Vega-Lite can open it; in pieces. Hatchings become tints, which are all that Vega-Lite has.
 */
export function makeStandaloneSpec({ locale, spec, datasets, description }: PreparedChart): string[] {
  const { $schema = latest, ...own } = withDates(spec, datasets);
  const config = {
    ...configOf(spec),
    background: chartColours.light['--chart-surface'],
    locale: makeVegaLocale(locale),
  };
  const painted = paintSvg(tintHatches(JSON.stringify({ ...own, config }, null, 2), 'light'), 'light');
  const opening = `{\n  "$schema": ${JSON.stringify($schema)},\n  "description": ${JSON.stringify(joinSegments(description))},`;
  // Rows and description are not painted: they are no part of the look.
  return [opening, painted.slice(1, -2), ',\n  "datasets": {', ...writeDatasets(datasets), '\n  }\n}\n'];
}

/** What a chart says of its look goes over what the theme says. */
function configOf({ config }: Spec): object {
  const { aria: _, ...theme } = chartConfig;
  return config ? mergeConfig(theme, config) : theme;
}

function writeDatasets(datasets: Datasets): string[] {
  return Object.entries(datasets).flatMap(([name, rows], at) => [
    `${at === 0 ? '' : ','}\n    ${JSON.stringify(name)}: [`,
    ...rows.map((row, index) => `${index === 0 ? '' : ','}\n      ${JSON.stringify(row)}`),
    rows.length > 0 ? '\n    ]' : ']',
  ]);
}

/** The dates of an axis, where the specification has a parameter for them. */
function withDates(spec: Spec, { series }: Datasets): Spec {
  const dates = datesOfTicks(spec, series);
  if (!Array.isArray(spec.params) || Object.keys(dates).length === 0) return spec;
  return {
    ...spec,
    params: spec.params.map((param: { name: string }) =>
      dates[param.name] ? { ...param, value: dates[param.name] } : param,
    ),
  };
}
