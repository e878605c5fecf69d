import type { Answer } from '../answer/answer.ts';
import { makeChartData } from '../charts/chart-data.ts';
import { findCode } from '../dataset/codelist.ts';
import type { Figure } from '../figures/figure.ts';
import { fillText, joinSegments } from '../figures/placeholders.ts';
import { printFigure } from '../figures/print.ts';
import type { TextCollector } from './text-collector.ts';

/** Adds a table to a text: caption, headers, rows, source, and what the symbols of missing values mean. */
export function renderTable(answer: Answer, id: string, text: TextCollector): void {
  const { dated, figures, reader } = answer;
  const table = answer.table(id);
  const place = dated.tables.find((file) => file.id === id)?.yaml.placeOf([]) ?? unplaced(id);
  text.addProse('caption', text.print(table.caption, place), place, id);
  if (table.groups.some(({ header }) => header)) {
    text.addRow('header', ['', ...table.groups.map(({ header }) => header ?? '')], place, id);
  }
  const headers = table.columns.map(({ header, unit }) => (unit ? `${header} (${unit})` : header));
  text.addRow('header', [table.rowTitle, ...headers], place, id);
  for (const { note } of table.columns) if (note) text.addNote(text.print(note, place), place);
  for (const { header, cells } of table.rows) {
    text.addRow('row', [header, ...cells.map(({ segments }) => text.print(segments, place))], place, id);
  }
  for (const note of table.notes) text.addRow('source', [text.print(note, place)], place, id);
  const source = figures.snapshot.source ?? figures.dataset.source;
  const symbols = table.missing.map((reason) => {
    const { symbol, label } = reader.words.missing[reason];
    return `${symbol} = ${label}.`;
  });
  const told = reader.words.labels.source.replace('{source}', source[reader.language] ?? '');
  text.addRow('source', [told, ...symbols], place, id);
}

/** Adds a chart or map to a text: title, description, its own words, and each figure that it draws. */
export function renderChart(answer: Answer, id: string, text: TextCollector): void {
  const { dated, figures, reader } = answer;
  const { language, locale, words } = reader;
  const chart = dated.charts.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`not checked: ${id}`);
  const place = chart.yaml.placeOf([]);
  const fill = (words: Readonly<Record<string, string>>, path: readonly PropertyKey[]) =>
    fillText(words[language] ?? '', figures, locale, chart.yaml.placeOf(path)).segments;
  text.addProse('chart-title', text.print(fill(chart.title, ['title']), place), place, id);
  text.addProse('chart-description', text.print(fill(chart.description, ['description']), place), place, id);
  for (const [name, words] of Object.entries(chart.texts)) {
    text.addProse('chart-text', joinSegments(fill(words, ['texts', name])), place, id);
  }
  const missingSymbol = (reason: keyof typeof words.missing) => words.missing[reason].symbol;
  for (const figure of makeChartData(chart, { figures, language, locale, missingSymbol }).figures) {
    const printed = printFigure(figure, locale);
    const shown = printed === undefined ? missingSymbol(figure.missing ?? 'not-available') : printed;
    if (printed !== undefined) text.print([{ text: printed, figure }], place);
    text.addRow('chart-row', [labelOf(figure, answer), shown], place, id);
  }
}

/** Returns what a figure counts and of what, as the drawing says it: "Signed, Antwerp". */
export function labelOf(figure: Pick<Figure, 'title' | 'short' | 'codes' | 'name'>, answer: Answer): string {
  const { language } = answer.reader;
  const codes = answer.figures.dataset.dimensions.map(({ id, codelist }) => {
    const code = figure.codes[id] ?? '';
    return findCode(codelist, code)?.name[language] ?? code;
  });
  return [(figure.short ?? figure.title)[language] ?? figure.name, ...codes].join(', ');
}

function unplaced(id: string) {
  return { file: `tables/${id}.yaml`, line: 1, column: 1 };
}
