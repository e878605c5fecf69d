import { z } from 'zod';
import { Remembered } from '../remember.ts';
import type { Dataset } from './dataset.ts';
import { type LanguageCode, makeFields } from './fields.ts';
import { statusesSchema } from './status.ts';

/**
 * Why there is no value, with the code of SDMX's observation status (CL_OBS_STATUS 2.2):
 * not available O, confidential Q (suppressed), not applicable M (cannot exist).
 */
export const missingReasons = { 'not-available': 'O', confidential: 'Q', 'not-applicable': 'M' } as const;
export type MissingReason = keyof typeof missingReasons;

/** A digest (SHA-256) of the bytes of a file, in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 (64 × 0-9 a-f)');

const schemas = new Remembered<Dataset, ReturnType<typeof makeSnapshotSchema>>();

/**
 * Returns the schema of `data/<dossier>/<date>.yaml`: the rows have the dataset's dimensions and measures as fields. It is
 * made once for all dates of a dataset.
 */
export function snapshotSchema(dataset: Dataset, languages: readonly LanguageCode[]) {
  return schemas.of(dataset, languages.join(), () => makeSnapshotSchema(dataset, languages));
}

function makeSnapshotSchema(dataset: Dataset, languages: readonly LanguageCode[]) {
  const { code, decimal } = makeFields(languages);
  const fields = <T extends z.ZodType>(names: readonly string[], field: T) =>
    Object.fromEntries(names.map((name) => [name, field]));
  const row = z.strictObject({
    ...fields(
      dataset.dimensions.map(({ id }) => id),
      code,
    ),
    ...fields(
      dataset.measures.map(({ name }) => name),
      cellSchema().optional(),
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
  return shapeSnapshot(row as unknown as RowSchema, statusesSchema(dataset.statuses), languages);
}

/** Returns the schema of a snapshot whose dataset is not known: any dimension, measure, figure and status. */
export function anySnapshotSchema() {
  const { code, decimal, figureName, slug, valueName } = makeFields([]);
  const row = z.object({ printed: z.record(figureName, decimal).optional() }).catchall(z.union([cellSchema(), code]));
  const statuses = z.record(slug, z.record(valueName, z.array(code))).default({});
  return shapeSnapshot(row as unknown as RowSchema, statuses, []);
}

type RowSchema = z.ZodType<Record<string, unknown>>;

function cellSchema() {
  const missing = z.strictObject({ missing: z.enum(Object.keys(missingReasons) as MissingReason[]) });
  return z.union([makeFields([]).plainDecimal, missing], 'expected-cell');
}

function shapeSnapshot<S extends z.ZodType>(row: RowSchema, statuses: S, languages: readonly LanguageCode[]) {
  const { text, line, date, decimal } = makeFields(languages);
  return z.strictObject({
    reportingDate: date,
    forecastDate: date.optional(),
    source: text.optional(),
    seriesBreak: text.optional(),
    importedFrom: z.strictObject({ file: line, sha256: digest, sheet: line.optional() }).optional(),
    statuses,
    values: z.array(row).min(1, 'expected-list'),
    deviations: z
      .array(z.strictObject({ rule: line, figure: line, printed: decimal, computed: decimal, note: text }))
      .default([]),
    acknowledged: z.array(z.strictObject({ rule: line, figure: line, reason: line })).default([]),
  });
}
