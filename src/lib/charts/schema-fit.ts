import { isObject } from './walk-spec.ts';

/** A JSON schema (draft 7), or a part of one. */
type Schema = boolean | Readonly<Record<string, unknown>>;
type Definitions = Readonly<Record<string, Schema>>;
type Rule = (value: unknown, limit: unknown, schema: Readonly<Record<string, unknown>>, all: Definitions) => boolean;

/**
 * Returns whether a value certainly fits a JSON schema (draft 7). False says only that it is not certain: here is no rule for
 * every keyword, and for none what is wrong.
 */
export function certainlyFits(value: unknown, schema: Readonly<Record<string, unknown>>): boolean {
  return fits(value, schema, (schema.definitions ?? {}) as Definitions);
}

function fits(value: unknown, schema: unknown, all: Definitions): boolean {
  if (!isObject(schema)) return schema === true;
  for (const keyword in schema) if (rules[keyword]?.(value, schema[keyword], schema, all) !== true) return false;
  return true;
}

const prefix = '#/definitions/';

const rules: Readonly<Record<string, Rule>> = {
  $schema: () => true,
  definitions: () => true,
  description: () => true,
  $ref: (value, name, _, all) => fits(value, all[decodeURIComponent(String(name).slice(prefix.length))], all),
  anyOf: (value, schemas, _, all) => listOf(schemas).some((schema) => fits(value, schema, all)),
  type: (value, types) => [types].flat().includes(typeOf(value)),
  enum: (value, values) => listOf(values).includes(value),
  const: (value, only) => value === only,
  minimum: (value, least) => typeof value === 'number' && value >= Number(least),
  maximum: (value, most) => typeof value === 'number' && value <= Number(most),
  minItems: (value, least) => Array.isArray(value) && value.length >= Number(least),
  maxItems: (value, most) => Array.isArray(value) && value.length <= Number(most),
  items: (value, schema, _, all) => Array.isArray(value) && [...value].every((item) => fits(item, schema, all)),
  required: (value, keys) => isObject(value) && listOf(keys).every((key) => Object.hasOwn(value, String(key))),
  minProperties: (value, least) => isObject(value) && Object.keys(value).length >= Number(least),
  // Before `properties`, which takes longer: the alternative that is meant is told by its keys.
  additionalProperties: (value, others, { properties = {} }, all) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(properties as object, key) || fits(value[key], others, all)),
  properties: (value, schemas, { additionalProperties }, all) =>
    isObject(value) &&
    additionalProperties !== undefined &&
    Object.keys(value).every(
      (key) => !Object.hasOwn(schemas as object, key) || fits(value[key], (schemas as Definitions)[key], all),
    ),
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The name of a type in JSON; none for what JSON cannot say. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : '';
  return typeof value;
}
