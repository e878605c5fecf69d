import { findCode } from '../dataset/codelist.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { fillText, type Segment } from '../figures/placeholders.ts';
import { printFigure } from '../figures/print.ts';
import type { Problem } from '../problem.ts';
import type { Reader } from './reader.ts';
import type { TableFile } from './table-file.ts';

/** A cell: what is printed, and the figures in it. Without a figure the text is the symbol of a missing value. */
export interface TableCell {
  readonly segments: readonly Segment[];
}

/** A row: the name of its code, and a cell for each column. */
export interface TableRow {
  readonly code: string;
  readonly header: string;
  readonly isTotal: boolean;
  readonly cells: readonly TableCell[];
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
  readonly rows: readonly TableRow[];
  /** Reasons for missing values that occur in it, for the legend. */
  readonly missing: readonly (keyof Reader['words']['missing'])[];
  readonly problems: readonly Problem[];
}

/** Returns a table filled with the figures of a date. Cells of a ratio as `count-of-total` print `46/64`. */
export function makeTable(file: TableFile, figures: FigureSet, reader: Reader): Table {
  const { language, locale } = reader;
  const dimension = figures.dataset.dimensions.find(({ id }) => id === file.rows);
  const problems: Problem[] = [];
  const fill = (text: string, path: readonly PropertyKey[]): readonly Segment[] => {
    const filled = fillText(text, figures, locale, file.yaml.placeOf(path));
    problems.push(...filled.problems);
    return filled.segments;
  };
  const plain = (text: string, path: readonly PropertyKey[]) =>
    fill(text, path)
      .map((segment) => segment.text)
      .join('');
  const columns = file.groups.flatMap((group) => group.columns);
  const missing = new Set<Table['missing'][number]>();
  const rows = orderCodes(file, figures).map((code): TableRow => {
    const cells = columns.map(({ figure: name, as }) => {
      const codes = Object.fromEntries(
        figures.dataset.dimensions.map(({ id, total }) => [id, id === file.rows ? code : (total ?? '')]),
      );
      const figure = figures.get(name, codes);
      if (figure?.missing) missing.add(figure.missing);
      return { segments: figure ? cellSegments(figure, as, reader) : [] };
    });
    const name = dimension && findCode(dimension.codelist, code)?.name[language];
    return { code, header: name ?? code, isTotal: code === dimension?.total, cells };
  });
  return {
    id: file.id,
    caption: fill(file.caption[language] ?? '', ['caption', language]),
    rowTitle: dimension?.title[language] ?? '',
    groups: file.groups.map((group, index) => ({
      header: group.header && plain(group.header[language] ?? '', ['groups', index, 'header', language]),
      columns: group.columns.map(({ header }, at) =>
        plain(header[language] ?? '', ['groups', index, 'columns', at, 'header', language]),
      ),
    })),
    rows,
    missing: [...missing],
    problems,
  };
}

function orderCodes({ rows, totals }: TableFile, figures: FigureSet): string[] {
  const dimension = figures.dataset.dimensions.find(({ id }) => id === rows);
  const codes = figures.codesOf(rows).map(({ code }) => code);
  if (!dimension?.total || totals === 'none') return codes;
  return totals === 'first' ? [dimension.total, ...codes] : [...codes, dimension.total];
}

function cellSegments(figure: Figure, as: 'number' | 'count-of-total', { locale, words }: Reader): Segment[] {
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
