import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import type { Figure } from '../figures/figure.ts';
import { fillText, joinSegments, type Segment } from '../figures/placeholders.ts';
import { hasErrors, type Problem, problem, warning } from '../problem.ts';
import { type ChartRow, type DataContext, makeChartData } from './chart-data.ts';
import type { Chart } from './chart-file.ts';
import { checkChart } from './check-chart.ts';
import { fillSpec } from './fill-spec.ts';
import { finishSvg } from './finish-svg.ts';
import { joinOutlines, mapDimension, type Outline } from './outlines.ts';
import { itemWidth, type TextMeasure } from './text-metrics.ts';
import { chartConfig } from './theme.ts';
import { makeVegaLocale } from './vega-locale.ts';
import { getItemWidth, renderSvg, setItemWidth } from './vega-runtime.ts';

/** For whom a chart is drawn, and from what. */
export interface DrawContext extends DataContext {
  /** Parsed GeoJSON or TopoJSON; a map needs it. */
  readonly outlines?: unknown;
  /** Width of text for this chart only; without it, what installTextMeasure has set. */
  readonly measureText?: TextMeasure | undefined;
}

/** A chart as it stands on a page. */
export interface DrawnChart {
  readonly id: string;
  readonly kind: Chart['kind'];
  readonly title: readonly Segment[];
  readonly description: readonly Segment[];
  /** An `<svg>` element; empty if the problems hold an error. */
  readonly svg: string;
  /** The figure of each row, in the order of the rows. */
  readonly figures: readonly Figure[];
  readonly rows: readonly ChartRow[];
  readonly problems: readonly Problem[];
}

/** Returns a chart in a language: the same input always gives the same bytes. */
export function drawChart(chart: Chart, context: DrawContext): DrawnChart {
  const { figures, language, locale } = context;
  const { id, kind, yaml } = chart;
  const fill = (field: 'title' | 'description') =>
    fillText(chart[field][language] ?? '', figures, locale, yaml.placeOf([field, language]));
  const [title, description, filled] = [fill('title'), fill('description'), fillSpec(chart, context)];
  const data = makeChartData(chart, context);
  const problems = [
    ...checkChart(chart, figures.dataset),
    ...[title, description, filled].flatMap((text) => text.problems),
  ];
  const outlines = hasErrors(problems) ? undefined : readOutlines(chart, context, problems);
  const spec = {
    data: { name: 'snapshot' },
    ...filled.spec,
    datasets: { snapshot: data.rows, ...(outlines && { outlines }) },
  };
  const raw = hasErrors(problems) ? '' : paintSpec(chart, spec, context, problems);
  const names = {
    id: `${id}-${language}`,
    language: locale,
    title: joinSegments(title.segments),
    description: joinSegments(description.segments),
  };
  const svg = hasErrors(problems) ? '' : finishSvg(raw, names);
  return { id, kind, title: title.segments, description: description.segments, svg, ...data, problems };
}

function readOutlines(chart: Chart, context: DrawContext, problems: Problem[]): Outline[] | undefined {
  const { figures, language, outlines } = context;
  const dimension = mapDimension(chart, figures.dataset);
  if (chart.kind !== 'map' || !dimension) return undefined;
  const joined = joinOutlines(outlines, dimension, language, figures.date);
  const place = chart.yaml.placeOf(['dimension']);
  if (!joined) problems.push(problem('chart-without-outlines', place, { dimension: dimension.id }));
  return joined;
}

/** Vega's own SVG of a specification, or an empty text and a problem if it cannot be drawn. */
function paintSpec(chart: Chart, spec: object, { locale, measureText }: DrawContext, problems: Problem[]): string {
  const place = chart.yaml.placeOfKey(['spec']);
  const logger = vega.logger(vega.None);
  const report =
    (add: typeof problem) =>
    (...reasons: readonly unknown[]) => {
      problems.push(
        add(add === problem ? 'chart-spec-invalid' : 'chart-spec-warning', place, { reason: reasons.join(' ') }),
      );
      return logger;
    };
  logger.warn = report(warning);
  logger.error = report(problem);
  const widthBefore = getItemWidth();
  if (measureText) setItemWidth(itemWidth(measureText));
  vega.resetSVGDefIds();
  try {
    const compiled = vegaLite.compile(spec as vegaLite.TopLevelSpec, { config: chartConfig, logger });
    const formats = makeVegaLocale(locale) as unknown as vega.LocaleFormatters;
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger, locale: formats }).run();
    const svg = renderSvg(view);
    view.finalize();
    return svg;
  } catch (fault) {
    report(problem)(fault instanceof Error ? fault.message : fault);
    return '';
  } finally {
    setItemWidth(widthBefore);
  }
}
