import type { Dataset } from '../dataset/dataset.ts';
import { parseSnapshot } from '../dataset/snapshot.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import type { Problem, Read } from '../problem.ts';
import { type EditedSnapshot, editSnapshot, type ImportSource } from './edit-snapshot.ts';
import { judgeImported } from './judge-figures.ts';
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
  /** The figures of the date before. */
  readonly previous?: FigureSet | undefined;
  /** Whether figures that break a rule are taken too, because their source says so. */
  readonly evenIfRulesFail?: boolean | undefined;
}

/** What an import makes of a snapshot. */
export interface ImportedSnapshot extends EditedSnapshot {
  readonly sheet: string;
  /** Rules that the figures break, where they are taken all the same: each needs a correction or a declared deviation. */
  readonly broken: readonly Problem[];
}

/**
 * Returns the text of a snapshot filled from a spreadsheet and what changes in it, or everything that is wrong with the
 * spreadsheet or with the YAML of the snapshot: cells that cannot be read and, at once, figures that break a rule.
 */
export function importFigures(workbook: Workbook, options: ImportOptions): Read<ImportedSnapshot> {
  const { path, source, dataset, languages, sha256, evenIfRulesFail = false } = options;
  const read = readFigures(workbook, options);
  const yaml = readYaml(path, source);
  const known = parseSnapshot(path, source, dataset, languages);
  const faults = hasRows(yaml.value) ? [] : known.problems;
  const broken = judgeImported(workbook.file, read.readable ?? [], options, known.value);
  const problems = [...faults, ...read.problems, ...(evenIfRulesFail && read.value ? [] : broken)];
  if (!read.value || problems.length > 0) return { value: undefined, problems };
  const { sheet, figures } = read.value;
  const from: ImportSource = { file: workbook.file.replace(/^.*[\\/]/, ''), sha256, sheet: sheet || undefined };
  return { value: { ...editSnapshot(source, figures, from), sheet, broken }, problems: [] };
}

/** Without rows there is no place for values; anything else that is wrong with a snapshot is told by the check afterwards. */
function hasRows(value: unknown): boolean {
  const rows = (value as { values?: unknown } | undefined)?.values;
  return Array.isArray(rows) && rows.length > 0 && rows.every((row) => typeof row === 'object' && !Array.isArray(row));
}
