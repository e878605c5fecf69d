import type { Answer } from '../answer/answer.ts';
import { chartFormats, findTableOf, tableOfChart } from '../answer/chart-figure.ts';
import { segmentsHtml } from '../answer/segments-html.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { DrawnChart } from '../charts/draw-chart.ts';
import { attribute, Html, html } from './html.ts';

/** Returns a chart as it stands in a page: its drawing, its data as a table where no other table has them, its files. */
export function writeChart(answer: Answer, id: string): Html {
  const { reader } = answer;
  const drawn = answer.chart(id);
  const credit = answer.attribution(id);
  const table = findTableOf(drawn, answer);
  const name = `chart-${drawn.id}-title`;
  const title = html`<strong>${new Html(segmentsHtml(drawn.title, reader))}</strong>`;
  const named = html`<p class="chart-title"${attribute('id', name)}>${title}</p>`;
  const labelled = attribute('aria-labelledby', name);
  const drawing = html`<div class="chart-scroll" role="group"${labelled} tabindex="0">${new Html(drawn.svg)}</div>`;
  const data = !table && writeDataTable(drawn, tableOfChart(drawn, answer), answer);
  const rest = html`${writeLinks(drawn, table, answer)}${credit && html`<figcaption>${credit}</figcaption>`}`;
  return html`<figure class="chart-figure"${attribute('id', `chart-${drawn.id}`)}>${named}${drawing}${data}${rest}</figure>`;
}

function writeLinks({ id }: DrawnChart, table: string | undefined, { reader }: Answer): Html {
  const { charts } = reader.words;
  const toTable = table && html`<a${attribute('href', `#table-${table}`)}>${charts.inTable}</a>`;
  const files = chartFormats.map(({ ending, name }) => {
    const file = `${id}.${ending}`;
    return html`<a${attribute('href', `charts/${file}`)}${attribute('download', file)}>${name}</a>`;
  });
  return html`<p class="chart-links" data-export="omit">${toTable}<span>${charts.downloads}:${files}</span></p>`;
}

function writeDataTable({ id, title }: DrawnChart, table: DataTable, { reader }: Answer): Html {
  const name = `chart-${id}-data`;
  const caption = attribute('id', `${name}-caption`);
  const heads = [...table.rowTitles, ...table.columns].map((header) => html`<th scope="col">${header}</th>`);
  const titled = html`<caption${caption}><span class="caption">${new Html(segmentsHtml(title, reader))}</span></caption>`;
  const rows = table.rows.map(
    ({ headers, cells }) =>
      html`<tr>${headers.map((header) => html`<th scope="row">${header}</th>`)}${cells.map(writeCell)}</tr>`,
  );
  const whole = html`<table${attribute('id', name)}>${titled}<thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  const named = attribute('aria-labelledby', `${name}-caption`);
  const scrolled = html`<section class="table-scroll"${named} tabindex="0">${whole}</section>`;
  const summary = html`<summary>${reader.words.charts.data}</summary>`;
  return html`<details class="chart-data">${summary}${scrolled}${writeMissing(table, reader.words.missing)}</details>`;
}

function writeCell(cell: DataTable['rows'][number]['cells'][number]): Html {
  if (!cell?.figure) return html`<td>${cell?.text}</td>`;
  const { value, figure, text } = cell;
  return html`<td><data${attribute('value', value)}${attribute('data-figure', figure)}>${text}</data></td>`;
}

/** What the symbols mean that stand in place of values. */
function writeMissing({ rows }: DataTable, words: Answer['reader']['words']['missing']): Html | undefined {
  const symbols = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && !cell.figure ? cell.text : [])));
  const found = Object.values(words).filter(({ symbol }) => symbols.includes(symbol));
  return found.length > 0
    ? html`<p>${found.map(({ symbol, label }) => `${symbol} = ${label}.`).join(' ')}</p>`
    : undefined;
}
