import type { Config } from 'vega-lite';

/** Values of the CSS variables in which charts are painted, for a light and a dark page. */
export const chartColours = {
  light: {
    '--chart-1': '#332288',
    '--chart-2': '#2a9fd6',
    '--chart-3': '#d55e00',
    '--chart-4': '#661100',
    '--chart-5': '#767676',
    '--chart-ink': '#14171c',
    '--chart-muted': '#5a6069',
    '--chart-surface': '#ffffff',
    '--chart-grid': '#d5d9df',
    '--chart-step-1': '#eef3f8',
    '--chart-step-2': '#cfe0ef',
    '--chart-step-3': '#abcbe5',
    '--chart-step-4': '#82b3d9',
    '--chart-step-5': '#559aca',
  },
  dark: {
    '--chart-1': '#b9b0f5',
    '--chart-2': '#2f74a8',
    '--chart-3': '#f08c4a',
    '--chart-4': '#d4568a',
    '--chart-5': '#9aa0a8',
    '--chart-ink': '#f2f4f7',
    '--chart-muted': '#b3bac4',
    '--chart-surface': '#14171c',
    '--chart-grid': '#3a414b',
    '--chart-step-1': '#1d2630',
    '--chart-step-2': '#213a50',
    '--chart-step-3': '#254d70',
    '--chart-step-4': '#296091',
    '--chart-step-5': '#2d70aa',
  },
} as const;

/** Name of a CSS variable in which charts are painted; the steps run from little to much. */
export type ChartColour = keyof (typeof chartColours)['light'];

/** Font of all text in charts; quoted, because a name with a digit needs it in an SVG that stands alone. */
export const chartFont = "'Source Sans 3', sans-serif";

const ink = paint('--chart-ink');
const grid = paint('--chart-grid');
const series = ([1, 2, 3, 4, 5] as const).map((n) => paint(`--chart-${n}`));
const steps = ([1, 2, 3, 4, 5] as const).map((n) => paint(`--chart-step-${n}`));

/** On a telephone a chart is drawn at half its size: small letters would be lost. */
const size = 18;

/** Returns a colour as it stands in a chart: a CSS variable, so that the page decides. */
export function paint(colour: ChartColour): string {
  return `var(${colour})`;
}

/** Returns an SVG with colours in place of CSS variables, for a picture that stands alone. */
export function paintSvg(svg: string, theme: keyof typeof chartColours = 'light'): string {
  return svg.replace(/var\((--chart-[a-z0-9-]+)\)/g, (whole, name: ChartColour) => chartColours[theme][name] ?? whole);
}

const words = {
  labelColor: ink,
  labelFontSize: size,
  labelFont: chartFont,
  labelLimit: 0,
  titleColor: ink,
  titleFontSize: size,
  titleFont: chartFont,
  titleLimit: 0,
} as const;

/** Vega-Lite's configuration for every chart: what a chart file does not say. No text is cut off. */
export const chartConfig: Config = {
  aria: false,
  background: 'transparent',
  padding: 4,
  font: chartFont,
  view: { stroke: null },
  range: { category: series, ordinal: steps, ramp: steps, heatmap: steps },
  mark: { color: paint('--chart-1') },
  text: { color: ink, fontSize: size, font: chartFont },
  rule: { color: ink },
  geoshape: { stroke: ink, strokeWidth: 1 },
  axis: { ...words, titleFontWeight: 'normal', domainColor: ink, tickColor: grid, gridColor: grid },
  legend: {
    ...words,
    titleFontWeight: 'bold',
    symbolStrokeColor: ink,
    symbolStrokeWidth: 1,
    symbolSize: 260,
    symbolType: 'square',
  },
  header: words,
};
