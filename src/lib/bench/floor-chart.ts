import { parse, View } from 'vega';
import { type Config, compile } from 'vega-lite';
import {
  codesAt,
  type FloorDimension,
  type FloorRow,
  type FloorSnapshot,
  floorDecimals,
  floorLocales,
  floorValue,
  printFloor,
} from './floor-figures.ts';

/** A chart file as YAML gives it. */
export interface FloorChart {
  readonly figures: readonly string[];
  readonly totals?: boolean;
  readonly spec: Readonly<Record<string, unknown>> & { readonly data?: { readonly name: string } };
}

/** From what a chart is drawn. */
export interface FloorDrawing {
  readonly dimensions: readonly FloorDimension[];
  /** The snapshots up to that of the page, oldest first. */
  readonly snapshots: readonly FloorSnapshot[];
  readonly language: string;
  readonly config: Config;
}

/** Returns a chart as SVG: compiled, parsed and drawn anew, with the rows of its snapshots in the specification. */
export function drawFloorChart(chart: FloorChart, drawing: FloorDrawing): Promise<string> {
  const { snapshots, language, config } = drawing;
  const isSeries = chart.spec.data?.name === 'series';
  const shown = isSeries ? snapshots : snapshots.slice(-1);
  const values = shown.flatMap((snapshot, index) => rowsOf(chart, drawing, snapshot, shown.length - 1 - index));
  const dates = shown.map(({ reportingDate }) => Date.parse(reportingDate)).reverse();
  const spec = { ...(isSeries ? tickAt(chart.spec, dates) : chart.spec), data: { values } };
  const locale = numberSigns(floorLocales[language] ?? 'en-GB');
  const view = new View(parse(compile(spec as never, { config }).spec), { renderer: 'none', locale: locale as never });
  return view.toSVG();
}

function rowsOf(chart: FloorChart, drawing: FloorDrawing, snapshot: FloorSnapshot, datesBack: number): object[] {
  const { dimensions, language } = drawing;
  const hasTotal = (row: FloorRow) => dimensions.some(({ id, total }) => row[id] === total);
  const rows = snapshot.values.filter((row) => chart.totals || !hasTotal(row));
  return chart.figures.flatMap((name) =>
    rows.map((row) => {
      const codes = Object.fromEntries(dimensions.map(({ id }) => [id, String(row[id])]));
      const value = floorValue(name, { ...codesAt(dimensions), ...codes }, snapshot) ?? 0;
      return {
        ...labelsOf(codes, drawing),
        printed: Number(value.toFixed(floorDecimals(name))),
        text: printFloor(name, value, language),
        reportingDate: snapshot.reportingDate,
        isCurrent: datesBack === 0,
        datesBack,
        segment: 1,
      };
    }),
  );
}

function labelsOf(codes: Readonly<Record<string, string>>, { dimensions, language }: FloorDrawing): object {
  const cells = dimensions.flatMap(({ id, codes: known }) => {
    const order = known.findIndex(({ code }) => code === codes[id]);
    return [
      [id, codes[id]],
      [`${id}Label`, known[order]?.name[language]],
      [`${id}Order`, order],
    ];
  });
  return Object.fromEntries(cells);
}

/** Ticks of an axis of dates stand at the reporting dates. */
function tickAt(spec: FloorChart['spec'], dates: readonly number[]): FloorChart['spec'] {
  const { encoding } = spec as { encoding?: { x?: { type?: string; axis?: object } } };
  if (encoding?.x?.type !== 'temporal') return spec;
  const overlap = { labelFlush: false, labelOverlap: 'greedy', labelSeparation: 16 };
  const axis = { ...overlap, ...encoding.x.axis, values: dates };
  return { ...spec, encoding: { ...encoding, x: { ...encoding.x, axis } } };
}

function numberSigns(locale: string): object {
  const [decimal, thousands] = locale === 'nl-BE' ? [',', '.'] : ['.', ','];
  return { number: { decimal, thousands, grouping: [3], currency: ['', ''], minus: '−' } };
}
