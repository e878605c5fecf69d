import { type Problem, problem } from '../problem.ts';
import { type Codes, combineCodes, joinCodes } from './codes.ts';
import type { Dataset } from './dataset.ts';
import type { PrintedValue, StoredValue } from './snapshot.ts';
import type { MissingReason } from './snapshot-schema.ts';
import { checkCode } from './status.ts';
import type { YamlFile } from './yaml.ts';

/** A row of a snapshot: its codes, and its values. */
export interface Row {
  readonly codes: Codes;
  readonly values: readonly StoredValue[];
  readonly printed: readonly PrintedValue[];
  readonly index: number;
}

/** Returns a row with the place of each value in it. */
export function readRow(row: Record<string, unknown>, index: number, dataset: Dataset, yaml: YamlFile): Row {
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

/** Returns what is wrong with rows: codes that do not exist or hold, rows and values that are missing or stand twice. */
export function checkRows(rows: readonly Row[], dataset: Dataset, date: string, yaml: YamlFile): Problem[] {
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
