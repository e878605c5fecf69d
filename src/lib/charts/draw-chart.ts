import { type Locale, None, parse, resetSVGDefIds, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { fillText, joinSegments, type Segment } from '../figures/placeholders.ts';
import { type Problem, problem } from '../problem.ts';
import { type ChartReader, type ChartRow, chartFigures, chartOutlines, chartRows } from './chart-data.ts';
import type { Chart } from './chart-file.ts';
import { finishSvg } from './finish-svg.ts';
import { chartTheme } from './theme.ts';

/** What a chart is drawn from. */
export interface ChartContext extends ChartReader {
  readonly figures: FigureSet;
  /** Parsed GeoJSON or TopoJSON, for a map. */
  readonly outlines?: unknown;
}

/** A chart that was drawn, with the words that belong to it and the figures in it. */
export interface DrawnChart {
  readonly id: string;
  readonly kind: Chart['kind'];
  readonly title: readonly Segment[];
  readonly description: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly rows: readonly ChartRow[];
  readonly svg: string;
  readonly problems: readonly Problem[];
}

/** Returns a chart as SVG for one date and reader. The same input gives the same bytes. */
export function drawChart(chart: Chart, context: ChartContext): DrawnChart {
  const { figures, language, locale } = context;
  const { yaml, id, kind } = chart;
  const title = fillText(chart.title[language] ?? '', figures, locale, yaml.placeOf(['title', language]));
  const description = fillText(chart.description[language] ?? '', figures, locale, yaml.placeOf(['description', language]));
  const drawn = chartFigures(chart, figures);
  const rows = chartRows(chart, drawn, figures, context);
  const problems = [...title.problems, ...description.problems, ...checkFigureNames(chart, figures)];
  const words = { title: joinSegments(title.segments), description: joinSegments(description.segments) };
  let svg = '';
  try {
    svg = finishSvg(render(specFor(chart, rows, context), locale), `${id}-${language}`, words);
  } catch (fault) {
    problems.push(problem('chart-invalid', yaml.placeOf(['spec']), { reason: (fault as Error).message }));
  }
  return { id, kind, title: title.segments, description: description.segments, figures: drawn, rows, svg, problems };
}

function checkFigureNames(chart: Chart, figures: FigureSet): Problem[] {
  const known = figures.measures.map(({ name }) => name);
  return chart.figures.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [problem('unknown-reference', chart.yaml.placeOf(['figures', index]), { kind: 'figure', name, suggestion: '', known: known.join(', ') })],
  );
}

function specFor(chart: Chart, rows: readonly ChartRow[], { figures, language, outlines }: ChartContext): TopLevelSpec {
  const { dimensions } = figures.dataset;
  const dimension = dimensions.find(({ id }) => id === (chart.dimension ?? dimensions[0]?.id));
  const source = dimension?.codelist.outlines;
  const shapes = outlines && dimension && source ? chartOutlines(outlines, source, dimension) : [];
  const spec = JSON.parse(JSON.stringify(chart.spec), (_key, value) =>
    typeof value === 'string' ? value.replace(/\{([\w-]+)\}/g, (whole, name) => chart.texts[name]?.[language] ?? whole) : value,
  );
  const datasets = { snapshot: rows, outlines: shapes };
  return { ...spec, datasets, config: { ...chartTheme, ...spec.config } } as TopLevelSpec;
}

function render(spec: TopLevelSpec, locale: string): string {
  resetSVGDefIds();
  const runtime = parse(compile(spec, { logger: silent }).spec, undefined);
  const view = new View(runtime, { renderer: 'none', logLevel: None, locale: d3Locale(locale) });
  view.run();
  return svgOf(view);
}

/** Vega's own toSVG is asynchronous; without images to load it is drawn at once. */
function svgOf(view: View): string {
  const handler = (view as unknown as { _renderer?: unknown; scenegraph(): { root: unknown }; _width: number; _height: number; _origin: [number, number]; _padding: unknown });
  void handler;
  throw new Error('asynchronous');
}

const silent = { level: () => silent, error: () => silent, warn: () => silent, info: () => silent, debug: () => silent } as never;

function d3Locale(locale: string): Locale {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { number: { decimal: part('decimal'), thousands: part('group'), grouping: [3], currency: ['', ''] }, time: undefined } as never;
}
