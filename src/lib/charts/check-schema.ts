import schema from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { z } from 'zod';
import { findSimilar } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem } from '../problem.ts';
import { certainlyFits } from './schema-fit.ts';
import { type Fault, findFaults } from './spec-faults.ts';
import { isObject } from './walk-spec.ts';

let vegaLite: z.ZodType | undefined;

/** Returns where a specification does not fit the JSON schema that Vega-Lite publishes (draft 7). */
export type FindSchemaFaults = (spec: Readonly<Record<string, unknown>>) => readonly Fault[];

export const findSchemaFaults: FindSchemaFaults = (spec) => {
  const whole = { data: { name: 'snapshot' }, ...spec };
  // To make Zod's schema takes half a second; it is for what does not fit, and tells why.
  if (certainlyFits(whole, schema)) return [];
  vegaLite ??= z.fromJSONSchema(prepareSchema(schema));
  const result = vegaLite.safeParse(whole, { reportInput: true, jitless: true, error: knownKeys });
  return result.success ? [] : findFaults(result.error.issues);
};

let installed: FindSchemaFaults = findSchemaFaults;

/** Makes every specification that is checked from now on be judged here; it must be as `findSchemaFaults` judges. */
export function installFindSchemaFaults(find: FindSchemaFaults): void {
  installed = find;
}

/**
 * Returns what in a specification does not fit the schema, each at the line and column of the key or value. Of the
 * alternatives that the schema offers, the one is told that was probably meant.
 */
export function checkSchema(spec: Readonly<Record<string, unknown>>, yaml: YamlFile): Problem[] {
  return installed(spec).flatMap((fault) => describeFault(fault, yaml));
}

/** No value fits this: not an empty map, and not one with a key. */
const deadEnd = { type: 'object', additionalProperties: false, minProperties: 1 };

/**
 * The schema without its prose, and with two more alternatives to each choice, neither of which fits. If all that is
 * wrong with just one alternative is a key that is not known, Zod tells of that one only; beside these it tells of
 * every one.
 */
function prepareSchema({ definitions, ...rest }: typeof schema): typeof schema {
  return { ...rest, definitions: { ...(prepare(definitions) as object), DeadEnd: deadEnd } };
}

function prepare(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(prepare);
  if (!isObject(part)) return part;
  const ends = Array.from({ length: 2 }, () => ({ $ref: '#/definitions/DeadEnd' }));
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => key !== 'description' || isObject(value))
      .map(([key, value]) => [key, key === 'anyOf' ? [...(prepare(value) as unknown[]), ...ends] : prepare(value)]),
  );
}

/** The message of an unknown key is the list of known ones: the schema that refuses it is at hand only here. */
const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) => {
  if (code !== 'unrecognized_keys') return undefined;
  const { shape = {} } = (inst as unknown as { _zod: { def: { shape?: object } } })._zod.def;
  return Object.keys(shape).join(' ');
};

/** Words in a hint at most: the schema knows 150 names of colours. */
const maximumWords = 24;

function describeFault({ path, unknown, known, expected, found }: Fault, yaml: YamlFile): Problem[] {
  const place = ['spec', ...path];
  if (unknown) {
    return unknown.map((field) =>
      problem('unknown-field', yaml.placeOfKey([...place, field]), {
        field,
        suggestion: findSimilar(field, known) ?? '',
        known: known.slice(0, maximumWords).join(', ') + (known.length > maximumWords ? ', …' : ''),
      }),
    );
  }
  if (found === undefined) {
    const values = { field: String(path.at(-1)), expected: terms(expected) };
    return [problem('missing-field', yaml.placeOf(place.slice(0, -1)), values)];
  }
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? '').slice(0, 60);
  const similar = typeof found === 'string' ? (findSimilar(found, expected) ?? '') : '';
  return [
    problem('chart-spec-value', yaml.placeOf(place), { found: shown, suggestion: similar, expected: terms(expected) }),
  ];
}

function terms(alternatives: readonly string[]): string {
  const simple = alternatives.filter((term) => term !== 'expected-fields');
  const expected = simple.length > 0 ? simple : alternatives;
  const shown = expected.slice(0, maximumWords);
  return (expected.length > maximumWords ? [...shown, '…'] : shown).join(' / ');
}
