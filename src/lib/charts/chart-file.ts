import { z } from 'zod';
import type { Codes } from '../dataset/codes.ts';
import { forLanguages, type LanguageCode, type Literal, makeFields, type Text } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import { hasErrors, type Read } from '../problem.ts';
import { checkSpec } from './check-spec.ts';
import { dataNamesOf } from './data-names.ts';

/** A Vega-Lite specification, or a part of one, before anything is filled in. */
export type Spec = Readonly<Record<string, unknown>>;

/** What `charts/<id>.yaml` says. */
export interface Chart {
  readonly id: string;
  readonly kind: 'chart' | 'map';
  readonly title: Text;
  /** Alternative text: what the picture shows, for who cannot see it. */
  readonly description: Text;
  /** Names of the measures and figures whose values are rows of the data `snapshot`. */
  readonly figures: readonly string[];
  /** Whether rows about totals are kept. */
  readonly totals: boolean;
  /** Of a chart that the program makes: the codes of its rows; without them it has those of every combination. */
  readonly codes?: Codes | undefined;
  /** Dimension whose codelist has the outlines of a map; the first if it is not named. */
  readonly dimension?: string | undefined;
  /** Status scheme of the dataset of which the data `statuses` are; in a map without `dimension`, the one whose codes are drawn. */
  readonly status?: string | undefined;
  /** Words for the specification, where they stand as `{name}`. */
  readonly texts: Readonly<Record<string, Text>>;
  /** Texts with a number that belongs to no figure. */
  readonly literals: readonly Literal[];
  readonly spec: Spec;
  readonly yaml: YamlFile;
}

/** Returns the schema of `content/<dossier>/charts/<id>.yaml`. */
export const chartSchema = forLanguages((languages) => {
  const { text, slug, figureName, flag, literals } = makeFields(languages);
  return z.strictObject({
    kind: z.enum(['chart', 'map']).default('chart'),
    title: text,
    description: text,
    figures: z.array(figureName).min(1, 'expected-list'),
    totals: flag.default(false),
    dimension: slug.optional(),
    status: slug.optional(),
    texts: z.record(slug, text).default({}),
    literals,
    spec: z.record(z.string(), z.unknown()),
  });
});

/**
 * Returns a chart file, or its problems: data or pictures from elsewhere, data with a name that does not exist.
 * Whether its figures and columns exist is asked of the dataset: see checkChart.
 */
export function parseChart(id: string, file: string, source: string, languages: readonly LanguageCode[]): Read<Chart> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, chartSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const typed = readYaml(file, source, 'typed');
  if (typed.problems.length > 0) return { value: undefined, problems: typed.problems };
  const { spec } = typed.value as { spec: Spec };
  const found = checkSpec(spec, dataNamesOf(value.kind), yaml);
  return { value: hasErrors(found) ? undefined : { id, ...value, spec, yaml }, problems: found };
}
