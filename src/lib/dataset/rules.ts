import { z } from 'zod';
import { type LanguageCode, makeFields } from './fields.ts';

/** A rule that must hold between the figures of one date, or between two dates. A closed set. */
export type Rule =
  /** The codes of a dimension add up to its total. */
  | { readonly kind: 'adds-up'; readonly of: readonly string[]; readonly over: string }
  /** Each figure is at most the next one. */
  | { readonly kind: 'at-most'; readonly of: readonly string[] }
  /** A value equals the count that the codelist gives for its code on the reporting date. */
  | {
      readonly kind: 'codelist-count';
      readonly of: readonly string[];
      readonly dimension: string;
      readonly count: string;
    }
  /** A value equals the number of codes that have a status and are part of its code; of all codes, without a dimension or at its total. */
  | {
      readonly kind: 'status-count';
      readonly of: readonly string[];
      readonly status: string;
      readonly value: string;
      readonly dimension?: string | undefined;
    }
  /** Values have no decimals. */
  | { readonly kind: 'whole'; readonly of: readonly string[] }
  /** Values lie between two bounds, both included. */
  | {
      readonly kind: 'range';
      readonly of: readonly string[];
      readonly min?: string | undefined;
      readonly max?: string | undefined;
    }
  /** Values differ from those of the previous date by at most a percentage; more is a warning. */
  | { readonly kind: 'change'; readonly of: readonly string[]; readonly percent: string };

/** The rules of a dataset by name. */
export type Rules = Readonly<Record<string, Rule>>;

/** Returns the schema of `rules:` in a dataset: a name, then one kind of rule with its parameters. */
export function rulesSchema(languages: readonly LanguageCode[]) {
  const { slug, figureName, decimal } = makeFields(languages);
  const of = z.union([figureName.transform((name) => [name]), z.array(figureName).min(1, 'expected-list')]);
  const kinds = z
    .strictObject({
      'adds-up': z.strictObject({ of, over: slug }).optional(),
      'at-most': z.array(figureName).min(2, 'expected-two').optional(),
      'codelist-count': z.strictObject({ of, dimension: slug, count: slug }).optional(),
      'status-count': z.strictObject({ of, status: slug, value: slug, dimension: slug.optional() }).optional(),
      whole: z.strictObject({ of }).optional(),
      range: z.strictObject({ of, min: decimal.optional(), max: decimal.optional() }).optional(),
      change: z.strictObject({ of, percent: decimal }).optional(),
    })
    .meta({ minProperties: 1, maxProperties: 1 });
  const rule = kinds.transform((fields, context): Rule => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const [kind, parameters] = given[0] ?? [];
    if (given.length !== 1 || !kind) {
      context.addIssue({
        code: 'custom',
        message: 'expected-one-rule',
        input: Object.keys(fields).join(', ') || '{}',
      });
      return z.NEVER;
    }
    return (Array.isArray(parameters) ? { kind, of: parameters } : { kind, ...(parameters as object) }) as Rule;
  });
  return z.record(slug, rule).default({});
}
