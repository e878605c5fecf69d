import { type Problem, problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import { findMeasure, type Operation, operandsOf, type Unit } from './measure.ts';
import { suggestName } from './suggest.ts';

/** Returns what is wrong with what figures are computed from: unknown names, a figure computed from itself, units that differ. */
export function checkOperands(dataset: Dataset): Problem[] {
  const { yaml } = dataset;
  const known = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  const dimensions = dataset.dimensions.map(({ id }) => id);
  return dataset.figures.flatMap(({ name, operation, unit }) => {
    const place = yaml.placeOfKey(['figures', name]);
    if (dataset.measures.some((measure) => measure.name === name)) {
      return [problem('yaml-duplicate-key', place, { key: name })];
    }
    const unknown = operandsOf(operation).filter((operand) => !known.includes(operand));
    const key = operation.kind === 'sum-over' ? 'sum' : operation.kind;
    const found = unknown.map((operand) =>
      problem('unknown-reference', yaml.placeOf(['figures', name, key, ...operandPath(dataset, name, operand)]), {
        kind: 'figure',
        name: operand,
        ...suggestName(operand, known),
      }),
    );
    if (operation.kind === 'sum-over' && !dimensions.includes(operation.over)) {
      found.push(
        problem('unknown-reference', yaml.placeOf(['figures', name, 'sum', 'over']), {
          kind: 'dimension',
          name: operation.over,
          ...suggestName(operation.over, dimensions),
        }),
      );
    }
    if (found.length > 0) return found;
    const cycle = findCycle(dataset, name, []);
    if (cycle) return [problem('figure-cycle', place, { figure: name, path: cycle.join(' → ') })];
    return checkUnits(dataset, name, operation, unit);
  });
}

function operandPath(dataset: Dataset, name: string, operand: string): PropertyKey[] {
  const operation = dataset.figures.find((figure) => figure.name === name)?.operation;
  if (operation?.kind === 'sum') return [operation.of.indexOf(operand)];
  const entry = Object.entries(operation ?? {}).find(([key, value]) => key !== 'kind' && value === operand);
  return entry ? [entry[0]] : [];
}

function findCycle(dataset: Dataset, name: string, path: readonly string[]): readonly string[] | undefined {
  if (path[0] === name) return [...path, name];
  if (path.includes(name)) return undefined;
  const figure = dataset.figures.find((candidate) => candidate.name === name);
  if (!figure) return undefined;
  for (const operand of operandsOf(figure.operation)) {
    const cycle = findCycle(dataset, operand, [...path, name]);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Sums and differences keep the unit of their operands; a difference of percentages is in percentage points, a relative change in percent. */
function checkUnits(dataset: Dataset, name: string, operation: Operation, unit: Unit): Problem[] {
  if (operation.kind === 'ratio') return [];
  const operands = operandsOf(operation).map((operand) => findMeasure(dataset, operand)?.unit.id ?? '');
  const isDifference = operation.kind === 'change' || operation.kind === 'difference';
  const isRelative = operation.kind === 'relative-change';
  const expected = isRelative
    ? 'percent'
    : isDifference && operands[0] === 'percent'
      ? 'percentage-point'
      : operands[0];
  const all = [...new Set([...operands, unit.id])];
  const fits = operands.every((operand) => operand === operands[0]) && unit.id === expected;
  return fits
    ? []
    : [
        problem('unit-differs', dataset.yaml.placeOf(['figures', name, 'unit']), {
          figure: name,
          units: all.join(', '),
        }),
      ];
}
