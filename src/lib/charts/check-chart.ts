import type { Dataset } from '../dataset/dataset.ts';
import { suggestName } from '../dataset/suggest.ts';
import { type Problem, problem } from '../problem.ts';
import { RememberedOfTwo } from '../remember.ts';
import { columnsOf } from './chart-data.ts';
import type { Chart } from './chart-file.ts';
import { usedData } from './data-names.ts';
import { mapDimension, outlineColumns } from './outlines.ts';
import { seriesColumns } from './series-data.ts';
import { chartScheme, statusColumns } from './status-data.ts';
import { expressionOf, isObject, type SpecNode, walkSpec } from './walk-spec.ts';

/** Keys whose value is the name of a column, or a list of names. */
const fieldKeys = [
  'field',
  'groupby',
  'fields',
  'lookup',
  'key',
  'stack',
  'density',
  'quantile',
  'regression',
  'loess',
];

/** Keys whose expression is about a label of an axis or legend, or about the whole picture, not about a row. */
const aboutAxis: readonly PropertyKey[] = ['labelExpr', 'expr', 'update'];

const known = new RememberedOfTwo<Chart, Dataset, readonly Problem[]>();

/** Returns what a chart asks of a dataset that has no such figure, dimension or column; found once for all languages. */
export function checkChart(chart: Chart, dataset: Dataset): readonly Problem[] {
  return known.of(chart, dataset, '', () => findProblems(chart, dataset));
}

function findProblems(chart: Chart, dataset: Dataset): Problem[] {
  return [
    ...checkFigureNames(chart, dataset),
    ...checkDimension(chart, dataset),
    ...checkStatus(chart, dataset),
    ...checkFields(chart, dataset),
  ];
}

function checkFigureNames({ figures, yaml }: Chart, dataset: Dataset): Problem[] {
  const known = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  return figures.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [
          problem('unknown-reference', yaml.placeOf(['figures', index]), {
            kind: 'figure',
            name,
            ...suggestName(name, known),
          }),
        ],
  );
}

function checkDimension(chart: Chart, dataset: Dataset): Problem[] {
  const { kind, dimension, status, yaml } = chart;
  const known = dataset.dimensions.map(({ id }) => id);
  const place = yaml.placeOf(['dimension']);
  if (dimension && !known.includes(dimension)) {
    return [
      problem('unknown-reference', place, { kind: 'dimension', name: dimension, ...suggestName(dimension, known) }),
    ];
  }
  if (kind === 'chart' || (status && !chartScheme(chart, dataset))) return [];
  const subject = mapDimension(chart, dataset);
  if (subject?.codelist.outlines) return [];
  return [
    problem('chart-without-outlines', yaml.placeOf([dimension || !status ? 'dimension' : 'status']), {
      dimension: subject?.id ?? '–',
    }),
  ];
}

/** The status scheme that a chart names exists, and a chart that uses `statuses` leaves no doubt about which. */
function checkStatus(chart: Chart, dataset: Dataset): Problem[] {
  const { status, yaml } = chart;
  if (chartScheme(chart, dataset)) return [];
  const known = dataset.statuses.map(({ id }) => id);
  const named = suggestName(status ?? '', known);
  if (status)
    return [problem('unknown-reference', yaml.placeOf(['status']), { kind: 'status', name: status, ...named })];
  if (!usedData(chart).includes('statuses')) return [];
  return [problem('chart-without-statuses', yaml.placeOfKey(['spec']), { known: named.known })];
}

function checkFields(chart: Chart, dataset: Dataset): Problem[] {
  const nodes = walkSpec(chart.spec, ['spec']);
  if (nodes.some(({ key }) => key === 'pivot' || key === 'flatten' || key === 'fold')) return [];
  const used = usedData(chart);
  const known = [
    ...columnsOf(dataset),
    ...(used.includes('series') ? seriesColumns : []),
    ...(used.includes('statuses') ? statusColumns : []),
    ...outlineColumns(chart, dataset),
    ...nodes.flatMap(madeColumns),
  ];
  return nodes.flatMap((node) =>
    usedColumns(node)
      .filter((field) => !known.includes(field.replace(/^properties\./, '')))
      .map((field) =>
        problem('chart-field-unknown', chart.yaml.placeOf(node.path), { field, ...suggestName(field, new Set(known)) }),
      ),
  );
}

/** Columns that a transform or inline data make. */
function madeColumns({ key, value }: SpecNode): string[] {
  if (key === 'as') return [value].flat().filter((name) => typeof name === 'string');
  if (key === 'data' && isObject(value) && Array.isArray(value.values)) return value.values.flatMap(columnsOfRow);
  return [];
}

function columnsOfRow(row: unknown): string[] {
  return isObject(row) ? Object.keys(row) : ['data'];
}

/** Columns that an encoding, a transform or an expression of a transform reads. */
function usedColumns(node: SpecNode): string[] {
  const { key, path, value } = node;
  const expression = aboutAxis.includes(key) ? undefined : expressionOf(node);
  if (expression !== undefined) {
    return [...expression.matchAll(/\bdatum\.([A-Za-z_]\w*)|\bdatum\[(["'])(.+?)\2\]/g)].map((m) => m[1] ?? m[3] ?? '');
  }
  const isList = typeof key === 'number' && fieldKeys.includes(String(path.at(-2)));
  if (typeof value !== 'string' || !(isList || fieldKeys.includes(String(key)))) return [];
  if (key === 'stack' && ['zero', 'normalize', 'center'].includes(value)) return [];
  return [value.replaceAll('\\', '')];
}
