import type { ChartRow } from './chart-data.ts';
import type { Depicted } from './prepare-chart.ts';
import type { MarkItem } from './vega-runtime.ts';

/** Returns the text that a pointer shows over a mark, or undefined if there is none. */
export type DescribeMark = (item: MarkItem) => string | undefined;

/** Figures of a shape that are told at most: a whole series over one shape would be no help. */
const maximumRows = 4;

/**
 * Returns a function that says what a mark shows: what the encoding `tooltip` says, else the row that the mark stands
 * for: the names of its codes, the figure and what is printed. A shape of a map tells the rows of its code.
 */
export function describeMark({ rows, datasets }: Depicted): DescribeMark {
  const byId = new Map([...Object.values(datasets).flat(), ...rows].flatMap(idOf));
  return ({ tooltip, datum }) => {
    if (tooltip !== undefined && tooltip !== null) return tooltipText(tooltip);
    const row = byId.get(String(datum?.id));
    if (row) return describeRow(row);
    return datum && 'geometry' in datum ? describeShape(datum, rows) : undefined;
  };
}

function idOf(row: object): [string, ChartRow][] {
  const { id, figureLabel } = row as ChartRow;
  return typeof id === 'string' && figureLabel !== undefined ? [[id, row as ChartRow]] : [];
}

function tooltipText(tooltip: unknown): string {
  if (typeof tooltip !== 'object' || tooltip === null) return String(tooltip);
  return Object.entries(tooltip)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function describeRow(row: ChartRow): string {
  const names = [...namesOf(row), ...(typeof row.dateLabel === 'string' ? [row.dateLabel] : [])];
  return [names.join(', '), tell(row)].filter(Boolean).join(' – ');
}

function describeShape(datum: Readonly<Record<string, unknown>>, rows: readonly ChartRow[]): string | undefined {
  const code = datum.code;
  if (typeof code !== 'string') return undefined;
  const dimension = Object.keys(datum).find((column) => column !== 'code' && `${column}Label` in datum);
  if (dimension === undefined) return undefined;
  const own = rows.filter((row) => row[dimension] === code);
  const told = own.length <= maximumRows ? own.map(tell).join('; ') : '';
  const status = typeof datum.statusLabel === 'string' ? datum.statusLabel : '';
  return [String(datum[`${dimension}Label`]), status, told].filter(Boolean).join(' – ');
}

function tell({ figureLabel, text }: ChartRow): string {
  return `${figureLabel}: ${text}`;
}

/** Names of the codes of a row, in the order of the dimensions. */
function namesOf(row: ChartRow): string[] {
  return Object.keys(row)
    .filter((column) => column !== 'figureLabel' && column !== 'dateLabel' && column.endsWith('Label'))
    .map((column) => String(row[column]));
}
