import { z } from 'zod';
import { type Problem, problem } from '../problem.ts';
import { type Code, type Codelist, findCode, findParent, isValidCode, validityOf } from './codelist.ts';
import { type LanguageCode, makeFields, type Text } from './fields.ts';
import { suggestName } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

/** One of the statuses that a code can have: signed, negotiating, to start. */
export interface StatusValue {
  readonly id: string;
  readonly title: Text;
}

/** Statuses of the codes of a codelist that may be finer than the dimensions of the dataset. */
export interface StatusScheme {
  readonly id: string;
  readonly title: Text;
  readonly codelist: Codelist;
  /** The codelist of which its codes are parts, where they are. */
  readonly whole?: Codelist | undefined;
  /** In the order in which they are shown. */
  readonly values: readonly StatusValue[];
}

/** The status of one code on a reporting date. */
export interface CodeStatus {
  readonly scheme: string;
  readonly code: string;
  readonly value: string;
}

/** Returns the schema of `statuses:` in a dataset: a name, then a codelist and the statuses in order. */
export function statusSchemesSchema(languages: readonly LanguageCode[]) {
  const { text, slug, valueName } = makeFields(languages);
  const values = z
    .record(valueName, z.strictObject({ title: text }))
    .refine((all) => Object.keys(all).length > 0, 'expected-fields');
  return z.record(slug, z.strictObject({ title: text, codelist: slug, values })).default({});
}

type SchemesFile = z.output<ReturnType<typeof statusSchemesSchema>>;

/** Returns the status schemes of a dataset; one whose codelist is unknown, or whose codes belong to nothing known, is a problem. */
export function readSchemes(
  file: SchemesFile,
  codelists: readonly Codelist[],
  yaml: YamlFile,
  found: Problem[],
): StatusScheme[] {
  return Object.entries(file).flatMap(([id, { title, codelist: name, values }]): StatusScheme[] => {
    const codelist = codelists.find((candidate) => candidate.id === name);
    if (!codelist) {
      const known = codelists.map((candidate) => candidate.id);
      const place = yaml.placeOf(['statuses', id, 'codelist']);
      found.push(problem('unknown-reference', place, { kind: 'codelist', name, ...suggestName(name, known) }));
      return [];
    }
    found.push(...checkPartOf(codelist, codelists));
    const whole = codelists.find((candidate) => candidate.id === codelist.partOf);
    const inOrder = Object.entries(values).map(([value, rest]) => ({ id: value, ...rest }));
    return [{ id, title, codelist, whole, values: inOrder }];
  });
}

/** The codelist of which the codes are parts must exist, and hold them. */
function checkPartOf({ partOf, codes, yaml }: Codelist, codelists: readonly Codelist[]): Problem[] {
  if (!partOf) return [];
  const whole = codelists.find(({ id }) => id === partOf);
  const unknown = (kind: string, name: string, path: readonly PropertyKey[], known: readonly string[]) =>
    problem('unknown-reference', yaml.placeOf(path), { kind, name, ...suggestName(name, known) });
  if (!whole) {
    const known = codelists.map(({ id }) => id);
    return [unknown('codelist', partOf, ['partOf'], known)];
  }
  const known = whole.codes.map(({ code }) => code);
  return codes.flatMap(({ partOf: name }, index) =>
    name === undefined || known.includes(name) ? [] : [unknown('code', name, ['codes', index, 'partOf'], known)],
  );
}

/** Returns the schema of `statuses:` in a snapshot: a scheme, then the codes of each status. */
export function statusesSchema(schemes: readonly StatusScheme[]) {
  const { code } = makeFields([]);
  const codes = z.array(code).default([]);
  const shape = schemes.map(({ id, values }) => [
    id,
    z.strictObject(Object.fromEntries(values.map((value) => [value.id, codes]))).optional(),
  ]);
  return z.strictObject(Object.fromEntries(shape)).default({}) as unknown as z.ZodType<StatusesFile>;
}

type StatusesFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>>;

/** Returns the status of every code in a snapshot, in the order of the schemes and their values. */
export function readStatuses(file: StatusesFile): CodeStatus[] {
  return Object.entries(file).flatMap(([scheme, values]) =>
    Object.entries(values ?? {}).flatMap(([value, codes]) => codes.map((code) => ({ scheme, code, value }))),
  );
}

/** Returns the codes that need a status on a date: those that hold then and do not consist of other codes that do. */
export function codesWithStatus({ codelist }: StatusScheme, date: string): Code[] {
  const valid = codelist.codes.filter((code) => isValidCode(code, date));
  return valid.filter(({ code }) => !valid.some(({ parent }) => parent === code));
}

/** Returns whether a code of a scheme is part of another code, directly or through others. */
export function isPartOf({ codelist, whole: outer }: StatusScheme, code: string, whole: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); ) {
    if (at === whole) return true;
    seen.add(at);
    at = findParent(codelist, at) ?? (outer && findParent(outer, at));
  }
  return false;
}

/** Returns what is wrong with the statuses of a snapshot: every code that holds on the date must have one, and only one. */
export function checkStatuses(
  file: StatusesFile,
  schemes: readonly StatusScheme[],
  date: string,
  yaml: YamlFile,
): Problem[] {
  return schemes.flatMap((scheme) => {
    const values = file[scheme.id];
    return values ? checkScheme(scheme, values, date, yaml) : [];
  });
}

function checkScheme(
  scheme: StatusScheme,
  values: Readonly<Record<string, readonly string[]>>,
  date: string,
  yaml: YamlFile,
): Problem[] {
  const needed = codesWithStatus(scheme, date);
  const seen = new Map<string, string>();
  const found = Object.entries(values).flatMap(([value, codes]) =>
    codes.flatMap((code, index): Problem[] => {
      const place = yaml.placeOf(['statuses', scheme.id, value, index]);
      const first = seen.get(code);
      if (first) return [problem('status-twice', place, { code, status: value, other: first })];
      seen.set(code, value);
      const wrong = checkCode(scheme.codelist, code, date, place);
      if (wrong.length > 0 || needed.some((one) => one.code === code)) return wrong;
      const parts = needed.filter((one) => isPartOf(scheme, one.code, code)).map((one) => one.code);
      return [problem('status-of-group', place, { code, parts: parts.join(', ') })];
    }),
  );
  const place = yaml.placeOfKey(['statuses', scheme.id]);
  const lacking = needed.filter(({ code }) => !seen.has(code));
  return [
    ...found,
    ...lacking.map(({ code, name }) =>
      problem('status-missing', place, { code, name: Object.values(name)[0] ?? code, status: scheme.id, date }),
    ),
  ];
}

/** Returns a problem if a codelist does not have a code, or if the code does not hold on a date; its successors are named. */
export function checkCode(codelist: Codelist, name: string, date: string, place: Problem['place']): Problem[] {
  const code = findCode(codelist, name);
  if (!code) {
    const known = codelist.codes.map((candidate) => candidate.code);
    return [problem('unknown-reference', place, { kind: 'code', name, ...suggestName(name, known) })];
  }
  if (isValidCode(code, date)) return [];
  const values = { code: name, name: Object.values(code.name)[0] ?? name, date, ...validityOf(code) };
  return [problem('code-not-valid', place, values)];
}
