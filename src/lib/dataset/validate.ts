import type { z } from 'zod';
import { type Problem, problem, type Read } from '../problem.ts';
import { suggestName } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Returns the value of a YAML file as its schema describes it, or one problem for each thing that does not fit,
 * each at the line and column of the field.
 * `languages` tells a missing translation from another missing field.
 */
export function validate<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  languages: readonly string[] = [],
): Read<z.output<S>> {
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems };
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => describeIssue(issue, yaml, schema, languages));
  return { value: undefined, problems };
}

function describeIssue(issue: Issue, yaml: YamlFile, schema: z.ZodType, languages: readonly string[]): Problem[] {
  const place = yaml.placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      problem('unknown-field', yaml.placeOfKey([...issue.path, key]), { field: key, ...suggestName(key, known) }),
    );
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return [
      problem('invalid-value', yaml.placeOfKey(issue.path), {
        found: String(issue.path.at(-1)),
        expected: expectedOf(issue.issues[0]),
      }),
    ];
  }
  const field = String(issue.path.at(-1) ?? '');
  if (issue.input === undefined || issue.input === '') {
    if (languages.includes(field)) return [problem('missing-translation', place, { language: field })];
    return [problem('missing-field', place, { field, expected: expectedOf(issue) })];
  }
  if (issue.code === 'invalid_union') {
    const inside = nearestOption(issue.errors).filter((inner) => inner.path.length > 0 || isUnknownField(inner));
    if (inside.length > 0) {
      return inside.flatMap((inner) =>
        describeIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, yaml, schema, languages),
      );
    }
  }
  if (issue.message === 'expected-date') return [problem('invalid-date', place, { found: show(issue.input) })];
  return [problem('invalid-value', place, { found: show(issue.input), expected: expectedOf(issue) })];
}

/** The option of a union that the author probably meant: of the right type, then with the fewest faults. */
function nearestOption(options: readonly Issue[][]): readonly Issue[] {
  const score = (issues: Issue[]) => (issues.some(isWrongType) ? 1000 : 0) + issues.length;
  return [...options].sort((a, b) => score(a) - score(b))[0] ?? [];
}

function isWrongType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function isUnknownField(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys';
}

/** What to give instead, as terms of the problem texts (`expected-date`) or the words that may be written there. */
function expectedOf(issue: Issue | undefined): string {
  if (!issue) return 'expected-text';
  if (issue.message.startsWith('expected-')) return issue.message;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' / ');
  if (issue.code === 'invalid_type') return typeTerms[issue.expected] ?? 'expected-text';
  if (issue.code !== 'invalid_union') return issue.message;
  const first = issue.errors.flatMap((issues) => issues.slice(0, 1));
  const fitting = first.filter((inner) => !isWrongType(inner));
  return [...new Set((fitting.length > 0 ? fitting : first).map(expectedOf))].join(' / ');
}

const typeTerms: Record<string, string> = {
  string: 'expected-text',
  object: 'expected-fields',
  record: 'expected-fields',
  array: 'expected-list',
};

function show(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input)?.slice(0, 60) ?? '');
}

/** The keys that a schema knows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let candidates: unknown[] = [schema];
  for (const key of path) candidates = candidates.flatMap((candidate) => stepInto(candidate, key));
  return [
    ...new Set(candidates.flatMap((candidate) => unwrap(candidate)).flatMap((def) => Object.keys(def.shape ?? {}))),
  ];
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly options?: readonly unknown[];
  readonly catchall?: unknown;
  readonly getter?: () => unknown;
}

function unwrap(schema: unknown): Definition[] {
  const def = (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;
  if (!def) return [];
  if (def.options) return def.options.flatMap(unwrap);
  if (def.getter) return unwrap(def.getter());
  const inner = def.innerType ?? def.in;
  return inner ? unwrap(inner) : [def];
}

function stepInto(schema: unknown, key: PropertyKey): unknown[] {
  return unwrap(schema).flatMap((def) => {
    if (def.type === 'array') return [def.element];
    if (def.type === 'record') return [def.valueType];
    return [def.shape?.[String(key)] ?? def.catchall].filter(Boolean);
  });
}
