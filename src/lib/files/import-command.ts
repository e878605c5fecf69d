import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isDate } from '../dataset/fields.ts';
import { isProblemLanguage, type Problem, type ProblemLanguage, problem, type Read } from '../problem.ts';
import { readDossierBase, snapshotBefore, snapshotPath } from '../scaffold/site-base.ts';
import { makeSnapshotText } from '../scaffold/snapshot-text.ts';
import type { DecimalSign } from '../spreadsheet/cell-value.ts';
import { type ImportedSnapshot, importFigures } from '../spreadsheet/import-figures.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import { isSlug } from './ask.ts';
import { readYamlTexts } from './read-texts.ts';

const options = {
  lang: { type: 'string' },
  help: { type: 'boolean', default: false },
  dossier: { type: 'string' },
  date: { type: 'string' },
  sheet: { type: 'string' },
  decimal: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'even-if-rules-fail': { type: 'boolean', default: false },
} as const;

/** The arguments of `npm run import`, as they were typed. */
export type ImportArguments = ReturnType<typeof parseImportArguments>;

/** Returns the arguments of `npm run import`. Throws if one is wrong or the file is missing. */
export function parseImportArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const { lang, decimal, date, dossier } = values;
  const [file, ...rest] = positionals;
  const isWrong =
    rest.length > 0 ||
    (lang !== undefined && !isProblemLanguage(lang)) ||
    (decimal !== undefined && decimal !== 'comma' && decimal !== 'point') ||
    (date !== undefined && !isDate(date)) ||
    (dossier !== undefined && !isSlug(dossier)) ||
    (file === undefined && !values.help);
  if (isWrong) throw new Error('usage');
  const sign: DecimalSign | undefined = decimal === 'comma' || decimal === 'point' ? decimal : undefined;
  return {
    ...values,
    file: file ?? '',
    lang: isProblemLanguage(lang) ? lang : undefined,
    decimal: sign,
  };
}

/** A snapshot that an import fills, and what changes in it. */
export interface PlannedImport extends ImportedSnapshot {
  readonly path: string;
  readonly isNew: boolean;
  readonly base: NonNullable<ReturnType<typeof readDossierBase>['value']>;
}

/** Returns what an import would write, or its problems; undefined if nothing says for which answer the spreadsheet is. */
export async function planImport(
  folder: string,
  given: ImportArguments,
  language: ProblemLanguage,
): Promise<Read<PlannedImport> | undefined> {
  const bytes = readSpreadsheet(given.file);
  if (!bytes) return refuse(problem('file-missing', placeOf(given.file), { path: given.file }));
  const read = await readWorkbook(given.file, bytes);
  if (!read.value) return { value: undefined, problems: read.problems };
  const wanted = findAnswer(given, read.value);
  if (!wanted) return undefined;
  if ('code' in wanted) return refuse(wanted);
  const { dossier, date } = wanted;
  const { value: base, problems } = readDossierBase(readYamlTexts(folder), dossier, date);
  if (!base) return { value: undefined, problems };
  const { dataset, languages, snapshots, previous } = base;
  const relative = snapshotPath(dossier, date);
  const isNew = !existsSync(path.join(folder, relative));
  const source = isNew
    ? makeSnapshotText(dataset, { date, before: snapshotBefore(snapshots, date), language })
    : readFileSync(path.join(folder, relative), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { sheet: sheetName, decimal } = given;
  const imported = importFigures(read.value, {
    dataset,
    languages,
    date,
    sheetName,
    decimal,
    path: relative,
    source,
    sha256,
    previous,
    evenIfRulesFail: given['even-if-rules-fail'],
  });
  if (!imported.value) return { value: undefined, problems: imported.problems };
  return { value: { ...imported.value, path: relative, isNew, base }, problems: [] };
}

function readSpreadsheet(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The answer that was asked for, that a template was made for, or that the file's name says; in that order. */
function findAnswer(
  given: ImportArguments,
  { madeFor, file }: Workbook,
): { dossier: string; date: string } | Problem | undefined {
  const [, namedDossier, namedDate] = /([a-z0-9][a-z0-9-]*)-(\d{4}-\d{2}-\d{2})\.\w+$/.exec(file) ?? [];
  const dossier = given.dossier ?? madeFor?.dossier ?? namedDossier;
  const date = given.date ?? madeFor?.date ?? namedDate;
  if (!dossier || !date || !isDate(date) || !isSlug(dossier)) return undefined;
  if (!madeFor || (madeFor.dossier === dossier && madeFor.date === date)) return { dossier, date };
  const values = { made: `${madeFor.dossier} ${madeFor.date}`, asked: `${dossier} ${date}` };
  return problem('spreadsheet-made-for-other', placeOf(file), values);
}

function placeOf(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}

function refuse(found: Problem): Read<PlannedImport> {
  return { value: undefined, problems: [found] };
}
