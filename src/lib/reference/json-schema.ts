import { z } from 'zod';

/** A JSON Schema (draft 7), with two marks of our own that no published schema holds. */
export interface Node {
  type?: string | string[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
  enum?: unknown[];
  default?: unknown;
  description?: string;
  /** What must be given, as a term of the problem texts: `expected-date`. */
  term?: string;
  /** Whether its fields are languages. */
  isByLanguage?: boolean;
  [keyword: string]: unknown;
}

interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly error?: (issue: object) => unknown } } }[];
  readonly error?: (issue: object) => unknown;
  readonly shape?: object;
  readonly catchall?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly defaultValue?: unknown;
}

/**
 * What a field also takes without quotes. Our reader takes every scalar as it was typed; an editor makes numbers and
 * booleans of some (YAML 1.2 core schema), so that `34`, `2026` and `true` must fit too. Dates stay text.
 */
const unquoted: Readonly<Record<string, Node>> = {
  'expected-text': { type: ['number', 'boolean'] },
  'expected-code': { type: ['integer', 'boolean'], minimum: 0 },
  'expected-slug': { type: ['integer'], minimum: 0 },
  'expected-decimal': { type: ['number'] },
  'expected-no-thousands': { type: ['number'] },
  'expected-decimals': { type: ['integer'], minimum: 0, maximum: 10 },
  'expected-count': { type: ['integer'], minimum: 0 },
  'expected-whole': { type: ['integer'] },
  'expected-year': { type: ['integer'], minimum: 1000, maximum: 9999 },
  'expected-flag': { type: ['boolean'], enum: ['true', 'false', true, false] },
};

const day = '\\d{4}-\\d{2}-\\d{2}';

/** What a check in code refuses, as far as a pattern can say it. */
const patterns: Readonly<Record<string, string>> = {
  'expected-date': `^${day}$`,
  'expected-since': `^(previous|${day})$`,
  'expected-moment': `^${day}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?$`,
  'expected-locale': '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
};

/** Returns the JSON Schema (draft 7) of what an author may write, with marks. */
export function makeNode(schema: z.ZodType): Node {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => markNode(definitionOf(zodSchema), jsonSchema as Node),
  });
  return made as Node;
}

function definitionOf(schema: unknown): Definition {
  return (schema as { _zod: { def: Definition } })._zod.def;
}

function markNode(definition: Definition, node: Node): void {
  const { type, defaultValue } = definition;
  if (type === 'string' || type === 'enum') markScalar(definition, node);
  if (type === 'union') node.term = termOf(definition.error) ?? '';
  if (type === 'default' && !isEmpty(defaultValue)) node.default = defaultValue;
  if (type === 'default' && isEmpty(defaultValue)) delete node.default;
  if (isByLanguage(definition)) markLanguages(node, type === 'object');
  if (node.propertyNames && Object.keys(node.propertyNames).length < 2) delete node.propertyNames;
}

function markScalar({ checks = [], error }: Definition, node: Node): void {
  const terms = [error, ...checks.map(({ _zod }) => _zod.def.error)].flatMap((own) => termOf(own) ?? []);
  const term = terms.at(-1);
  if (!term) return;
  node.term = term;
  const { type = [], ...limits } = unquoted[term] ?? {};
  if (type.length > 0) Object.assign(node, { type: ['string', ...type], ...limits });
  const pattern = patterns[term];
  if (pattern) node.pattern = pattern;
}

function termOf(error: Definition['error']): string | undefined {
  const message = error?.({});
  return typeof message === 'string' ? message : undefined;
}

/** A text has one field for each language of a site; here the languages are not known. */
function isByLanguage({ type, shape, catchall, keyType, valueType }: Definition): boolean {
  if (type === 'object') return Object.keys(shape ?? {}).length === 0 && definitionOrNone(catchall) !== 'never';
  const isPlainKey = type === 'record' && keyType && !definitionOf(keyType).checks?.length;
  return Boolean(isPlainKey && definitionOrNone(valueType) !== 'unknown');
}

function definitionOrNone(schema: z.core.$ZodType | undefined): string {
  return schema ? definitionOf(schema).type : 'never';
}

/** A text has at least one language; what a command writes by language may have none. */
function markLanguages(node: Node, isNeeded: boolean): void {
  node.isByLanguage = true;
  if (isNeeded) node.minProperties = 1;
  node.propertyNames = { pattern: '^[a-z]{2,3}$' };
  delete node.properties;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
