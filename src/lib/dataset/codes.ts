import { isValidCode } from './codelist.ts';
import type { Dimension } from './dataset.ts';

/** The code of each dimension of a dataset: `{ area: 'BE-VAN' }`. */
export type Codes = Readonly<Record<string, string>>;

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
  const names = Object.values(codes);
  return names.length === 1 ? (names[0] ?? '') : names.join(',');
}
