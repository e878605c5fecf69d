import type { Dataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { Read } from '../problem.ts';
import { type EditedSnapshot, editSnapshot, type ImportSource } from './edit-snapshot.ts';
import { type ReadOptions, readFigures } from './read-figures.ts';
import type { Workbook } from './workbook.ts';

/** What an import fills. */
export interface ImportOptions extends ReadOptions {
  readonly dataset: Dataset;
  /** Path of the snapshot. */
  readonly path: string;
  /** Text of the snapshot as it is, or as it would be made. */
  readonly source: string;
  /** Digest of the spreadsheet's bytes (SHA-256, hexadecimal). */
  readonly sha256: string;
}

/**
 * Returns the text of a snapshot filled from a spreadsheet and what changes in it, or everything that is wrong with the
 * spreadsheet or with the YAML of the snapshot. Values that break a rule are not refused here: they are what it says.
 */
export function importFigures(workbook: Workbook, options: ImportOptions): Read<EditedSnapshot & { sheet: string }> {
  const { path, source, dataset, languages, sha256 } = options;
  const read = readFigures(workbook, options);
  const yaml = readYaml(path, source);
  const faults = hasRows(yaml.value) ? [] : parseSnapshot(path, source, dataset, languages).problems;
  if (!read.value || faults.length > 0) return { value: undefined, problems: [...faults, ...read.problems] };
  const { sheet, figures } = read.value;
  const from: ImportSource = { file: workbook.file.replace(/^.*[\\/]/, ''), sha256, sheet: sheet || undefined };
  return { value: { ...editSnapshot(source, figures, from), sheet }, problems: [] };
}

/** Without rows there is no place for values; anything else that is wrong with a snapshot is told by the check afterwards. */
function hasRows(value: unknown): boolean {
  const rows = (value as { values?: unknown } | undefined)?.values;
  return Array.isArray(rows) && rows.length > 0 && rows.every((row) => typeof row === 'object' && !Array.isArray(row));
}
