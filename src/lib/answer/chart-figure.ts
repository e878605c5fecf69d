import { type DataTable, makeDataTable } from '../charts/data-table.ts';
import type { DrawnChart } from '../charts/draw-chart.ts';
import { shownRows } from '../charts/drawn-data.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { unitName } from '../figures/print.ts';
import { formatDate } from '../format/date.ts';
import type { Answer } from './answer.ts';
import type { Table } from './table.ts';

/** Endings of the files beside the page for each chart, and what each is called. */
export const chartFormats = [
  { ending: 'svg', name: 'SVG' },
  { ending: 'png', name: 'PNG' },
  { ending: 'csv', name: 'CSV' },
  { ending: 'vl.json', name: 'Vega-Lite' },
] as const;

/** Returns the ids of the charts and maps that the page of an answer may show, each once. */
export function chartsOnPage({ narrative }: Answer): string[] {
  const ids = narrative.uses
    .filter(({ component }) => component === 'Chart' || component === 'Map')
    .map(({ attributes }) => String(attributes.id?.value));
  return [...new Set(ids)];
}

/** Returns the id of a table on the same page that prints every figure of a chart, or undefined if there is none. */
export function findTableOf(chart: DrawnChart, answer: Answer): string | undefined {
  const { name, rows } = shownRows(chart);
  if (name !== 'snapshot' || rows.some(({ value }) => value === null)) return undefined;
  const always = answer.narrative.uses.filter(({ component, within }) => component === 'Table' && within.length === 0);
  const ids = always.map(({ attributes }) => String(attributes.id?.value));
  return ids.find((id) => {
    const printed = figuresIn(answer.table(id));
    return rows.every((row) => printed.has(String(row.id)));
  });
}

function figuresIn({ rows }: Table): Set<string> {
  const segments = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.segments));
  return new Set(segments.flatMap(({ figure }) => figure?.id ?? []));
}

/** Returns the data of a chart as a table in the reader's language. */
export function tableOfChart(chart: DrawnChart, { figures, reader }: Answer): DataTable {
  const { language, locale, words } = reader;
  const { dimensions } = figures.dataset;
  return makeDataTable(chart, {
    headOf: (name) => headOf(name, figures.dataset, language),
    titleOf: (dimension) => dimensions.find(({ id }) => id === dimension)?.title[language] ?? dimension,
    reportingDate: words.labels.reportingDate,
    appliesTo: words.data.date,
    figure: words.data.figureTitle,
    value: words.charts.value,
    status: words.data.statusTitle,
    code: words.charts.code,
    partOf: words.charts.partOf,
    formatDate: (date) => formatDate(date, locale),
  });
}

/** The title of a measure or figure, with its unit where the title does not say it. */
function headOf(name: string, { measures, figures }: Dataset, language: string): string {
  const found = measures.find((measure) => measure.name === name) ?? figures.find((figure) => figure.name === name);
  const title = found?.title[language] ?? name;
  const unit = found ? unitName(found.unit, language) : '';
  return unit === '' || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`;
}
