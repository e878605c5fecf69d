import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { forLanguages, type LanguageCode, type Literal, makeFields, type Text } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import type { Read } from '../problem.ts';
import { checkTable } from './check-table.ts';

/** How a cell prints its figure: the number, or numerator and denominator of a ratio as `46/64`. */
export const cellForms = ['number', 'count-of-total'] as const;

/** A column of figures. */
export interface TableColumn {
  readonly header: Text;
  readonly figure: string;
  /** Codes of the dimensions that are not the rows; a dimension that is not named takes its total. */
  readonly at?: string | undefined;
  readonly as: (typeof cellForms)[number];
  /** Whether the word of the unit stands under the header. */
  readonly unit: boolean;
  /** Stands as a note at the header. */
  readonly note?: Text | undefined;
}

/** Columns under a header of their own; without a header they stand alone. */
export interface ColumnGroup {
  readonly header?: Text | undefined;
  readonly columns: readonly TableColumn[];
}

/** The order of rows: by the values of a figure that is a column; what has no value comes last, totals keep their place. */
export interface TableSort {
  readonly by: string;
  readonly order: 'ascending' | 'descending';
}

/** What `tables/<id>.yaml` says. */
export interface TableFile {
  readonly id: string;
  readonly caption: Text;
  /** A dimension, each code of which is a row, or `reporting-date`. */
  readonly rows: string;
  readonly totals: 'first' | 'last' | 'none';
  readonly sort?: TableSort | undefined;
  readonly groups: readonly ColumnGroup[];
  /** Lines under the table. */
  readonly notes: readonly Text[];
  readonly literals: readonly Literal[];
  readonly yaml: YamlFile;
}

/** Returns the schema of a table file. */
export const tableSchema = forLanguages((languages) => {
  const { text, slug, line, flag, figureName, literals } = makeFields(languages);
  const column = z.strictObject({
    header: text,
    figure: figureName,
    at: line.optional(),
    as: z.enum(cellForms).default('number'),
    unit: flag.default(false),
    note: text.optional(),
  });
  const group = z.strictObject({ header: text.optional(), columns: z.array(column).min(1) });
  return z.strictObject({
    caption: text,
    rows: slug,
    totals: z.enum(['first', 'last', 'none']).default('last'),
    sort: z
      .strictObject({ by: figureName, order: z.enum(['ascending', 'descending']).default('descending') })
      .optional(),
    groups: z.array(group).min(1),
    notes: z.array(text).default([]),
    literals,
  });
});

/**
 * Returns a table file, or its problems: an unknown dimension, figure or code, a form that a figure does not have, an
 * order by what is no column.
 */
export function parseTable(
  id: string,
  file: string,
  source: string,
  dataset: Dataset,
  languages: readonly LanguageCode[],
): Read<TableFile> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, tableSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const table = { id, ...value, yaml };
  const found = checkTable(table, dataset);
  return { value: found.length > 0 ? undefined : table, problems: found };
}
