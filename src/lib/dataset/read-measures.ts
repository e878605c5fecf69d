import { type Problem, problem } from '../problem.ts';
import type { DatasetFile } from './dataset-schema.ts';
import type { LanguageCode } from './fields.ts';
import type { DerivedMeasure, Measure, Operation, Unit, UnitWords } from './measure.ts';
import { suggestName } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

const builtInUnits: readonly Unit[] = (['percent', 'percentage-point', 'number'] as const).map((id) => ({
  id,
  kind: id,
}));

/** Units, measures and figures of a dataset. */
export interface Measures {
  readonly units: readonly Unit[];
  readonly measures: readonly Measure[];
  readonly figures: readonly DerivedMeasure[];
}

/** Returns the units, measures and figures of a dataset; an unknown unit, and a figure with no or several operations, is a problem. */
export function readMeasures(file: DatasetFile, yaml: YamlFile, found: Problem[]): Measures {
  const units = [...builtInUnits, ...readUnits(file)];
  const unitOf = (path: readonly PropertyKey[], name: string): Unit => {
    const unit = units.find((candidate) => candidate.id === name);
    if (unit) return unit;
    const known = units.map((candidate) => candidate.id);
    found.push(problem('unknown-reference', yaml.placeOf(path), { kind: 'unit', name, ...suggestName(name, known) }));
    return { id: 'number', kind: 'number' };
  };
  const measures = Object.entries(file.measures).map(([name, measure]) => ({
    ...measure,
    name,
    unit: unitOf(['measures', name, 'unit'], measure.unit),
    rounding: measure.rounding ?? file.rounding,
  }));
  const figures = Object.entries(file.figures).flatMap(([name, figure]): DerivedMeasure[] => {
    const operations = readOperations(figure);
    const [operation] = operations;
    if (!operation || operations.length > 1) {
      const known = 'ratio, sum, difference, change, relative-change';
      const values = { figure: name, count: operations.length, known };
      found.push(problem('operation-count', yaml.placeOfKey(['figures', name]), values));
      return [];
    }
    const { title, short, decimals, date, base, forecasts } = figure;
    const unit = unitOf(['figures', name, 'unit'], figure.unit);
    const rounding = figure.rounding ?? file.rounding;
    return [{ name, title, short, decimals, date, base, forecasts, operation, unit, rounding }];
  });
  return { units, measures, figures };
}

function readUnits({ units }: DatasetFile): Unit[] {
  return Object.entries(units).map(([id, unit]): Unit => {
    if (typeof unit.currency === 'string') return { id, kind: 'currency', currency: unit.currency };
    return { id, kind: 'words', words: unit as Record<LanguageCode, UnitWords> };
  });
}

function readOperations(figure: DatasetFile['figures'][string]): Operation[] {
  const { ratio, sum, difference, change } = figure;
  const relative = figure['relative-change'];
  const found: Operation[] = [];
  if (ratio) found.push({ kind: 'ratio', ...ratio });
  if (Array.isArray(sum)) found.push({ kind: 'sum', of: sum });
  else if (sum) found.push({ kind: 'sum-over', ...sum });
  if (difference) found.push({ kind: 'difference', ...difference });
  if (change) found.push({ kind: 'change', ...change });
  if (relative) found.push({ kind: 'relative-change', ...relative });
  return found;
}
