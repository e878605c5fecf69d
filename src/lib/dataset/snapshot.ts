import { z } from 'zod';
import { type Place, type Problem, problem, type Read } from '../problem.ts';
import { type Code, type Codelist, findCode, isValidCode } from './codelist.ts';
import type { Dataset, Dimension } from './dataset.ts';
import { type LanguageCode, makeFields, plainFields, type Text } from './fields.ts';
import { suggestName } from './suggest.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/**
 * Why there is no value, with the code of SDMX's observation status (CL_OBS_STATUS 2.2):
 * not available O, confidential Q (suppressed), not applicable M (cannot exist).
 */
export const missingReasons = { 'not-available': 'O', confidential: 'Q', 'not-applicable': 'M' } as const;
export type MissingReason = keyof typeof missingReasons;

/** The code of each dimension of a dataset: `{ area: 'BE-VAN' }`. */
export type Codes = Readonly<Record<string, string>>;

/** One stored value: the text that was typed, or why there is none, and where it stands. */
export interface StoredValue {
  readonly measure: string;
  readonly codes: Codes;
  readonly text?: string | undefined;
  readonly missing?: MissingReason | undefined;
  readonly place: Place;
}

/** What was printed for a derived figure in a document from before. */
export interface PrintedValue {
  readonly figure: string;
  readonly codes: Codes;
  readonly text: string;
  readonly place: Place;
}

/** A declared difference between what was printed and what a rule computes. */
export interface Deviation {
  /** Name of the rule in the dataset, or `printed` for a printed figure that computes to something else. */
  readonly rule: string;
  /** Id of the figure, as `municipalities.total:BE-VLG`. */
  readonly figure: string;
  readonly printed: string;
  readonly computed: string;
  readonly note: Text;
  readonly place: Place;
}

/** A warning that somebody has looked at. */
export interface Acknowledgement {
  readonly rule: string;
  readonly figure: string;
  readonly reason: string;
  readonly place: Place;
}

/** The stored figures of one reporting date. */
export interface Snapshot {
  readonly reportingDate: string;
  readonly forecastDate?: string | undefined;
  readonly source?: Text | undefined;
  readonly values: readonly StoredValue[];
  readonly printed: readonly PrintedValue[];
  readonly deviations: readonly Deviation[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly yaml: YamlFile;
}

/** Returns the schema of `data/<dossier>/<date>.yaml`: the rows have the dataset's dimensions and measures as fields. */
export function snapshotSchema(dataset: Dataset, languages: readonly LanguageCode[]) {
  const { text, line, date, decimal, code } = makeFields(languages);
  const missing = z.strictObject({ missing: z.enum(Object.keys(missingReasons) as MissingReason[]) });
  const cell = z.union([decimal, missing], 'expected-cell');
  const fields = <T extends z.ZodType>(names: readonly string[], field: T) =>
    Object.fromEntries(names.map((name) => [name, field]));
  const row = z.strictObject({
    ...fields(
      dataset.dimensions.map(({ id }) => id),
      code,
    ),
    ...fields(
      dataset.measures.map(({ name }) => name),
      cell.optional(),
    ),
    printed: z
      .strictObject(
        fields(
          dataset.figures.map(({ name }) => name),
          decimal.optional(),
        ),
      )
      .optional(),
  });
  return z.strictObject({
    reportingDate: date,
    forecastDate: date.optional(),
    source: text.optional(),
    values: z.array(row as unknown as z.ZodType<Record<string, unknown>>).min(1, 'expected-list'),
    deviations: z
      .array(z.strictObject({ rule: line, figure: line, printed: decimal, computed: decimal, note: text }))
      .default([]),
    acknowledged: z.array(z.strictObject({ rule: line, figure: line, reason: line })).default([]),
  });
}

/**
 * Returns a snapshot, or its problems. Every combination of codes that holds on the reporting date must be there
 * exactly once, with every measure; a code that has ceased is refused, and its successors are named.
 */
export function parseSnapshot(
  file: string,
  source: string,
  dataset: Dataset,
  languages: readonly LanguageCode[],
): Read<Snapshot> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, snapshotSchema(dataset, languages), languages);
  if (!value) return { value: undefined, problems };
  const { reportingDate, forecastDate, source: from } = value;
  const found: Problem[] = [];
  const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (name !== reportingDate)
    found.push(problem('date-differs-from-name', yaml.placeOf(['reportingDate']), { found: reportingDate, name }));
  if (forecastDate && forecastDate <= reportingDate) {
    found.push(
      problem('date-order', yaml.placeOf(['forecastDate']), {
        later: 'forecastDate',
        laterDate: forecastDate,
        earlier: 'reportingDate',
        earlierDate: reportingDate,
      }),
    );
  }
  const rows = value.values.map((row, index) => readRow(row, index, dataset, yaml));
  found.push(...checkRows(rows, dataset, reportingDate, yaml));
  const snapshot: Snapshot = {
    reportingDate,
    forecastDate,
    source: from,
    values: rows.flatMap((row) => row.values),
    printed: rows.flatMap((row) => row.printed),
    deviations: value.deviations.map((deviation, index) => ({
      ...deviation,
      place: yaml.placeOf(['deviations', index]),
    })),
    acknowledged: value.acknowledged.map((entry, index) => ({
      ...entry,
      place: yaml.placeOf(['acknowledged', index]),
    })),
    yaml,
  };
  return { value: found.length > 0 ? undefined : snapshot, problems: found };
}

