import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { columnLetters, parseRange } from '../format/cell-address.ts';
import { problem, type Read } from '../problem.ts';
import { type Layout, readLayout } from './layout.ts';
import { readCsv } from './read-csv.ts';
import { templateNames } from './template-names.ts';
import { type Cell, emptyCell, type Sheet, type Workbook } from './workbook.ts';

/**
 * Returns a spreadsheet: XLSX by its first bytes, else CSV. An older Excel file, a file with a password and what is not a
 * spreadsheet are problems, not faults.
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Read<Workbook>> {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return readXlsxFile(file, bytes);
  if (first === 0xd0 && second === 0xcf) return unreadable(file, 'old-or-locked');
  if (/\.(xlsx|xlsm|xls|ods)$/i.test(file)) return unreadable(file, 'not-a-workbook');
  return readCsv(file, bytes);
}

async function readXlsxFile(file: string, bytes: Uint8Array): Promise<Read<Workbook>> {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
    if (!parts['xl/workbook.xml']) return unreadable(file, 'not-a-workbook');
    const { sheets, names } = readLayout((path) => partText(parts, path));
    const values = await readXlsx<NumberText>(new Uint8Array(bytes).buffer, { parseNumber: (text) => ({ text }) });
    const dossier = names.get(templateNames.dossier);
    const date = names.get(templateNames.date);
    const visible = sheets.flatMap((layout, index) =>
      layout.isHidden ? [] : [makeSheet(layout, values[index]?.data ?? [])],
    );
    return {
      value: { file, sheets: visible, madeFor: dossier && date ? { dossier, date } : undefined },
      problems: [],
    };
  } catch (fault) {
    return unreadable(file, fault instanceof Error ? fault.message : String(fault));
  }
}

interface NumberText {
  readonly text: string;
}

function partText(parts: Unzipped, path: string): string | undefined {
  const part = parts[path];
  return part && strFromU8(part);
}

function makeSheet(layout: Layout, rows: readonly (readonly unknown[])[]): Sheet {
  const { name, merged, hiddenRows, hiddenColumns } = layout;
  const cells = rows.map((row, index) =>
    row.map((value, column) => makeCell(value, `${columnLetters(column + 1)}${index + 1}`, layout)),
  );
  return {
    name,
    merged,
    hiddenRows,
    hiddenColumns,
    rows: withErrors(cells, layout.errors),
    isPlainText: false,
  };
}

function makeCell(value: unknown, address: string, { percent }: Layout): Cell {
  if (value === null || value === undefined || value === '') return emptyCell;
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value).toUpperCase() };
  if (typeof value === 'object')
    return { kind: percent.has(address) ? 'percent' : 'number', text: (value as NumberText).text };
  return { kind: 'text', text: String(value) };
}

/** The reader gives a cell with an error as an empty one, and leaves it out at the end of a row. */
function withErrors(rows: readonly (readonly Cell[])[], errors: Layout['errors']): Cell[][] {
  const grid = rows.map((row) => [...row]);
  for (const [address, text] of errors) {
    const { top, left } = parseRange(address) ?? { top: 1, left: 1 };
    while (grid.length < top) grid.push([]);
    const row = grid[top - 1] ?? [];
    while (row.length < left) row.push(emptyCell);
    row[left - 1] = { kind: 'error', text };
  }
  return grid;
}

function unreadable(file: string, reason: string): Read<Workbook> {
  const place = { file, line: 1, column: 1 };
  return { value: undefined, problems: [problem('spreadsheet-unreadable', place, { reason })] };
}
