import type { Table } from '../../answer/table.ts';
import { makeTable } from '../../answer/table.ts';
import { missingReasons } from '../../dataset/snapshot.ts';
import type { Figure } from '../../figures/figure.ts';
import { joinSegments, type Segment } from '../../figures/placeholders.ts';
import { printFigure } from '../../figures/print.ts';
import { roundTo } from '../../format/rational.ts';
import { type DataTable, deviationText, figuresOf } from './data-table.ts';
import type { Subject } from './subject.ts';
import {
  type DataSheet,
  headerCell,
  type NumberLook,
  type Sheet,
  type SheetCell,
  sheetNames,
  textCell,
  type Workbook,
} from './workbook.ts';

/**
 * Returns the workbook of an answer: each of its tables as it is printed, the data in long form, and notes. That of a
 * whole series has the data of all dates and notes; printed tables belong to one answer.
 */
export function makeWorkbook(subject: Subject, data: DataTable): Workbook {
  const { reader, dated, title } = subject;
  const tables = dated ? dated.tables.map((file) => makeTable(file, dated.figures, reader)) : [];
  const sheets = [...tables.map((table) => tableSheet(table, subject)), dataSheet(data), notesSheet(subject, data)];
  const { dataSheet: dataName, notesSheet: notesName } = reader.words.data;
  const names = sheetNames([...tables.map(({ id }) => id), dataName, notesName]);
  return { title, locale: reader.locale, sheets: sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? '' })) };
}

type Unnamed<T = Sheet> = Omit<T, 'name'>;

function tableSheet(table: Table, { reader, sources }: Subject): Unnamed {
  const width = 1 + table.groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const caption: SheetCell = { kind: 'text', text: joinSegments(table.caption), isHeader: true, columnSpan: width };
  const headers = tableHeaders(table);
  const body = table.rows.map((row) => [
    headerCell(row.header),
    ...row.cells.map(({ segments }) => printedCell(segments, reader.locale)),
  ]);
  const legend = table.missing.map((reason) => {
    const { symbol, label } = reader.words.missing[reason];
    return [textCell(`${symbol} = ${label}`)];
  });
  const source = sources.map((text) => [textCell(reader.words.labels.source.replace('{source}', () => text))]);
  return {
    rows: [[caption, ...covered(width - 1)], ...headers, ...body, ...source, ...legend],
    headerRows: 1 + headers.length,
    headerColumns: 1,
    widths: [24, ...table.groups.flatMap(({ columns }) => columns.map(widthOf))],
  };
}

/** Wide enough for the header and for numbers, in characters. */
function widthOf(header: string): number {
  return Math.min(Math.max(header.length + 3, 12), 30);
}

/** The two rows of headers of the page; one where no group of columns has a header. */
function tableHeaders({ rowTitle, groups }: Table): SheetCell[][] {
  const columns = groups.flatMap((group) => group.columns.map((header) => ({ ...headerCell(header), isRight: true })));
  if (groups.every(({ header }) => !header)) return [[headerCell(rowTitle), ...columns]];
  const top = groups.flatMap(({ header, columns }): SheetCell[] => [
    { kind: 'text', text: header ?? '', isHeader: true, columnSpan: columns.length },
    ...covered(columns.length - 1),
  ]);
  const corner: SheetCell = { kind: 'text', text: rowTitle, isHeader: true, rowSpan: 2 };
  return [
    [corner, ...top],
    [{ kind: 'covered' }, ...columns],
  ];
}

/** A cell that prints one figure and nothing else holds the number that is printed; any other is text. */
function printedCell(segments: readonly Segment[], locale: string): SheetCell {
  const [only] = segments;
  if (segments.length !== 1 || !only?.figure?.value)
    return { kind: 'text', text: joinSegments(segments), isRight: true };
  const value = printedNumber(only.figure);
  const shown = printFigure(only.figure, locale) ?? '';
  return { kind: 'number', value, shown, look: lookOf(shown, value) };
}

/** The number that is printed: that of an earlier document where it was recorded, else the value, rounded once. */
function printedNumber({ printed, value, decimals, rounding }: Figure): string {
  if (printed) return printed.text;
  return value ? roundTo(value, decimals, rounding) : '';
}

/** What stands before and after the number in a printed text, and how many decimals it has. */
function lookOf(printed: string, value: string): NumberLook {
  const [, prefix = '', suffix = ''] = /^(\D*?)[-−]?\d(?:.*\d)?(\D*)$/su.exec(printed) ?? [];
  return { decimals: value.split('.')[1]?.length ?? 0, prefix, suffix };
}

function covered(count: number): SheetCell[] {
  return Array.from({ length: count }, () => ({ kind: 'covered' }));
}

function dataSheet(data: DataTable): Unnamed<DataSheet> {
  return {
    data,
    headerRows: 1,
    headerColumns: 1,
    widths: data.columns.map(({ kind, isWorded }) => (isWorded ? 32 : kind === 'text' ? 24 : 14)),
  };
}

function notesSheet(subject: Subject, { columns }: DataTable): Unnamed {
  const { reader, title, description, sources, address, site, sets } = subject;
  const { language, words } = reader;
  const { data } = words;
  const licence = site.licence && [site.licence.title?.[language], site.licence.url].filter(Boolean).join(', ');
  const deviations = sets.flatMap((set) =>
    figuresOf(set).flatMap((figure) => {
      const text = deviationText(figure, reader);
      return text ? [[`${data.deviation}: ${figure.id} (${set.date})`, text]] : [];
    }),
  );
  const rows: (readonly (string | undefined)[])[] = [
    [data.about, `${title}. ${description}`],
    ...sources.map((source) => [data.source, source]),
    [data.publisher, site.publisher.name[language]],
    [data.licence, licence],
    [data.address, address],
    ['', data.precision],
    ...Object.entries(missingReasons).map(([reason, code]) => {
      const { symbol, label } = words.missing[reason as keyof typeof missingReasons];
      return [data.symbols, `${symbol} = ${label} (SDMX ${code})`];
    }),
    ...deviations,
    ...columns.map((column) => [`${data.columns} ${column.name}`, column.title]),
  ];
  return {
    rows: [
      [headerCell(data.field), headerCell(data.meaning)],
      ...rows.filter(([, text]) => text).map((row) => row.map((text) => textCell(text ?? ''))),
    ],
    headerRows: 1,
    headerColumns: 0,
    widths: [36, 90],
  };
}
