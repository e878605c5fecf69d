import { findCode } from '../dataset/codelist.ts';
import type { Dimension } from '../dataset/dataset.ts';
import type { Figure } from '../figures/figure.ts';
import { atDate, type FigureSet } from '../figures/figure-set.ts';
import { fillText, joinSegments, type Segment } from '../figures/placeholders.ts';
import { printFigure, unitName } from '../figures/print.ts';
import { readCodes } from '../figures/reference.ts';
import { breaksBetween } from '../figures/series-breaks.ts';
import { formatDate } from '../format/date.ts';
import type { Problem } from '../problem.ts';
import { RememberedOfTwo } from '../remember.ts';
import { dateRows } from './check-table.ts';
import type { Reader } from './reader.ts';
import type { TableColumn, TableFile } from './table-file.ts';

/** A cell: what is printed, and the figures in it. Without a figure the text is the symbol of a missing value. */
export interface TableCell {
  readonly segments: readonly Segment[];
}

/** A row: the name of its code or date, and a cell for each column. */
export interface TableRow {
  /** The code, or the reporting date. */
  readonly code: string;
  readonly header: string;
  readonly isTotal: boolean;
  /** How many codes of the dimension it is a part of, the total left out: 0 stands at the margin. */
  readonly level: number;
  /** Whether the series was broken since the row above: a codelist changed. */
  readonly isBreak: boolean;
  readonly cells: readonly TableCell[];
}

/** A column: its header, the word of its unit and a note, where the file asks for them. */
export interface TableHeader {
  readonly header: string;
  readonly unit?: string | undefined;
  readonly note?: readonly Segment[] | undefined;
}

/** A group of columns with its header, if it has one. */
export interface TableGroup {
  readonly header?: string | undefined;
  readonly columns: readonly string[];
}

/** A table for one date and language: page, document and download all read this one. */
export interface Table {
  readonly id: string;
  readonly caption: readonly Segment[];
  readonly rowTitle: string;
  readonly groups: readonly TableGroup[];
  /** The columns of all groups, in order. */
  readonly columns: readonly TableHeader[];
  readonly rows: readonly TableRow[];
  /** Lines under the table. */
  readonly notes: readonly (readonly Segment[])[];
  /** Reasons for missing values that occur in it, for the legend. */
  readonly missing: readonly (keyof Reader['words']['missing'])[];
  readonly problems: readonly Problem[];
}

const made = new RememberedOfTwo<FigureSet, TableFile, Table>();
/** The figures of a row are those of every language. */
const cells = new RememberedOfTwo<FigureSet, TableFile, readonly (Figure | undefined)[]>();

/**
 * Returns a table filled with the figures of a date, filled once for each language. Cells of a ratio as `count-of-total`
 * print `46/64`.
 */
export function makeTable(file: TableFile, figures: FigureSet, reader: Reader): Table {
  return made.of(figures, file, `${reader.language} ${reader.locale}`, () => fillTable(file, figures, reader));
}

function fillTable(file: TableFile, figures: FigureSet, reader: Reader): Table {
  const { language, locale } = reader;
  const dimension = figures.dataset.dimensions.find(({ id }) => id === file.rows);
  const problems: Problem[] = [];
  const fill = (text: Readonly<Record<string, string>>, path: readonly PropertyKey[]): readonly Segment[] => {
    const filled = fillText(text[language] ?? '', figures, locale, file.yaml.placeOf([...path, language]));
    problems.push(...filled.problems);
    return filled.segments;
  };
  const columns = file.groups.flatMap((group) => group.columns);
  const found = orderRows(file, dimension, figures, reader).map((row) => ({
    ...row,
    figures: cells.of(figures, file, row.code, () =>
      columns.map((column) => findCell(column, row.code, file, figures)),
    ),
  }));
  const rows = markBreaks(sortRows(found, file, columns), file, figures);
  const missing = rows.flatMap((row) => row.figures.flatMap((figure) => figure?.missing ?? []));
  return {
    id: file.id,
    caption: fill(file.caption, ['caption']),
    rowTitle: file.rows === dateRows ? reader.words.labels.reportingDate : (dimension?.title[language] ?? ''),
    groups: file.groups.map((group, index) => ({
      header: group.header && joinSegments(fill(group.header, ['groups', index, 'header'])),
      columns: group.columns.map(({ header }, at) =>
        joinSegments(fill(header, ['groups', index, 'columns', at, 'header'])),
      ),
    })),
    columns: file.groups.flatMap((group, index) =>
      group.columns.map((column, at) => {
        const path = ['groups', index, 'columns', at];
        return {
          header: joinSegments(fill(column.header, [...path, 'header'])),
          unit: column.unit ? unitOf(column, figures, reader) : undefined,
          note: column.note && fill(column.note, [...path, 'note']),
        };
      }),
    ),
    rows: rows.map(({ figures: inRow, ...row }) => ({
      ...row,
      cells: inRow.map((figure, at) => ({ segments: cellSegments(figure, columns[at]?.as ?? 'number', reader) })),
    })),
    notes: [...file.notes.map((note, index) => fill(note, ['notes', index])), ...breakNotes(rows, figures, reader)],
    missing: [...new Set(missing)],
    problems: uniqueProblems(problems),
  };
}

