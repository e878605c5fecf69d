import type { FigureSet } from '../figures/figure-set.ts';
import type { Chart } from './chart-file.ts';
import { type DrawContext, type DrawnChart, drawChart } from './draw-chart.ts';

/**
 * Charts that were drawn, so that check, page, account and download share one drawing. Two contexts with the same figures,
 * language and locale must agree in the rest. What was drawn is forgotten with its figures.
 */
export class DrawnCharts {
  readonly #known = new WeakMap<FigureSet, WeakMap<Chart, Map<string, DrawnChart>>>();

  /** Returns a chart in a language, drawn at the first call. */
  draw(chart: Chart, context: DrawContext): DrawnChart {
    const ofFigures = this.#known.get(context.figures) ?? new WeakMap<Chart, Map<string, DrawnChart>>();
    this.#known.set(context.figures, ofFigures);
    const ofChart = ofFigures.get(chart) ?? new Map<string, DrawnChart>();
    ofFigures.set(chart, ofChart);
    const key = `${context.language} ${context.locale}`;
    const drawn = ofChart.get(key) ?? drawChart(chart, context);
    ofChart.set(key, drawn);
    return drawn;
  }
}
