import { parse } from 'csv-parse/sync';
import { problem, type Read } from '../problem.ts';
import type { Cell, Workbook } from './workbook.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * Returns a CSV file (RFC 4180; separated by `;`, `,` or tab) as a workbook with one sheet without a name.
 * It must be UTF-8, with or without a byte order mark: another encoding would change letters silently.
 */
export function readCsv(file: string, bytes: Uint8Array): Read<Workbook> {
  const source = decode(bytes);
  const place = { file, line: 1, column: 1 };
  if (source === undefined) return { value: undefined, problems: [problem('spreadsheet-encoding', place)] };
  try {
    const rows = parseWith(findDelimiter(source), source);
    const sheet = {
      name: '',
      rows: rows.map((row) => row.map(makeCell)),
      merged: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      isPlainText: true,
    };
    return { value: { file, sheets: [sheet] }, problems: [] };
  } catch (fault) {
    const line = (fault as { lines?: number }).lines ?? 1;
    const reason = fault instanceof Error ? fault.message : String(fault);
    return { value: undefined, problems: [problem('spreadsheet-unreadable', { ...place, line }, { reason })] };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The separator that cuts the most cells of the first twenty rows, the same number in each row counting most. */
function findDelimiter(source: string): string {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(delimiter, source) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function scoreOf(delimiter: string, source: string): number {
  try {
    const widths = parseWith(delimiter, source, 20)
      .map((row) => row.length)
      .filter((width) => width > 1);
    const commonest = Math.max(0, ...widths.map((width) => widths.filter((other) => other === width).length));
    return commonest * Math.max(1, ...widths);
  } catch {
    return -1;
  }
}

function parseWith(delimiter: string, source: string, to = -1): string[][] {
  return parse(source, { delimiter, to, bom: true, relax_column_count: true, skip_empty_lines: false, trim: true });
}

function makeCell(text: string): Cell {
  return text === '' ? { kind: 'empty', text } : { kind: 'text', text };
}
