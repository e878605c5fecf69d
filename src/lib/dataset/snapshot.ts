import { type Place, type Problem, problem, type Read } from '../problem.ts';
import type { Codes } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { type LanguageCode, plainFields, type Text } from './fields.ts';
import { checkRows, readRow } from './snapshot-rows.ts';
import { type MissingReason, snapshotSchema } from './snapshot-schema.ts';
import { type CodeStatus, checkStatuses, readStatuses } from './status.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export { type Codes, combineCodes, joinCodes } from './codes.ts';
export { type MissingReason, missingReasons, snapshotSchema } from './snapshot-schema.ts';

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
  /** Why values of this date may be compared with earlier ones although a codelist changed; told wherever that is done. */
  readonly seriesBreak?: Text | undefined;
  /** The spreadsheet from which an import filled the values: its name, digest (SHA-256, hexadecimal) and sheet. */
  readonly importedFrom?:
    | { readonly file: string; readonly sha256: string; readonly sheet?: string | undefined }
    | undefined;
  readonly values: readonly StoredValue[];
  readonly printed: readonly PrintedValue[];
  readonly deviations: readonly Deviation[];
  readonly acknowledged: readonly Acknowledgement[];
  /** The status of each code, in the order of the dataset's schemes; none of a scheme that the snapshot leaves out. */
  readonly statuses: readonly CodeStatus[];
  readonly yaml: YamlFile;
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
  const { reportingDate, forecastDate, source: from, seriesBreak, importedFrom } = value;
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
  found.push(...checkStatuses(value.statuses, dataset.statuses, reportingDate, yaml));
  const snapshot: Snapshot = {
    reportingDate,
    forecastDate,
    source: from,
    seriesBreak,
    importedFrom,
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
    statuses: readStatuses(value.statuses),
    yaml,
  };
  return { value: found.length > 0 ? undefined : snapshot, problems: found };
}

/** Returns whether a text is a decimal number as a snapshot holds it. */
export function isDecimal(text: string): boolean {
  return plainFields.decimal.safeParse(text).success;
}
