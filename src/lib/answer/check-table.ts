import type { Dataset } from '../dataset/dataset.ts';
import { suggestName } from '../dataset/suggest.ts';
import { readCodes } from '../figures/reference.ts';
import { type Problem, problem } from '../problem.ts';
import type { TableColumn, TableFile } from './table-file.ts';

/** In place of a dimension, the name of rows that are the reporting dates up to that of the answer, oldest first. */
export const dateRows = 'reporting-date';

/** Returns what a table asks of a dataset that has no such dimension, figure, code or form. */
export function checkTable(table: TableFile, dataset: Dataset): Problem[] {
  return [...checkRows(table, dataset), ...checkColumns(table, dataset), ...checkSort(table)];
}

function checkRows({ rows, yaml }: TableFile, dataset: Dataset): Problem[] {
  return exists('dimension', rows, [...dataset.dimensions.map(({ id }) => id), dateRows], yaml.placeOf(['rows']));
}

function checkColumns(table: TableFile, dataset: Dataset): Problem[] {
  return table.groups.flatMap(({ columns }, group) =>
    columns.flatMap((column, index) => checkColumn(column, ['groups', group, 'columns', index], table, dataset)),
  );
}

function checkColumn(
  { figure, as, at }: TableColumn,
  path: readonly PropertyKey[],
  { rows, yaml }: TableFile,
  dataset: Dataset,
): Problem[] {
  const names = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  const ratios = dataset.figures.filter(({ operation }) => operation.kind === 'ratio').map(({ name }) => name);
  const isRatio = as === 'count-of-total' && names.includes(figure);
  const found = exists(
    isRatio ? 'ratio' : 'figure',
    figure,
    isRatio ? ratios : names,
    yaml.placeOf([...path, 'figure']),
  );
  const others = dataset.dimensions.filter(({ id }) => id !== rows);
  const codes = readCodes(others, figure, at, yaml.placeOf([...path, at === undefined ? 'figure' : 'at']));
  return 'problem' in codes ? [...found, codes.problem] : found;
}

function checkSort({ sort, groups, yaml }: TableFile): Problem[] {
  const columns = groups.flatMap((group) => group.columns.map(({ figure }) => figure));
  return sort ? exists('column', sort.by, columns, yaml.placeOf(['sort', 'by'])) : [];
}

function exists(kind: string, name: string, known: readonly string[], place: Problem['place']): Problem[] {
  return known.includes(name) ? [] : [problem('unknown-reference', place, { kind, name, ...suggestName(name, known) })];
}
