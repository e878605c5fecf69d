import type { Figure } from '../figures/figure.ts';
import { fillText, joinSegments, type Segment } from '../figures/placeholders.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { type ChartRow, type DataContext, makeChartData } from './chart-data.ts';
import type { Chart, Spec } from './chart-file.ts';
import { checkChart } from './check-chart.ts';
import { makeDatasets, makeOutlines } from './datasets.ts';
import { tickAtDates } from './date-ticks.ts';
import { fillSpec } from './fill-spec.ts';

/** For whom a chart is drawn, and from what. */
export interface PrepareContext extends DataContext {
  /** Parsed GeoJSON or TopoJSON; a map needs it. */
  readonly outlines?: unknown;
}

/** Rows by the name under which a specification asks for them. */
export type Datasets = Readonly<Record<string, readonly object[]>>;

/** A chart of which only the picture is still to be made: plain values, all that the picture depends on. */
export interface PreparedChart {
  readonly id: string;
  readonly kind: Chart['kind'];
  readonly language: string;
  readonly locale: string;
  readonly title: readonly Segment[];
  readonly description: readonly Segment[];
  /** Vega-Lite with its texts filled in; its data have names. */
  readonly spec: Spec;
  readonly datasets: Datasets;
  /** The figure of each row of `snapshot`, in the order of the rows. */
  readonly figures: readonly Figure[];
  readonly rows: readonly ChartRow[];
  readonly problems: readonly Problem[];
}

/** All that the picture of a chart depends on. */
export type Depicted = Pick<
  PreparedChart,
  'id' | 'language' | 'locale' | 'title' | 'description' | 'spec' | 'datasets' | 'rows'
>;

/** Returns all that the picture of a chart depends on as one text: two charts with the same text have the same picture. */
export function writeDepicted(chart: Depicted): string {
  const { id, language, locale, title, description, spec, datasets, rows } = chart;
  const texts = [title, description].map(joinSegments);
  // The rows are the data `snapshot`, as a rule, which need not be written twice.
  return JSON.stringify([id, language, locale, ...texts, spec, datasets, rows === datasets.snapshot ? null : rows]);
}

/** Returns the title, description, specification and data of a chart in a language; it can be drawn if no problem is an error. */
export function prepareChart(chart: Chart, context: PrepareContext): PreparedChart {
  const { figures, language, locale } = context;
  const fill = (field: 'title' | 'description') =>
    fillText(chart[field][language] ?? '', figures, locale, chart.yaml.placeOf([field, language]));
  const [title, description, filled] = [fill('title'), fill('description'), fillSpec(chart, context)];
  const data = makeChartData(chart, context);
  const problems = [
    ...checkChart(chart, figures.dataset),
    ...[title, description, filled].flatMap((text) => text.problems),
  ];
  const outlines = hasErrors(problems) ? undefined : makeOutlines(chart, context, context.outlines, problems);
  return {
    id: chart.id,
    kind: chart.kind,
    language,
    locale,
    title: title.segments,
    description: description.segments,
    spec: tickAtDates({ data: { name: 'snapshot' }, ...filled.spec }),
    datasets: { snapshot: data.rows, ...makeDatasets(chart, context), ...(outlines && { outlines }) },
    ...data,
    problems,
  };
}
