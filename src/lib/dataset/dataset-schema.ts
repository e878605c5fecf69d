import { z } from 'zod';
import { forLanguages, isDate, makeFields } from './fields.ts';
import { roundings, type UnitWords } from './measure.ts';
import { rulesSchema } from './rules.ts';
import { statusSchemesSchema } from './status.ts';

/** Fields of a figure that compute it; each figure has exactly one. */
export const operationFields = ['ratio', 'sum', 'difference', 'change', 'relative-change'] as const;

/** Returns the schema of `data/<dossier>/dataset.yaml`. */
export const datasetSchema = forLanguages((languages) => {
  const { text, slug, code, count, figureName, decimals, line } = makeFields(languages);
  const rounding = z.enum(roundings);
  const words = z.object({ other: line }).catchall(line) as unknown as z.ZodType<UnitWords>;
  const unitWords = z.object(Object.fromEntries(languages.map((language) => [language, words]))).catchall(words);
  const since = z.string().refine((text) => text === 'previous' || isDate(text), 'expected-since');
  const common = {
    title: text,
    short: text.optional(),
    unit: slug,
    decimals: decimals.default(0),
    rounding: rounding.optional(),
    date: z.enum(['reporting', 'forecast']).default('reporting'),
    forecasts: figureName.optional(),
  };
  return z.strictObject({
    title: text,
    source: text,
    rounding: rounding.default('half-away-from-zero'),
    dimensions: z.record(slug, z.strictObject({ title: text, codelist: slug, total: code.optional() })).default({}),
    units: z
      .record(
        slug,
        z.union([z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/, 'expected-currency') }), unitWords]),
      )
      .default({}),
    measures: z.record(figureName, z.strictObject(common)),
    figures: z
      .record(
        figureName,
        z
          .strictObject({
            ...common,
            base: text.optional(),
            ratio: z.strictObject({ of: figureName, to: figureName, per: count.optional() }).optional(),
            sum: z
              .union([z.array(figureName).min(2, 'expected-two'), z.strictObject({ of: figureName, over: slug })])
              .optional(),
            difference: z.strictObject({ of: figureName, minus: figureName }).optional(),
            change: z.strictObject({ of: figureName, since: since.default('previous') }).optional(),
            'relative-change': z.strictObject({ of: figureName, since: since.default('previous') }).optional(),
          })
          .meta({ oneOf: operationFields.map((name) => ({ required: [name] })) }),
      )
      .default({}),
    statuses: statusSchemesSchema(languages),
    rules: rulesSchema(languages),
  });
});

/** What `data/<dossier>/dataset.yaml` says. */
export type DatasetFile = z.output<ReturnType<typeof datasetSchema>>;
