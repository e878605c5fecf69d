import { shownRows } from '../charts/drawn-data.ts';
import type { Figure } from '../figures/figure.ts';
import { fillText, type Segment } from '../figures/placeholders.ts';
import { findFigureById } from '../figures/reference.ts';
import type { Use } from '../narrative/uses.ts';
import type { Place } from '../problem.ts';
import type { Answer } from './answer.ts';
import { isHidden, wordUse } from './word-use.ts';

/** Where a figure is printed in an answer, and with which text. */
export type FigureUse = { readonly text: string } & (
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly place: Place }
  | { readonly kind: 'table-cell'; readonly table: string; readonly row: string; readonly header: string }
  | { readonly kind: 'table-caption'; readonly table: string }
  | { readonly kind: 'key-figure' }
  | { readonly kind: 'chart' | 'chart-title' | 'alt-text'; readonly chart: string }
);

/** A figure and one place where it is printed. */
export interface UsedFigure {
  readonly figure: Figure;
  readonly use: FigureUse;
}

/**
 * Returns every printed figure of an answer with its place, in the order of the page: key figures, prose, tables with their captions,
 * charts with their titles and alternative texts. A figure that is printed twice stands twice.
 */
export function listFigureUses(answer: Answer): UsedFigure[] {
  const { narrative, figures } = answer;
  const summary = answer
    .keyFigures()
    .flatMap(({ value, count, change }) => inSegments([...value, ...count, ...change], { kind: 'key-figure' }));
  return [...summary, ...narrative.uses.filter((use) => !isHidden(use, figures)).flatMap((use) => usesOf(use, answer))];
}

function usesOf(use: Use, answer: Answer): UsedFigure[] {
  const id = use.attributes.id?.value;
  if (use.component === 'Table' && typeof id === 'string') return usesInTable(id, answer);
  if ((use.component === 'Chart' || use.component === 'Map') && typeof id === 'string') return usesInChart(id, answer);
  const { figures, reader } = answer;
  const { paragraph, place } = use;
  return inSegments(wordUse(use, figures, reader)?.segments ?? [], { kind: 'paragraph', paragraph, place });
}

function usesInTable(id: string, answer: Answer): UsedFigure[] {
  const table = answer.table(id);
  const columns = table.groups.flatMap(({ header, columns: titles }) =>
    titles.map((title) => (header ? `${header}: ${title}` : title)),
  );
  const cells = table.rows.flatMap(({ header, cells: row }) =>
    row.flatMap(({ segments }, at) =>
      inSegments(segments, { kind: 'table-cell', table: id, row: header, header: columns[at] ?? '' }),
    ),
  );
  return [...inSegments(table.caption, { kind: 'table-caption', table: id }), ...cells];
}

function usesInChart(id: string, answer: Answer): UsedFigure[] {
  const { dated, figures, reader } = answer;
  const chart = dated.charts.find((candidate) => candidate.id === id);
  if (!chart) return [];
  const { language, locale } = reader;
  const fill = (field: 'title' | 'description') =>
    fillText(chart[field][language] ?? '', figures, locale, chart.yaml.placeOf([field, language])).segments;
  const drawn = answer.chart(id);
  const shown = shownRows(drawn).rows.flatMap((row): UsedFigure[] => {
    const figure = findFigureById(String(row.id), figures);
    return figure?.value ? [{ figure, use: { kind: 'chart', chart: id, text: String(row.text) } }] : [];
  });
  return [
    ...inSegments(fill('title'), { kind: 'chart-title', chart: id }),
    ...shown,
    ...inSegments(fill('description'), { kind: 'alt-text', chart: id }),
  ];
}

type Where = FigureUse extends infer Kind ? (Kind extends FigureUse ? Omit<Kind, 'text'> : never) : never;

function inSegments(segments: readonly Segment[], where: Where): UsedFigure[] {
  return segments.flatMap(({ text, figure }) => (figure ? [{ figure, use: { text, ...where } as FigureUse }] : []));
}
