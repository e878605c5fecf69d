/** What a URL or a relative path may be: no parent folders, not absolute (Data Resource 2.0, `path`). */
const path = { type: 'string', pattern: '^(https?://|(?!/)(?!.*(^|/)\\.\\.(/|$))[^:]+$)' };
const title = { type: 'string', minLength: 1 };

/** Table Schema 2.0: `fields`, `missingValues`, `primaryKey`, `fieldsMatch`; the types and constraints used. */
const tableSchema = {
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 1 },
          title,
          type: { enum: ['string', 'number', 'date', 'boolean'] },
          trueValues: { type: 'array', minItems: 1, items: { type: 'string' } },
          falseValues: { type: 'array', minItems: 1, items: { type: 'string' } },
          constraints: {
            type: 'object',
            additionalProperties: false,
            properties: { required: { type: 'boolean' } },
          },
        },
      },
    },
    fieldsMatch: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
  },
};

/** Data Resource 2.0: `name` and one of `path` or `data` are needed; `hash` names its algorithm unless it is MD5. */
const resource = {
  type: 'object',
  required: ['name', 'path'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    path,
    type: { const: 'table' },
    title,
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^sha256:[a-f0-9]{64}$' },
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: {
        $schema: { const: 'https://datapackage.org/profiles/2.0/tabledialect.json' },
        delimiter: { type: 'string' },
        lineTerminator: { type: 'string' },
        quoteChar: { type: 'string', maxLength: 1 },
        doubleQuote: { type: 'boolean' },
      },
    },
    schema: tableSchema,
  },
  if: { required: ['type'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['schema'] },
};

/**
 * What the Data Package standard demands of a descriptor, as far as ours goes; strict where the standard allows more.
 * Source: Data Package 2.0 (`resources`, `name`, `licenses`, `sources`, `contributors`), datapackage.org.
 */
export const dataPackageSchema = {
  type: 'object',
  required: ['resources', '$schema'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    id: { type: 'string' },
    title,
    description: title,
    homepage: { type: 'string', pattern: '^https?://' },
    keywords: { type: 'array', minItems: 1, items: title },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        additionalProperties: false,
        properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path, title },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', minProperties: 1, additionalProperties: false, properties: { title, path } },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: { title, path, roles: { type: 'array', minItems: 1, items: { type: 'string' } } },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
