import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { type LanguageCode, makeFields, type Text } from '../dataset/fields.ts';
import { suggestName } from '../dataset/suggest.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem, type Read } from '../problem.ts';

/** How a cell prints its figure: the number, or numerator and denominator of a ratio as `46/64`. */
export const cellForms = ['number', 'count-of-total'] as const;

/** A column of figures. */
export interface TableColumn {
  readonly header: Text;
  readonly figure: string;
  readonly as: (typeof cellForms)[number];
}

/** Columns under a header of their own; without a header they stand alone. */
export interface ColumnGroup {
  readonly header?: Text | undefined;
  readonly columns: readonly TableColumn[];
}

/** What `tables/<id>.yaml` says. Each code of a dimension is a row. */
export interface TableFile {
  readonly id: string;
  readonly caption: Text;
  readonly rows: string;
  readonly totals: 'first' | 'last' | 'none';
  readonly groups: readonly ColumnGroup[];
  readonly yaml: YamlFile;
}

/** Returns the schema of a table file. */
export function tableSchema(languages: readonly LanguageCode[]) {
  const { text, slug, figureName } = makeFields(languages);
  const column = z.strictObject({ header: text, figure: figureName, as: z.enum(cellForms).default('number') });
  const group = z.strictObject({ header: text.optional(), columns: z.array(column).min(1) });
  return z.strictObject({
    caption: text,
    rows: slug,
    totals: z.enum(['first', 'last', 'none']).default('last'),
    groups: z.array(group).min(1),
  });
}

/** Returns a table file, or its problems: an unknown dimension or figure, a form that a figure does not have. */
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
  const found = [...checkRows(table, dataset), ...checkColumns(table, dataset)];
  return { value: found.length > 0 ? undefined : table, problems: found };
}

function checkRows({ rows, yaml }: TableFile, dataset: Dataset): Problem[] {
  const known = dataset.dimensions.map(({ id }) => id);
  if (known.includes(rows)) return [];
  return [
    problem('unknown-reference', yaml.placeOf(['rows']), {
      kind: 'dimension',
      name: rows,
      ...suggestName(rows, known),
    }),
  ];
}

function checkColumns({ groups, yaml }: TableFile, dataset: Dataset): Problem[] {
  const names = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  const ratios = dataset.figures.filter(({ operation }) => operation.kind === 'ratio').map(({ name }) => name);
  return groups.flatMap(({ columns }, group) =>
    columns.flatMap(({ figure, as }, index) => {
      const known = as === 'count-of-total' && names.includes(figure) ? ratios : names;
      if (known.includes(figure)) return [];
      const kind = known === ratios ? 'ratio' : 'figure';
      const place = yaml.placeOf(['groups', group, 'columns', index, 'figure']);
      return [problem('unknown-reference', place, { kind, name: figure, ...suggestName(figure, known) })];
    }),
  );
}
