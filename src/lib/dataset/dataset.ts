import { type Problem, problem, type Read } from '../problem.ts';
import { checkForecasts } from './check-forecasts.ts';
import { checkOperands } from './check-operands.ts';
import { checkRules } from './check-rules.ts';
import { type Codelist, findCode } from './codelist.ts';
import { type DatasetFile, datasetSchema } from './dataset-schema.ts';
import type { LanguageCode, Text } from './fields.ts';
import type { DerivedMeasure, Measure, Unit } from './measure.ts';
import { readMeasures } from './read-measures.ts';
import type { Rules } from './rules.ts';
import { readSchemes, type StatusScheme } from './status.ts';
import { suggestName } from './suggest.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export { datasetSchema } from './dataset-schema.ts';
export {
  type DerivedMeasure,
  findMeasure,
  type Measure,
  type Operation,
  operandsOf,
  type Rounding,
  roundings,
  type Unit,
  type UnitWords,
} from './measure.ts';

/** A dimension: its codelist and, if totals are stored, the code that stands for the total. */
export interface Dimension {
  readonly id: string;
  readonly title: Text;
  readonly codelist: Codelist;
  readonly total?: string | undefined;
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
  readonly statuses: readonly StatusScheme[];
  readonly rules: Rules;
  readonly yaml: YamlFile;
}

/**
 * Returns a dataset, or its problems: unknown codelists, units and operands, a figure with no or several operations,
 * a figure that is computed from itself, a forecast of something else, rules and statuses that name what is not there.
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
  const dimensions = readDimensions(value, codelists, yaml, found);
  const statuses = readSchemes(value.statuses, codelists, yaml, found);
  const { title, source: from, rules } = value;
  const dataset = { id, title, source: from, dimensions, ...readMeasures(value, yaml, found), statuses, rules, yaml };
  found.push(...checkOperands(dataset), ...checkForecasts(dataset), ...checkRules(dataset));
  return { value: found.length > 0 ? undefined : dataset, problems: found };
}

function readDimensions(
  { dimensions }: DatasetFile,
  codelists: readonly Codelist[],
  yaml: YamlFile,
  found: Problem[],
): Dimension[] {
  const report = (path: readonly PropertyKey[], kind: string, name: string, known: readonly string[]) =>
    found.push(problem('unknown-reference', yaml.placeOf(path), { kind, name, ...suggestName(name, known) }));
  return Object.entries(dimensions).flatMap(([id, { codelist: name, ...rest }]) => {
    const codelist = codelists.find((candidate) => candidate.id === name);
    if (!codelist) {
      const known = codelists.map((candidate) => candidate.id);
      report(['dimensions', id, 'codelist'], 'codelist', name, known);
      return [];
    }
    if (rest.total && !findCode(codelist, rest.total)) {
      const known = codelist.codes.map(({ code }) => code);
      report(['dimensions', id, 'total'], 'code', rest.total, known);
    }
    return [{ id, ...rest, codelist }];
  });
}
