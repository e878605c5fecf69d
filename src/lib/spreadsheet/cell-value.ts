import { wordLists } from '../../i18n/index.ts';
import { isDecimal, type MissingReason, missingReasons } from '../dataset/snapshot.ts';
import type { ProblemCode } from '../problem.ts';
import { normalizeLabel } from './labels.ts';
import type { Cell } from './workbook.ts';

/** The sign before the decimals, where somebody has said which one a spreadsheet uses in text. */
export type DecimalSign = 'comma' | 'point';

/** A value as a snapshot holds it: a decimal text, or why there is none. */
export type ImportedValue = { readonly text: string } | { readonly missing: MissingReason };

/** Excel stores no more than fifteen digits; what lies beyond is noise of binary arithmetic. */
const excelDigits = 15;

/**
 * Returns what a cell says, or the code of the problem with it. A number is the shortest decimal that is the same number
 * to fifteen digits, so that 0.30000000000000004 is 0.3. A text is a number only if `decimal` says how it is written, or
 * if it is digits alone in a format that knows nothing but text.
 */
export function readCell(
  cell: Cell,
  isPlainText: boolean,
  decimal: DecimalSign | undefined,
): ImportedValue | ProblemCode {
  switch (cell.kind) {
    case 'number':
      return accept(shortestDecimal(cell.text));
    case 'text':
      return readText(cell.text, isPlainText, decimal);
    case 'boolean':
      return 'cell-not-number';
    default:
      return `cell-${cell.kind}`;
  }
}

/**
 * Returns the decimal text that a number in text stands for, or undefined if it is not written as the sign demands.
 * Groups of three may be parted by the other sign, a space or an apostrophe.
 */
export function parseWrittenNumber(written: string, decimal: DecimalSign): string | undefined {
  const [sign, group] = decimal === 'comma' ? [',', '.'] : ['\\.', ','];
  const match = new RegExp(
    `^([+-]?)(\\d{1,3}(?:([${group}\\s'’])\\d{3}(?:\\3\\d{3})*)|\\d+)(?:${sign}(\\d+))?$`,
    'u',
  ).exec(written.trim().replace('−', '-'));
  if (!match) return undefined;
  const [, minus, whole = '', , decimals] = match;
  return `${minus === '-' ? '-' : ''}${whole.replace(/\D/g, '')}${decimals ? `.${decimals}` : ''}`;
}

function readText(text: string, isPlainText: boolean, decimal: DecimalSign | undefined): ImportedValue | ProblemCode {
  const missing = missingWords.get(normalizeLabel(text));
  if (missing) return { missing };
  if (!/^[+−-]?[\d.,'’\s]*\d[\d.,'’\s]*$/u.test(text)) return 'cell-not-number';
  if (isPlainText && /^-?\d+$/.test(text)) return accept(text);
  if (!decimal) return 'cell-number-as-text';
  return accept(parseWrittenNumber(text, decimal));
}

function accept(text: string | undefined): ImportedValue | ProblemCode {
  return text !== undefined && isDecimal(text) ? { text } : 'cell-not-number';
}

/** A stored number such as `4.6E1` as a decimal without exponent. */
function shortestDecimal(stored: string): string | undefined {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = String(Number(value.toPrecision(excelDigits))).split('e');
  const [, minus = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals).padStart(whole.length + decimals.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  const padded = digits.padEnd(at, '0');
  const rest = padded.slice(at);
  // Three decimals after one to three digits could be taken for thousands: a snapshot wants a fourth.
  const isAmbiguous = rest.length === 3 && at <= 3 && !padded.startsWith('0');
  return `${minus}${padded.slice(0, at)}${rest ? `.${rest}${isAmbiguous ? '0' : ''}` : ''}`;
}

/** The words for missing values in every language, and the words that a snapshot uses. */
const missingWords = new Map<string, MissingReason>(
  (Object.keys(missingReasons) as MissingReason[]).flatMap((reason) =>
    [reason, ...Object.values(wordLists).map(({ missing }) => missing[reason].label)].map((label) => [
      normalizeLabel(label),
      reason,
    ]),
  ),
);
