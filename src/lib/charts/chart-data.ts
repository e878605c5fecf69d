import { feature } from 'topojson-client';
import type { Outlines } from '../dataset/codelist.ts';
import type { Dimension } from '../dataset/dataset.ts';
import type { MissingReason } from '../dataset/snapshot.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { printFigure } from '../figures/print.ts';
import type { Chart } from './chart-file.ts';

/** One figure as Vega-Lite reads it; for each dimension there are also `<id>` (code), `<id>Label` and `<id>Order`. */
export interface ChartRow {
  readonly id: string;
  readonly figure: string;
  readonly figureLabel: string;
  readonly figureOrder: number;
  readonly value: number | null;
  /** As it is printed in the reader's language. */
  readonly text: string;
  readonly [column: string]: string | number | null;
}

/** For whom a chart is drawn, and how a missing value is written. */
export interface ChartReader {
  readonly language: string;
  readonly locale: string;
  readonly missingSymbol: (reason: MissingReason) => string;
}

/** Returns the figures that a chart draws, in the order of its list and of the codelists. */
export function chartFigures(chart: Chart, figures: FigureSet): Figure[] {
  const totals = figures.dataset.dimensions.flatMap(({ total }) => total ?? []);
  const combinations = figures.combinations.filter(
    (codes) => chart.totals || !Object.values(codes).some((code) => totals.includes(code)),
  );
  return chart.figures.flatMap((name) => combinations.flatMap((codes) => figures.get(name, codes) ?? []));
}

/** Returns the rows of the named data `snapshot`: one for each figure. */
export function chartRows(chart: Chart, drawn: readonly Figure[], figures: FigureSet, reader: ChartReader): ChartRow[] {
  return drawn.map((figure) => ({
    id: figure.id,
    figure: figure.name,
    figureLabel: (figure.short ?? figure.title)[reader.language] ?? figure.name,
    figureOrder: chart.figures.indexOf(figure.name),
    value: figure.value ? figure.value.valueOf() : null,
    text: printFigure(figure, reader.locale) ?? reader.missingSymbol(figure.missing ?? 'not-available'),
    ...Object.fromEntries(figures.dataset.dimensions.flatMap((dimension) => columnsOf(dimension, figure, reader.language))),
  }));
}

/** Returns the named data `outlines`: GeoJSON features, each with the `code` that it belongs to, or null. */
export function chartOutlines(source: unknown, { object, property, identifier }: Outlines, { codelist }: Dimension): object[] {
  const topology = source as { type?: string; objects?: Record<string, never>; features?: never[] };
  const named = object === undefined ? undefined : topology.objects?.[object];
  const collection = named ? feature(source as never, named) : source;
  const { features = [] } = collection as { features?: { properties?: Record<string, unknown> }[] };
  return features.map((shape) => {
    const wanted = String(shape.properties?.[property] ?? '');
    const code = codelist.codes.find((known) => (identifier === 'code' ? known.code : known.identifiers[identifier]) === wanted);
    return { ...shape, properties: { code: code?.code ?? null } };
  });
}

function columnsOf({ id, codelist }: Dimension, figure: Figure, language: string): [string, string | number][] {
  const index = codelist.codes.findIndex(({ code }) => code === figure.codes[id]);
  return [
    [id, figure.codes[id] ?? ''],
    [`${id}Label`, codelist.codes[index]?.name[language] ?? figure.codes[id] ?? ''],
    [`${id}Order`, index],
  ];
}
