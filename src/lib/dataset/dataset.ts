import { z } from 'zod';
import { type Problem, problem, type Read } from '../problem.ts';
import { type Codelist, findCode } from './codelist.ts';
import { isDate, type LanguageCode, makeFields, type Text } from './fields.ts';
import { type Rules, rulesSchema } from './rules.ts';
import { suggestName } from './suggest.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** How a figure is rounded when it is printed; the first is the rule where nothing else is said. */
export const roundings = ['half-away-from-zero', 'half-to-even', 'toward-zero'] as const;
export type Rounding = (typeof roundings)[number];

/** Words of a unit by plural category (Unicode CLDR): `one: gemeente`, `other: gemeenten`. */
export type UnitWords = Readonly<Record<string, string>>;

/** What a number counts or measures. */
export type Unit =
  | { readonly id: string; readonly kind: 'words'; readonly words: Readonly<Record<LanguageCode, UnitWords>> }
  | { readonly id: string; readonly kind: 'currency'; readonly currency: string }
  | {
      readonly id: 'percent' | 'percentage-point' | 'number';
      readonly kind: 'percent' | 'percentage-point' | 'number';
    };

/** A dimension: its codelist and, if totals are stored, the code that stands for the total. */
export interface Dimension {
  readonly id: string;
  readonly title: Text;
  readonly codelist: Codelist;
  readonly total?: string | undefined;
}

/** A stored kind of value: one for every combination of codes. */
export interface Measure {
  readonly name: string;
  readonly title: Text;
  readonly short?: Text | undefined;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rounding: Rounding;
  /** The date to which its values apply. */
  readonly date: 'reporting' | 'forecast';
}

/** How a figure is derived from others: a closed set. Operands are names of measures or figures. */
export type Operation =
  /** `per` 1000 is "for every 1,000"; without it 100 for a percentage, else 1. */
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string; readonly per?: number | undefined }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'sum-over'; readonly of: string; readonly over: string }
  | { readonly kind: 'difference'; readonly of: string; readonly minus: string }
  | { readonly kind: 'change'; readonly of: string; readonly since: string }
  | { readonly kind: 'relative-change'; readonly of: string; readonly since: string };

/** A figure that is computed, with the operation that computes it. */
export interface DerivedMeasure extends Measure {
  readonly operation: Operation;
  /** What 100% is, as words that follow the figure: "of all municipalities". */
  readonly base?: Text | undefined;
}

/** What the snapshots of a dossier have in common. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  readonly dimensions: readonly Dimension[];
  readonly units: readonly Unit[];
  readonly measures: readonly Measure[];
  readonly figures: readonly DerivedMeasure[];
  readonly rules: Rules;
  readonly yaml: YamlFile;
}

const builtInUnits: readonly Unit[] = (['percent', 'percentage-point', 'number'] as const).map((id) => ({
  id,
  kind: id,
}));

/** Returns the schema of `data/<dossier>/dataset.yaml`. */
export function datasetSchema(languages: readonly LanguageCode[]) {
  const { text, slug, code, count, figureName, decimals, line } = makeFields(languages);
  const rounding = z.enum(roundings);
  const words = z.object({ other: line }).catchall(line) as unknown as z.ZodType<UnitWords>;
  const unitWords = z.object(Object.fromEntries(languages.map((language) => [language, words]))).catchall(words);
  const since = z.string().refine((text) => text === 'previous' || isDate(text), 'expected-since');
  const common = {
    title: text,
    short: text.optional(),
    unit: slug,
    decimals: decimals.default(0),
    rounding: rounding.optional(),
    date: z.enum(['reporting', 'forecast']).default('reporting'),
  };
  return z.strictObject({
    title: text,
    source: text,
    rounding: rounding.default('half-away-from-zero'),
    dimensions: z.record(slug, z.strictObject({ title: text, codelist: slug, total: code.optional() })).default({}),
    units: z
      .record(
        slug,
        z.union([z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/, 'expected-currency') }), unitWords]),
      )
      .default({}),
    measures: z.record(figureName, z.strictObject(common)),
    figures: z
      .record(
        figureName,
        z.strictObject({
          ...common,
          base: text.optional(),
          ratio: z.strictObject({ of: figureName, to: figureName, per: count.optional() }).optional(),
          sum: z
            .union([z.array(figureName).min(2, 'expected-two'), z.strictObject({ of: figureName, over: slug })])
            .optional(),
          difference: z.strictObject({ of: figureName, minus: figureName }).optional(),
          change: z.strictObject({ of: figureName, since: since.default('previous') }).optional(),
          'relative-change': z.strictObject({ of: figureName, since: since.default('previous') }).optional(),
        }),
      )
      .default({}),
    rules: rulesSchema(languages),
  });
}

type DatasetFile = z.output<ReturnType<typeof datasetSchema>>;

