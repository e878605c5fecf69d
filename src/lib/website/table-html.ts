import { closeNote, openNote } from '../answer/notes.ts';
import type { Reader } from '../answer/reader.ts';
import { segmentsHtml } from '../answer/segments-html.ts';
import type { Table } from '../answer/table.ts';
import { attribute, Html, html } from './html.ts';

type Segments = Parameters<typeof segmentsHtml>[0];

/** Returns a table with its caption, notes and source as it stands in a page; `more` follows its source. */
export function writeTable(table: Table, reader: Reader, source: string, more?: Html): Html {
  return new TableWriter(table, reader).write(source, more);
}

class TableWriter {
  readonly #table: Table;
  readonly #reader: Reader;
  readonly #id: string;
  /** Of each column, as the cells below it name it. */
  readonly #columns: readonly { readonly id: string; readonly group: string }[];

  constructor(table: Table, reader: Reader) {
    this.#table = table;
    this.#reader = reader;
    this.#id = `table-${table.id}`;
    this.#columns = table.groups.flatMap(({ columns, header }, g) =>
      columns.map((_, c) => ({ id: `${this.#id}-g${g}c${c}`, group: header ? `${this.#id}-g${g}` : '' })),
    );
  }

  write(source: string, more: Html | undefined): Html {
    const { caption, rows } = this.#table;
    const id = attribute('id', `${this.#id}-caption`);
    const head = html`<thead>${this.#writeGroups()}${this.#writeColumns()}</thead>`;
    const body = html`<tbody>${rows.map((row) => this.#writeRow(row))}</tbody>`;
    const title = html`<caption${id}><span class="caption">${this.#segments(caption)}</span></caption>`;
    const whole = html`<table${attribute('id', this.#id)}>${title}${head}${body}</table>`;
    const named = attribute('aria-labelledby', `${this.#id}-caption`);
    const scrolled = html`<section class="table-scroll"${named} tabindex="0">${whole}</section>`;
    return html`<figure class="table-figure">${scrolled}${this.#writeNotes(source, more)}</figure>`;
  }

  #segments(segments: Segments): Html {
    return new Html(segmentsHtml(segments, this.#reader));
  }

  #writeGroups(): Html | undefined {
    const { groups } = this.#table;
    if (!groups.some(({ header }) => header)) return undefined;
    const cells = groups.map(({ header, columns }, g) => {
      const span = attribute('colspan', columns.length);
      return header
        ? html`<th${span} scope="colgroup"${attribute('id', `${this.#id}-g${g}`)}>${header}</th>`
        : html`<td${span}></td>`;
    });
    return html`<tr><th rowspan="2" scope="col"${this.#rowId()}>${this.#table.rowTitle}</th>${cells}</tr>`;
  }

  #writeColumns(): Html {
    const { groups, columns, rowTitle } = this.#table;
    const hasGroups = groups.some(({ header }) => header);
    const cells = columns.map(({ header, note, unit }, at) => {
      const { id, group } = this.#columns[at] ?? {};
      const mark = note && new Html(`${openNote('')}${segmentsHtml(note, this.#reader)}${closeNote}`);
      const measured = unit && html`<span class="unit">${unit}</span>`;
      const named = html`${attribute('id', id)}${attribute('headers', group || undefined)}`;
      return html`<th scope="col"${named}>${header}${mark}${measured}</th>`;
    });
    const first = !hasGroups && html`<th scope="col"${this.#rowId()}>${rowTitle}</th>`;
    return html`<tr>${first}${cells}</tr>`;
  }

  #writeRow({ code, header, level, cells, isTotal, isBreak }: Table['rows'][number]): Html {
    const id = `${this.#id}-${code}`;
    const kinds = [isTotal && 'total', isBreak && 'break'].filter(Boolean).join(' ');
    const named = html`${attribute('id', id)}${attribute('headers', `${this.#id}-row`)}`;
    const first = html`<th scope="row"${named}${attribute('class', level > 0 ? `level-${level}` : undefined)}>${header}</th>`;
    const values = cells.map(({ segments }, at) => {
      const { id: column, group } = this.#columns[at] ?? {};
      const headers = group ? `${id} ${group} ${column}` : `${id} ${column}`;
      return html`<td${attribute('headers', headers)}>${this.#segments(segments)}</td>`;
    });
    return html`<tr${attribute('class', kinds || undefined)}>${first}${values}</tr>`;
  }

  #writeNotes(source: string, more: Html | undefined): Html {
    const { notes, missing } = this.#table;
    const { labels, missing: reasons } = this.#reader.words;
    const written = notes.map((note) => html`<p>${this.#segments(note)}</p>`);
    const told = missing.map((reason) => ` ${reasons[reason].symbol} = ${reasons[reason].label}.`);
    return html`<figcaption>${written}${labels.source.replace('{source}', source)}${told} ${more}</figcaption>`;
  }

  #rowId(): Html {
    return attribute('id', `${this.#id}-row`);
  }
}
