import type { DataTable } from './data-table.ts';

/** How a number is shown: decimals, and the text before and after it, as `€ ` and `%`. */
export interface NumberLook {
  readonly decimals: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** A cell of a sheet. `value` of a number is a decimal text, and `shown` is how it was printed. */
export type SheetCell =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isHeader?: boolean | undefined;
      /** At the right, as the numbers of its column. */
      readonly isRight?: boolean | undefined;
      readonly columnSpan?: number | undefined;
      readonly rowSpan?: number | undefined;
    }
  | { readonly kind: 'number'; readonly value: string; readonly shown: string; readonly look: NumberLook }
  /** Under the cell beside or above it. */
  | { readonly kind: 'covered' };

/** A sheet: rows of cells, of which the first `headerRows` and the first `headerColumns` cells stay in view. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly headerRows: number;
  readonly headerColumns: number;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
}

/** The sheet with the data in long form, under a row of headers. */
export interface DataSheet extends Omit<Sheet, 'rows'> {
  readonly data: DataTable;
}

/** A file of sheets, before it is written in a format. */
export interface Workbook {
  readonly title: string;
  /** Locale of the reader (BCP 47). */
  readonly locale: string;
  readonly sheets: readonly (Sheet | DataSheet)[];
}

/** Returns a text as a cell. */
export function textCell(text: string): SheetCell {
  return { kind: 'text', text };
}

/** Returns a text as a header, over or beside other cells. */
export function headerCell(text: string): SheetCell {
  return { kind: 'text', text, isHeader: true };
}

/**
 * Returns names that can stand together in one workbook: at most 31 characters, none of `[]:*?/\`, no apostrophe at an
 * end, not `History`, and no two that differ only in capitals (ECMA-376, 18.2.19, and what Excel refuses beside it).
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'x';
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` ${count}`;
      const candidate =
        [...plain]
          .slice(0, 31 - suffix.length)
          .join('')
          .trimEnd() + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
