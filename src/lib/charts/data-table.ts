import type { ChartRow } from './chart-data.ts';
import { shownRows } from './drawn-data.ts';
import type { PreparedChart } from './prepare-chart.ts';

/** The data of a chart as a table: one row for each combination of codes and dates, one column for each figure. */
export interface DataTable {
  /** Titles of the columns at the start, whose cells name the row. */
  readonly rowTitles: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly DataTableRow[];
}

export interface DataTableRow {
  readonly headers: readonly string[];
  /** Undefined where there is no such figure. */
  readonly cells: readonly (DataTableCell | undefined)[];
}

/** What is printed, and the figure with its value, if there is one. */
export interface DataTableCell {
  readonly text: string;
  readonly figure?: string | undefined;
  readonly value?: string | undefined;
}

/** Titles for a table in the reader's language. */
export interface DataTableWords {
  /** What the values of a figure are, with their unit, by the name of the figure. */
  readonly headOf: (figure: string) => string;
  /** Title of a dimension by its id. */
  readonly titleOf: (dimension: string) => string;
  readonly reportingDate: string;
  /** The date to which a figure applies, where that is another one. */
  readonly appliesTo: string;
  readonly figure: string;
  readonly value: string;
  readonly status: string;
  /** Title of a code of a status scheme. */
  readonly code: string;
  readonly partOf: string;
  readonly formatDate: (date: string) => string;
}

/** Returns the data of a chart as a table. Without dimensions and dates there is a row for each figure instead. */
export function makeDataTable(prepared: PreparedChart, words: DataTableWords): DataTable {
  const { name, rows } = shownRows(prepared);
  if (name === 'statuses') return statusTable(rows, words);
  const heads = headColumns(rows, name === 'series', words);
  if (heads.length === 0) {
    const rowsOfFigures = rows.map((row) => ({ headers: [words.headOf(String(row.figure))], cells: [cellOf(row)] }));
    return { rowTitles: [words.figure], columns: [words.value], rows: rowsOfFigures };
  }
  const figures = [...new Set(rows.map((row) => String(row.figure)))];
  const byHead = Map.groupBy(rows, (row) => JSON.stringify(heads.map(({ keyOf }) => keyOf(row))));
  return {
    rowTitles: heads.map(({ title }) => title),
    columns: figures.map(words.headOf),
    rows: [...byHead.values()].map((group) => ({
      headers: heads.map(({ textOf }) => (group[0] ? textOf(group[0]) : '')),
      cells: figures.map((figure) => group.filter((row) => row.figure === figure).map(cellOf)[0]),
    })),
  };
}

interface HeadColumn {
  readonly title: string;
  readonly textOf: (row: ChartRow) => string;
  /** What tells rows apart: two codes may have the same name. */
  readonly keyOf: (row: ChartRow) => string;
}

function headColumns(rows: readonly ChartRow[], isSeries: boolean, words: DataTableWords): HeadColumn[] {
  const dateColumn = (title: string, column: string): HeadColumn => ({
    title,
    textOf: (row) => words.formatDate(String(row[column])),
    keyOf: (row) => String(row[column]),
  });
  const hasForecast = rows.some((row) => row.applies !== row.reportingDate);
  return [
    ...(isSeries ? [dateColumn(words.reportingDate, 'reportingDate')] : []),
    ...(isSeries && hasForecast ? [dateColumn(words.appliesTo, 'applies')] : []),
    ...dimensionsOf(rows[0] ?? {}).map((id) => ({
      title: words.titleOf(id),
      textOf: (row: ChartRow) => String(row[`${id}Label`]),
      keyOf: (row: ChartRow) => String(row[id]),
    })),
  ];
}

/** Returns the dimensions of a row: each has a column for its code and one for its name. */
export function dimensionsOf(row: ChartRow): string[] {
  return Object.keys(row).filter((column) => `${column}Order` in row && `${column}Label` in row && column !== 'figure');
}

function cellOf({ id, text, value }: ChartRow): DataTableCell {
  if (value === null || value === undefined) return { text: String(text) };
  return { text: String(text), figure: String(id), value: String(value) };
}

function statusTable(rows: readonly ChartRow[], words: DataTableWords): DataTable {
  const hasWhole = rows.some(({ parentLabel }) => typeof parentLabel === 'string');
  return {
    rowTitles: [words.code],
    columns: [...(hasWhole ? [words.partOf] : []), words.status],
    rows: rows.map(({ label, parentLabel, statusLabel }) => ({
      headers: [String(label)],
      cells: [...(hasWhole ? [{ text: String(parentLabel ?? '') }] : []), { text: String(statusLabel ?? '') }],
    })),
  };
}