/** Returns every combination of the codes that hold on a date, in the order of the codelists, totals included. */
export function combineCodes(dimensions: readonly Dimension[], date: string): Codes[] {
  return dimensions.reduce<Codes[]>(
    (combinations, { id, codelist }) =>
      combinations.flatMap((codes) =>
        codelist.codes.filter((code) => isValidCode(code, date)).map(({ code }) => ({ ...codes, [id]: code })),
      ),
    [{}],
  );
}

/** Returns codes as they stand in the id of a figure: `BE-VAN,Y15-24`, or nothing without dimensions. */
export function joinCodes(codes: Codes): string {
  return Object.values(codes).join(',');
}

interface Row {
  readonly codes: Codes;
  readonly values: readonly StoredValue[];
  readonly printed: readonly PrintedValue[];
  readonly index: number;
}

function readRow(row: Record<string, unknown>, index: number, dataset: Dataset, yaml: YamlFile): Row {
  const codes = Object.fromEntries(dataset.dimensions.map(({ id }) => [id, String(row[id])]));
  const values = dataset.measures.flatMap(({ name }): StoredValue[] => {
    const cell = row[name] as string | { missing: MissingReason } | undefined;
    if (cell === undefined) return [];
    const place = yaml.placeOf(['values', index, name]);
    return [
      typeof cell === 'string'
        ? { measure: name, codes, text: cell, place }
        : { measure: name, codes, missing: cell.missing, place },
    ];
  });
  const printed = Object.entries((row.printed as Record<string, string | undefined>) ?? {}).flatMap(([figure, text]) =>
    text === undefined ? [] : [{ figure, codes, text, place: yaml.placeOf(['values', index, 'printed', figure]) }],
  );
  return { codes, values, printed, index };
}

function checkRows(rows: readonly Row[], dataset: Dataset, date: string, yaml: YamlFile): Problem[] {
  const seen = new Set<string>();
  const found = rows.flatMap((row) => {
    const place = yaml.placeOf(['values', row.index]);
    const wrong = dataset.dimensions.flatMap(({ id, codelist }) =>
      checkCode(codelist, row.codes[id] ?? '', date, yaml.placeOf(['values', row.index, id])),
    );
    const key = joinCodes(row.codes);
    if (seen.has(key)) wrong.push(problem('row-twice', place, { codes: key || '–' }));
    seen.add(key);
    const given = row.values.map(({ measure }) => measure);
    const lacking = dataset.measures.filter(({ name }) => !given.includes(name));
    return [
      ...wrong,
      ...lacking.map(({ name }) => problem('value-missing', place, { codes: key || '–', measure: name })),
    ];
  });
  const lacking = combineCodes(dataset.dimensions, date)
    .map(joinCodes)
    .filter((key) => !seen.has(key));
  return [
    ...found,
    ...lacking.map((codes) => problem('row-missing', yaml.placeOfKey(['values']), { codes: codes || '–' })),
  ];
}

function checkCode(codelist: Codelist, name: string, date: string, place: Place): Problem[] {
  const code = findCode(codelist, name);
  if (!code) {
    return [
      problem('unknown-reference', place, {
        kind: 'code',
        name,
        ...suggestName(
          name,
          codelist.codes.map((known) => known.code),
        ),
      }),
    ];
  }
  if (isValidCode(code, date)) return [];
  return [
    problem('code-not-valid', place, {
      code: name,
      name: Object.values(code.name)[0] ?? name,
      date,
      ...describeValidity(code),
    }),
  ];
}

function describeValidity(code: Code): { validity: string; successor: string } {
  return {
    validity: `${code.validFrom ?? '…'} – ${code.validUntil ?? '…'}`,
    successor: code.successors.length > 0 ? code.successors.join(', ') : '–',
  };
}

/** Returns whether a text is a decimal number as a snapshot holds it. */
export function isDecimal(text: string): boolean {
  return plainFields.decimal.safeParse(text).success;
}
