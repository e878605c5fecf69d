import type { Config } from 'vega-lite';

/**
 * Values of the CSS variables in which charts are painted, for a light and a dark page; theme.css has the same.
 * The five series differ in lightness as well as in hue, so that they stay apart for the colour-blind and in black and
 * white; `hatch(--chart-2)` in a specification gives a series stripes.
 */
export const chartColours = {
  light: {
    '--chart-1': '#332288',
    '--chart-2': '#539ac2',
    '--chart-3': '#be5000',
    '--chart-4': '#853b53',
    '--chart-5': '#0a1609',
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
    '--chart-1': '#c9c5ff',
    '--chart-2': '#346ec4',
    '--chart-3': '#dd8e00',
    '--chart-4': '#b07385',
    '--chart-5': '#f6f0c6',
    '--chart-ink': '#f2f4f7',
    '--chart-muted': '#b3bac4',
    '--chart-surface': '#14171c',
    '--chart-grid': '#3a414b',
    '--chart-step-1': '#1a222b',
    '--chart-step-2': '#20384d',
    '--chart-step-3': '#254e71',
    '--chart-step-4': '#2a6193',
    '--chart-step-5': '#2e72ad',
  },
} as const;

/** Name of a CSS variable in which charts are painted; the steps run from little to much. */
export type ChartColour = keyof (typeof chartColours)['light'];

/** Font of all text in charts; quoted, because a name with a digit needs it in an SVG that stands alone. */
export const chartFont = "'Source Sans 3', sans-serif";

const ink = paint('--chart-ink');
const grid = paint('--chart-grid');
const surface = paint('--chart-surface');
const series = ([1, 2, 3, 4, 5] as const).map((n) => paint(`--chart-${n}`));
const steps = ([1, 2, 3, 4, 5] as const).map((n) => paint(`--chart-step-${n}`));

/** On a telephone a chart is drawn at seven tenths of its size: small letters would be lost. */
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
  // Every colour stands out from the surface, but two of them need not from each other: a line of surface parts them.
  arc: { stroke: surface, strokeWidth: 2 },
  bar: { stroke: surface, strokeWidth: 1.5 },
  line: { strokeWidth: 3 },
  // Vega-Lite would let the page shine through, and a pale mark stands out too little.
  point: { size: 90, strokeWidth: 2, opacity: 1 },
  circle: { opacity: 1 },
  square: { opacity: 1 },
  tick: { opacity: 1 },
  text: { color: ink, fontSize: size, font: chartFont },
  rule: { color: ink },
  // A shape without a value stays on the map, without a colour.
  geoshape: { stroke: ink, strokeWidth: 1, invalid: 'show' },
  scale: { invalid: { color: { value: surface }, fill: { value: surface } } },
  // The first label of a horizontal axis stays clear of the lowest one of a vertical axis.
  axisX: { labelPadding: 7 },
  axis: { ...words, titleFontWeight: 'normal', domainColor: ink, tickColor: grid, gridColor: grid },
  legend: {
    ...words,
    titleFontWeight: 'bold',
    symbolStrokeColor: ink,
    symbolStrokeWidth: 1,
    symbolSize: 260,
    symbolType: 'square',
    gradientStrokeColor: ink,
    gradientStrokeWidth: 1.5,
  },
  header: words,
};