type RowHead = Omit<TableRow, 'cells'>;
type FilledRow = RowHead & { readonly figures: readonly (Figure | undefined)[] };

function orderRows(file: TableFile, dimension: Dimension | undefined, figures: FigureSet, reader: Reader): RowHead[] {
  if (file.rows === dateRows) {
    return datesUpTo(figures).map((date) => ({
      code: date,
      header: formatDate(date, reader.locale),
      isTotal: false,
      level: 0,
      isBreak: false,
    }));
  }
  const codes = figures.codesOf(file.rows).map(({ code }) => code);
  const total = dimension?.total === undefined || file.totals === 'none' ? [] : [dimension.total];
  return (file.totals === 'first' ? [...total, ...codes] : [...codes, ...total]).map((code) => {
    const name = dimension && findCode(dimension.codelist, code)?.name[reader.language];
    return {
      code,
      header: name ?? code,
      isTotal: code === dimension?.total,
      level: levelOf(code, dimension),
      isBreak: false,
    };
  });
}

function datesUpTo(figures: FigureSet): string[] {
  const dates: string[] = [];
  for (let set: FigureSet | undefined = figures; set; set = set.previous) dates.unshift(set.date);
  return dates;
}

function levelOf(code: string, dimension: Dimension | undefined): number {
  const seen = new Set<string>();
  let at = dimension && findCode(dimension.codelist, code)?.parent;
  for (; at && at !== dimension?.total && !seen.has(at); at = dimension && findCode(dimension.codelist, at)?.parent) {
    seen.add(at);
  }
  return seen.size;
}

function findCell({ figure, at }: TableColumn, code: string, file: TableFile, figures: FigureSet): Figure | undefined {
  const isDate = file.rows === dateRows;
  const set = isDate ? figures.since(code) : figures;
  const others = figures.dataset.dimensions.filter(({ id }) => id !== file.rows);
  const read = readCodes(others, figure, at, file.yaml.placeOf(['rows']));
  if (!set || 'problem' in read) return undefined;
  const codes = isDate ? read.codes : { ...read.codes, [file.rows]: code };
  const inOrder = Object.fromEntries(figures.dataset.dimensions.map(({ id }) => [id, codes[id] ?? '']));
  if (set === figures) return set.get(figure, inOrder);
  const found = figures.getSince(set.date, figure, inOrder);
  return found && atDate(found);
}

function sortRows(rows: readonly FilledRow[], { sort }: TableFile, columns: readonly TableColumn[]): FilledRow[] {
  if (!sort) return [...rows];
  const at = columns.findIndex(({ figure }) => figure === sort.by);
  const direction = sort.order === 'ascending' ? 1 : -1;
  const sorted = rows
    .filter(({ isTotal }) => !isTotal)
    .toSorted((a, b) => {
      const [one, other] = [a.figures[at]?.value, b.figures[at]?.value];
      if (!one || !other) return Number(!one) - Number(!other);
      return one.compare(other) * direction;
    });
  return rows.map((row) => (row.isTotal ? row : (sorted.shift() ?? row)));
}

/** A row of a date is broken from the one above where a codelist changed for the codes of one of its cells. */
function markBreaks(rows: readonly FilledRow[], { rows: kind }: TableFile, figures: FigureSet): FilledRow[] {
  if (kind !== dateRows) return [...rows];
  return rows.map((row, index) => {
    const [before, now] = [figures.since(rows[index - 1]?.code ?? ''), figures.since(row.code)];
    const isBreak = row.figures.some(
      (figure) => figure && before && now && breaksBetween(figure.codes, now, before).length > 0,
    );
    return { ...row, isBreak };
  });
}

/** What the snapshots say about the breaks in a table, or that there is one. */
function breakNotes(rows: readonly FilledRow[], figures: FigureSet, { language, words }: Reader): Segment[][] {
  return rows
    .filter(({ isBreak }) => isBreak)
    .map(({ code, header }) => {
      const told = figures.since(code)?.snapshot.seriesBreak?.[language] ?? words.pages.breakInSeries;
      return [{ text: `${header}: ${told}` }];
    });
}

function unitOf({ figure }: TableColumn, figures: FigureSet, { language }: Reader): string | undefined {
  const unit = figures.measures.find(({ name }) => name === figure)?.unit;
  return unit && (unitName(unit, language) || undefined);
}

function cellSegments(figure: Figure | undefined, as: TableColumn['as'], { locale, words }: Reader): Segment[] {
  if (!figure) return [{ text: words.missing['not-applicable'].symbol }];
  const print = (part: Figure): Segment => {
    const text = printFigure(part, locale);
    return text === undefined
      ? { text: words.missing[part.missing ?? 'not-available'].symbol }
      : { text, figure: part };
  };
  const [count, total] = figure.parts;
  if (as === 'number' || !count || !total || figure.missing) return [print(figure)];
  return [print(count), { text: '/' }, print(total)];
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}
