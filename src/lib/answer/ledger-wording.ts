import { formatDate } from '../format/date.ts';
import { formatList } from '../format/list.ts';
import type { LedgerEntry, LedgerPart, LedgerUse } from './ledger.ts';
import type { Reader } from './reader.ts';

/** A line of the account of a figure: what it tells, and one or more texts. */
export interface LedgerLine {
  readonly term: string;
  readonly details: readonly string[];
}

/** Returns the account of one figure as lines for a reader; what does not apply is left out. */
export function wordLedgerEntry(entry: LedgerEntry, { words, locale }: Reader): LedgerLine[] {
  const { ledger } = words;
  const origin = ({ file, line }: { file: string; line: number }) =>
    `${file}, ${ledger.line.replace('{line}', String(line))}`;
  const lines: [string, readonly (string | undefined)[]][] = [
    [ledger.exact, [entry.fraction.includes('/') ? `${entry.value} (${entry.fraction})` : entry.value]],
    [ledger.computed, [entry.operation && computation(entry, { words, locale })]],
    [ledger.base, [entry.base]],
    [ledger.rounding, [ledger.roundings[entry.rounding].replace('{decimals}', String(entry.decimals))]],
    // The reporting date goes without saying; a forecast applies to another one.
    [
      ledger.date,
      [entry.date === entry.reportingDate && !entry.id.includes('@') ? undefined : formatDate(entry.date, locale)],
    ],
    [ledger.source, [entry.source]],
    [ledger.origin, entry.origins.map((place) => `${place.text}: ${origin(place)}`)],
    [ledger.recorded, [entry.recorded && `${entry.recorded.text}: ${origin(entry.recorded)}`]],
    [ledger.rules, wordRules(entry, words)],
    [ledger.uses, [...new Set(entry.uses.map((use) => wordUse(use, words)))]],
  ];
  return lines
    .map(([term, details]) => ({ term, details: details.flatMap((detail) => detail || []) }))
    .filter(({ details }) => details.length > 0);
}

type Style = Pick<Reader, 'words' | 'locale'>;

function computation({ operation, parts }: LedgerEntry, { words, locale }: Style): string {
  const named = parts.map(({ label, printed }: LedgerPart) => `${label} (${printed})`);
  const list = formatList(named.length, locale)
    .map((part) => ('item' in part ? named[part.item] : part.text))
    .join('');
  const text = operation ? words.ledger.operations[operation] : '';
  return text.replace(/\{(0|1|list)\}/g, (_, key: string) => (key === 'list' ? list : (named[Number(key)] ?? '')));
}

/** What holds is told in one line, what deviates each with its note. */
function wordRules({ rules }: LedgerEntry, { ledger }: Reader['words']): string[] {
  const told = Map.groupBy(rules, ({ outcome }) => outcome);
  const holds = [...new Set((told.get('holds') ?? []).map(({ kind }) => ledger.rule[kind]))];
  const others = [...(told.get('deviates') ?? []), ...(told.get('acknowledged') ?? [])].map(({ kind, outcome, note }) =>
    `${ledger.outcomes[outcome]}: ${ledger.rule[kind]}. ${note ?? ''}`.trim(),
  );
  return holds.length > 0 ? [...others, `${ledger.outcomes.holds}: ${holds.join('; ')}.`] : others;
}

function wordUse(use: LedgerUse, { ledger }: Reader['words']): string {
  const values: Readonly<Record<string, unknown>> = { ...use };
  return ledger.use[use.kind].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
