import { hasErrors, type Problem } from '../problem.ts';
import type { Chart } from './chart-file.ts';
import { type Painted, paintChart } from './paint-chart.ts';
import { type Depicted, type PrepareContext, type PreparedChart, prepareChart } from './prepare-chart.ts';
import type { TextMeasure } from './text-metrics.ts';
import { walkSpec } from './walk-spec.ts';

/** For whom a chart is drawn, and from what. */
export interface DrawContext extends PrepareContext {
  /** Width of text for this chart only; without it, what installTextMeasure has set. */
  readonly measureText?: TextMeasure | undefined;
}

/** A chart as it stands on a page. */
export interface DrawnChart extends PreparedChart {
  /** An `<svg>` element; empty if the problems hold an error. */
  readonly svg: string;
}

/** Makes the picture of a chart: a function of the chart alone. `file` is where the chart stands, so that what is beside it can be looked for together. */
export type PaintFrom = (chart: Depicted, file: string) => Painted;

let installed: PaintFrom = (chart) => paintChart(chart);

/** Makes every chart that is drawn from now on take its picture from here; it must be the picture that paintChart makes. */
export function installPaint(paint: PaintFrom): void {
  installed = paint;
}

/** Returns a chart in a language: the same input always gives the same bytes. */
export function drawChart(chart: Chart, context: DrawContext): DrawnChart {
  const prepared = prepareChart(chart, context);
  if (hasErrors(prepared.problems)) return { ...prepared, svg: '' };
  const { measureText } = context;
  const { svg, remarks } = measureText ? paintChart(prepared, measureText) : installed(prepared, chart.yaml.file);
  const told = remarks.map(({ severity, code, values }) => ({
    severity,
    code,
    place: placeOf(code, values, chart),
    values,
  }));
  return { ...prepared, svg, problems: [...prepared.problems, ...told] };
}

/** A size of letters has a line of its own where the file gives it; the rest is told at the specification. */
function placeOf(code: Problem['code'], { size }: Problem['values'], { spec, yaml }: Chart): Problem['place'] {
  const given =
    code === 'chart-text-small'
      ? walkSpec(spec, ['spec']).find(({ key, value }) => /fontSize$/i.test(String(key)) && value === size)
      : undefined;
  return yaml.placeOfKey(given?.path ?? ['spec']);
}
