import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { joinSegments } from '../figures/placeholders.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { checkDrawing } from './check-drawing.ts';
import { datesOfTicks } from './date-ticks.ts';
import { describeMark } from './describe-mark.ts';
import { finishSvg } from './finish-svg.ts';
import { showNewestLabels } from './newest-labels.ts';
import type { Datasets, Depicted } from './prepare-chart.ts';
import { itemWidth, type TextMeasure } from './text-metrics.ts';
import { chartConfig } from './theme.ts';
import { makeVegaLocale } from './vega-locale.ts';
import { drawingOf, getItemWidth, renderSvg, sceneOf, setItemWidth } from './vega-runtime.ts';
import { canPutBack, rememberState } from './view-state.ts';
import { isObject } from './walk-spec.ts';

/** A finished picture, or an empty text if there is an error, with what Vega said about it. */
export interface Painted {
  readonly svg: string;
  readonly remarks: readonly Remark[];
}

/** What Vega or Vega-Lite said, or what a reader of the picture could not read. */
export interface Remark {
  readonly severity: Problem['severity'];
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** Makes the picture of a chart: a function of the chart alone. */
export type Paint = (chart: Depicted) => Painted;

/** A specification that was compiled and parsed. */
interface Press {
  readonly runtime: vega.Runtime;
  readonly inlets: readonly Inlet[];
  /**
   * Views that can be used again, by locale; none of a specification whose views cannot. Each is put back first: Vega's
   * layout of other rows would leave traces in the next picture, of a pixel here and there.
   */
  readonly views: Map<string, UsedView> | undefined;
  /** What Vega-Lite said about the specification, whatever its rows. */
  readonly remarks: readonly Remark[];
}

/** A view, what makes it as good as new (if anything does), and what Vega said when it was made. */
interface UsedView {
  readonly view: vega.View;
  readonly putBack: (() => void) | undefined;
  readonly remarks: readonly Remark[];
}

/** Data of a view that are filled from outside: with a dataset of the chart, or with rows of the specification itself. */
interface Inlet {
  readonly name: string;
  readonly dataset?: string | undefined;
  readonly rows: readonly unknown[];
  readonly format?: vega.Format | undefined;
}

const presses = new Map<string, Press>();
const maximumPresses = 64;

/**
 * Returns the picture of a prepared chart. The same chart always gives the same bytes, whatever was drawn before it.
 * `measureText` gives widths of text for this chart only; without it, those that installTextMeasure has set are used.
 */
export function paintChart(chart: Depicted, measureText?: TextMeasure): Painted {
  const widthBefore = getItemWidth();
  if (measureText) setItemWidth(itemWidth(measureText));
  const remarks: Remark[] = [];
  try {
    const press = findPress(chart);
    remarks.push(...press.remarks);
    const svg = print(press, chart, remarks);
    return { svg: remarks.some(isInvalid) ? '' : svg, remarks };
  } catch (fault) {
    return { svg: '', remarks: [...remarks, remarkOf('error', messageOf(fault))] };
  } finally {
    setItemWidth(widthBefore);
  }
}

/** The press that was used last stands last; the one that was not used for longest goes first. */
function findPress(chart: Depicted): Press {
  const key = JSON.stringify([chart.spec, Object.keys(chart.datasets)]);
  const press = presses.get(key) ?? makePress(chart);
  presses.delete(key);
  presses.set(key, press);
  const [oldest = key] = presses.keys();
  if (presses.size > maximumPresses) presses.delete(oldest);
  return press;
}

const mark = '$dataset';

function makePress({ spec, datasets }: Depicted): Press {
  const remarks: Remark[] = [];
  const marked = Object.fromEntries(Object.keys(datasets).map((name) => [name, [{ [mark]: name }]]));
  const whole = { ...spec, datasets: marked } as unknown as vegaLite.TopLevelSpec;
  const compiled = vegaLite.compile(whole, { config: chartConfig, logger: makeLogger(remarks) }).spec;
  const inlets = takeOutRows(compiled);
  const runtime = vega.parse(compiled);
  return { runtime, inlets, views: canPutBack(runtime) ? new Map() : undefined, remarks };
}

/** Takes the rows out of a compiled specification, so that no view writes into those of another; returns where they go. */
function takeOutRows(compiled: vega.Spec): Inlet[] {
  return (compiled.data ?? []).flatMap((data): Inlet[] => {
    const filled = data as { name: string; values?: unknown; format?: vega.Format };
    if (!Array.isArray(filled.values)) return [];
    const [rows, { name, format }] = [filled.values, filled];
    filled.values = [];
    const dataset: unknown = isObject(rows[0]) ? rows[0][mark] : undefined;
    return [typeof dataset === 'string' ? { name, dataset, rows: [], format } : { name, rows, format }];
  });
}

/** Returns a view in which nothing was drawn, or one that is again as it was then. */
function takeView({ runtime, views }: Press, locale: string): UsedView {
  const used = views?.get(locale);
  // Only who draws without a fault brings it back.
  views?.delete(locale);
  used?.putBack?.();
  return used ?? makeView(runtime, locale, views !== undefined);
}

function makeView(runtime: vega.Runtime, locale: string, isUsedAgain: boolean): UsedView {
  const remarks: Remark[] = [];
  const formats = makeVegaLocale(locale) as unknown as vega.LocaleFormatters;
  const view = new vega.View(runtime, { renderer: 'none', logger: makeLogger(remarks), locale: formats });
  return { view, putBack: isUsedAgain ? rememberState(view) : undefined, remarks };
}

function print(press: Press, chart: Depicted, remarks: Remark[]): string {
  const { id, language, locale, title, description } = chart;
  const used = takeView(press, locale);
  const { view } = used;
  remarks.push(...used.remarks);
  view.logger(makeLogger(remarks));
  for (const inlet of press.inlets) view.insert(inlet.name, copyRows(inlet, chart.datasets));
  const dates = Object.entries(datesOfTicks(chart.spec, chart.datasets.series));
  for (const [name, values] of dates) view.signal(name, values);
  view.run();
  if (dates.length > 0) showNewestLabels(sceneOf(view), new Set(dates.flatMap(([, values]) => values)));
  remarks.push(...checkDrawing(drawingOf(view)));
  const svg = renderSvg(view, describeMark(chart));
  if (used.putBack && !remarks.some(isInvalid)) press.views?.set(locale, used);
  return finishSvg(svg, {
    id: `${id}-${language}`,
    language: locale,
    title: joinSegments(title),
    description: joinSegments(description),
  });
}

/** Copies, because Vega writes into its rows; read as Vega reads rows that stand in a specification. */
function copyRows({ dataset, rows, format }: Inlet, datasets: Datasets): unknown[] {
  const given = dataset === undefined ? rows : (datasets[dataset] ?? []);
  const copies = given.map((row) => (isObject(row) ? { ...row } : row));
  return format ? (vega.read(copies as unknown as string, format as never) as unknown[]) : copies;
}

function makeLogger(remarks: Remark[]): vega.LoggerInterface {
  const logger = vega.logger(vega.None);
  const note =
    (severity: Remark['severity']) =>
    (...reasons: readonly unknown[]) => {
      remarks.push(remarkOf(severity, reasons.map(messageOf).join(' ')));
      return logger;
    };
  logger.warn = note('warning');
  logger.error = note('error');
  return logger;
}

function remarkOf(severity: Remark['severity'], reason: string): Remark {
  return { severity, code: severity === 'error' ? 'chart-spec-invalid' : 'chart-spec-warning', values: { reason } };
}

/** A picture that is hard to read can be looked at; one that Vega could not make cannot. */
function isInvalid({ code }: Remark): boolean {
  return code === 'chart-spec-invalid';
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
