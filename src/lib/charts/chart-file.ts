import { z } from 'zod';
import { type LanguageCode, makeFields, type Text } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem, type Read } from '../problem.ts';

/** What `charts/<id>.yaml` says: titles in every language, the figures to draw, and a Vega-Lite specification. */
export interface Chart {
  readonly id: string;
  readonly kind: 'chart' | 'map';
  readonly title: Text;
  /** Alternative text, with placeholders for figures. */
  readonly description: Text;
  readonly figures: readonly string[];
  readonly totals: boolean;
  /** For a map: the dimension whose codelist has outlines; else the first one. */
  readonly dimension?: string | undefined;
  /** Words of the specification: `{name}` in it becomes the text in the reader's language. */
  readonly texts: Readonly<Record<string, Text>>;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly yaml: YamlFile;
}

/** Returns the schema of a chart file. */
export function chartSchema(languages: readonly LanguageCode[]) {
  const { text, slug, figureName, flag } = makeFields(languages);
  return z.strictObject({
    kind: z.enum(['chart', 'map']).default('chart'),
    title: text,
    description: text,
    figures: z.array(figureName).min(1),
    totals: flag.default(false),
    dimension: slug.optional(),
    texts: z.record(slug, text).default({}),
    spec: z.record(z.string(), z.unknown()),
  });
}

const namedData = ['snapshot', 'outlines'];

/** Returns a chart file, or its problems. Data from elsewhere are refused: a build fetches nothing. */
export function parseChart(id: string, file: string, source: string, languages: readonly LanguageCode[]): Read<Chart> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, chartSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const typed = readYaml(file, source, 'typed').value as { spec: Chart['spec'] };
  const found = checkSpec(typed.spec, ['spec'], yaml);
  return { value: found.length > 0 ? undefined : { id, ...value, spec: typed.spec, yaml }, problems: found };
}

function checkSpec(value: unknown, path: readonly PropertyKey[], yaml: YamlFile): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkSpec(item, [...path, index], yaml));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    if (key === 'url' || key === 'href') return [problem('chart-external-data', yaml.placeOf(here), { url: JSON.stringify(inner) })];
    if (key === 'data' && typeof inner?.name === 'string' && !namedData.includes(inner.name)) {
      return [problem('chart-unknown-data', yaml.placeOf([...here, 'name']), { name: inner.name })];
    }
    return checkSpec(inner, here, yaml);
  });
}
