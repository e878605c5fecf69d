import { z } from 'zod';
import { type Problem, problem, type Read } from '../problem.ts';
import { remembering } from '../remember.ts';
import { forLanguages, type LanguageCode, makeFields, type Text } from './fields.ts';
import { suggestName } from './suggest.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** A count that belongs to a code for a time, both days included; an open end holds for ever. */
export interface Count {
  readonly value: number;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A code with its names. It holds from `validFrom` up to and including `validUntil`. */
export interface Code {
  readonly code: string;
  readonly name: Text;
  /** The code of this codelist of which this one is a part. */
  readonly parent?: string | undefined;
  /** The code of another codelist, the one that `partOf` of the codelist names, of which this one is a part. */
  readonly partOf?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  /** Codes that came in its place. */
  readonly successors: readonly string[];
  /** The same thing in other lists, as `nis: "10000"`. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, readonly Count[]>>;
}

/** The codes of a dimension, in the order in which they are shown. */
export interface Codelist {
  readonly id: string;
  readonly title: Text;
  readonly source?: Text | undefined;
  /** Codelist of which the codes of this one are parts: provinces, for municipalities. */
  readonly partOf?: string | undefined;
  /** File with outlines in `data/geo/`, and the identifier that joins its shapes to codes. */
  readonly outlines?: Outlines | undefined;
  readonly codes: readonly Code[];
  readonly yaml: YamlFile;
}

/** Coordinates in which outlines may be given: degrees (WGS 84), or metres in Belgian Lambert 72 or 2008. */
export const outlineCrs = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812'] as const;
export type OutlineCrs = (typeof outlineCrs)[number];

/** Where the outlines of a codelist come from. */
export interface Outlines {
  readonly file: string;
  readonly crs: OutlineCrs;
  /** Name of the TopoJSON object; not needed for GeoJSON. */
  readonly object?: string | undefined;
  /** Property of a shape that holds the identifier. */
  readonly property: string;
  /** Identifier of a code that the property holds; `code` for the code itself. */
  readonly identifier: string;
  readonly attribution: Text;
}

/** Returns the schema of `data/codelists/<id>.yaml`. */
export const codelistSchema = forLanguages((languages) => {
  const { text, code, date, count, line, slug } = makeFields(languages);
  const counts = z.strictObject({ value: count, from: date.optional(), until: date.optional() });
  return z.strictObject({
    title: text,
    source: text.optional(),
    partOf: slug.optional(),
    outlines: z
      .strictObject({
        file: line,
        crs: z.enum(outlineCrs).default('EPSG:4326'),
        object: line.optional(),
        property: line,
        identifier: line.default('code'),
        attribution: text,
      })
      .optional(),
    codes: z
      .array(
        z.strictObject({
          code,
          name: text,
          parent: code.optional(),
          partOf: code.optional(),
          validFrom: date.optional(),
          validUntil: date.optional(),
          successors: z.array(code).default([]),
          identifiers: z.record(slug, line).default({}),
          counts: z.record(slug, z.array(counts)).default({}),
        }),
      )
      .min(1, 'expected-list'),
  });
});

/** Returns a codelist, or its problems: unknown parents and successors, codes that stand twice, counts that overlap. */
export function parseCodelist(
  id: string,
  file: string,
  source: string,
  languages: readonly LanguageCode[],
): Read<Codelist> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, codelistSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const codelist = { id, ...value, yaml };
  const found = [...checkCodes(codelist), ...checkCounts(codelist), ...checkPeriods(codelist)];
  return { value: found.length > 0 ? undefined : codelist, problems: found };
}

const codesByName = remembering(
  ({ codes }: Codelist) => new Map(codes.toReversed().map((code) => [code.code, code] as const)),
);

/** Returns the code with this name, whatever the date. */
export function findCode(codelist: Codelist, code: string): Code | undefined {
  return codesByName(codelist).get(code);
}

/** Returns the code of which a code is a part, in its own codelist or in the one of which that is a part. */
export function findParent(codelist: Codelist, code: string): string | undefined {
  const found = findCode(codelist, code);
  return found?.parent ?? found?.partOf;
}

/** Returns from when until when a code holds and what came in its place, as a problem tells it. */
export function validityOf(code: Code): { validity: string; successor: string } {
  return {
    validity: `${code.validFrom ?? '…'} – ${code.validUntil ?? '…'}`,
    successor: code.successors.length > 0 ? code.successors.join(', ') : '–',
  };
}

/** Returns whether something that holds from one day up to and including another holds on a date. */
export function holdsOn(period: { from?: string | undefined; until?: string | undefined }, date: string): boolean {
  return (period.from ?? '') <= date && date <= (period.until ?? '9999-12-31');
}

/** Returns whether a code holds on a date. */
export function isValidCode(code: Code, date: string): boolean {
  return holdsOn({ from: code.validFrom, until: code.validUntil }, date);
}

/** Returns the count of a kind that a code has on a date, or undefined if none is known. */
export function countOn(code: Code, kind: string, date: string): number | undefined {
  return code.counts[kind]?.find((count) => holdsOn(count, date))?.value;
}

function checkCodes({ codes, yaml, partOf: whole }: Codelist): Problem[] {
  const known = codes.map(({ code }) => code);
  return codes.flatMap(({ code, parent, partOf, successors }, index) => {
    const found: Problem[] = [];
    if (partOf && !whole)
      found.push(problem('missing-field', yaml.placeOfKey(['codes']), { field: 'partOf', expected: 'expected-slug' }));
    if (known.indexOf(code) !== index)
      found.push(problem('row-twice', yaml.placeOf(['codes', index, 'code']), { codes: code }));
    if (parent && !known.includes(parent))
      found.push(unknownCode(parent, yaml.placeOf(['codes', index, 'parent']), known));
    successors.forEach((successor, at) => {
      if (!known.includes(successor))
        found.push(unknownCode(successor, yaml.placeOf(['codes', index, 'successors', at]), known));
    });
    return found;
  });
}

function unknownCode(code: string, place: Problem['place'], known: readonly string[]): Problem {
  return problem('unknown-reference', place, { kind: 'code', name: code, ...suggestName(code, known) });
}

function checkCounts({ codes, yaml }: Codelist): Problem[] {
  return codes.flatMap(({ code, counts }, index) =>
    Object.entries(counts).flatMap(([kind, periods]) =>
      periods.flatMap((period, at) => {
        const overlap = periods.slice(0, at).find((earlier) => overlaps(earlier, period));
        const place = yaml.placeOf(['codes', index, 'counts', kind, at]);
        return overlap ? [problem('validity-overlap', place, { code, date: laterStart(overlap, period) })] : [];
      }),
    ),
  );
}

/** A period ends on or after the day on which it begins. */
function checkPeriods({ codes, yaml }: Codelist): Problem[] {
  return codes.flatMap(({ validFrom, validUntil, counts }, index) => {
    const path = ['codes', index];
    const periods = [
      { fields: ['validFrom', 'validUntil'], from: validFrom, until: validUntil, path },
      ...Object.entries(counts).flatMap(([kind, entries]) =>
        entries.map(({ from, until }, at) => ({
          fields: ['from', 'until'],
          from,
          until,
          path: [...path, 'counts', kind, at],
        })),
      ),
    ];
    return periods.flatMap(({ fields: [earlier = '', later = ''], from, until, path: at }) =>
      from && until && until < from
        ? [problem('date-order', yaml.placeOf([...at, later]), { later, laterDate: until, earlier, earlierDate: from })]
        : [],
    );
  });
}

function overlaps(a: Count, b: Count): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}

function laterStart(a: Count, b: Count): string {
  const [first = '', second = ''] = [a.from ?? '', b.from ?? ''].sort();
  return second || first || (a.until ?? b.until ?? '');
}