/**
 * Returns a dataset, or its problems: unknown codelists, units and operands, a figure with no or several operations,
 * a figure that is computed from itself.
 */
export function parseDataset(
  id: string,
  file: string,
  source: string,
  codelists: readonly Codelist[],
  languages: readonly LanguageCode[],
): Read<Dataset> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, datasetSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const found: Problem[] = [];
  const report = (path: readonly PropertyKey[], kind: string, name: string, known: readonly string[]) =>
    found.push(problem('unknown-reference', yaml.placeOf(path), { kind, name, ...suggestName(name, known) }));
  const units = [...builtInUnits, ...readUnits(value)];
  const unitOf = (path: readonly PropertyKey[], name: string): Unit => {
    const unit = units.find((candidate) => candidate.id === name);
    if (!unit)
      report(
        path,
        'unit',
        name,
        units.map((candidate) => candidate.id),
      );
    return unit ?? { id: 'number', kind: 'number' };
  };
  const dimensions = Object.entries(value.dimensions).flatMap(([dimension, { codelist: name, ...rest }]) => {
    const codelist = codelists.find((candidate) => candidate.id === name);
    const path = ['dimensions', dimension];
    if (!codelist)
      report(
        [...path, 'codelist'],
        'codelist',
        name,
        codelists.map((candidate) => candidate.id),
      );
    if (codelist && rest.total && !findCode(codelist, rest.total)) {
      report(
        [...path, 'total'],
        'code',
        rest.total,
        codelist.codes.map((code) => code.code),
      );
    }
    return codelist ? [{ id: dimension, ...rest, codelist }] : [];
  });
  const measures = Object.entries(value.measures).map(([name, measure]) => ({
    ...measure,
    name,
    unit: unitOf(['measures', name, 'unit'], measure.unit),
    rounding: measure.rounding ?? value.rounding,
  }));
  const figures = Object.entries(value.figures).flatMap(([name, figure]) => {
    const operations = readOperations(figure);
    const [operation] = operations;
    if (!operation || operations.length > 1) {
      found.push(
        problem('operation-count', yaml.placeOfKey(['figures', name]), {
          figure: name,
          count: operations.length,
          known: 'ratio, sum, difference, change, relative-change',
        }),
      );
      return [];
    }
    const { title, short, decimals, date, base } = figure;
    return [
      {
        name,
        title,
        short,
        decimals,
        date,
        base,
        operation,
        unit: unitOf(['figures', name, 'unit'], figure.unit),
        rounding: figure.rounding ?? value.rounding,
      },
    ];
  });
  const dataset: Dataset = {
    id,
    title: value.title,
    source: value.source,
    dimensions,
    units,
    measures,
    figures,
    rules: value.rules,
    yaml,
  };
  found.push(...checkOperands(dataset), ...checkRules(dataset));
  return { value: found.length > 0 ? undefined : dataset, problems: found };
}

/** Returns the measure or figure with this name. */
export function findMeasure(dataset: Dataset, name: string): Measure | DerivedMeasure | undefined {
  return (
    dataset.measures.find((measure) => measure.name === name) ?? dataset.figures.find((figure) => figure.name === name)
  );
}

/** Returns the names of the operands of an operation. */
export function operandsOf(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case 'ratio':
      return [operation.of, operation.to];
    case 'sum':
      return operation.of;
    case 'difference':
      return [operation.of, operation.minus];
    default:
      return [operation.of];
  }
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

function checkOperands(dataset: Dataset): Problem[] {
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

function checkRules(dataset: Dataset): Problem[] {
  const { yaml, rules } = dataset;
  const names = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  const dimensions = dataset.dimensions.map(({ id }) => id);
  return Object.entries(rules).flatMap(([id, rule]) => {
    const found: Problem[] = [];
    const check = (kind: string, name: string | undefined, known: readonly string[], path: readonly PropertyKey[]) => {
      if (name === undefined || known.includes(name)) return;
      found.push(
        problem('unknown-reference', yaml.placeOf(['rules', id, rule.kind, ...path]), {
          kind,
          name,
          ...suggestName(name, known),
        }),
      );
    };
    for (const [index, name] of rule.of.entries())
      check('figure', name, names, rule.kind === 'at-most' ? [index] : ['of', index]);
    if (rule.kind === 'adds-up') check('dimension', rule.over, dimensions, ['over']);
    if (rule.kind === 'codelist-count') {
      check('dimension', rule.dimension, dimensions, ['dimension']);
      const counts = dataset.dimensions
        .filter((dimension) => dimension.id === rule.dimension)
        .flatMap(({ codelist }) => codelist.codes.flatMap((code) => Object.keys(code.counts)));
      check('count', rule.count, [...new Set(counts)], ['count']);
    }
    return found;
  });
}
