import { formatDate } from '../format/date.ts';
import { formatList } from '../format/list.ts';
import type { LedgerEntry, LedgerPart, LedgerPlace, LedgerRule, LedgerUse } from './ledger.ts';
import type { Reader } from './reader.ts';

/** A line of the account of a figure: what it tells, and one or more texts. */
export interface LedgerLine {
  readonly term: string;
  readonly details: readonly string[];
}

/** Returns the account of one figure as lines for a reader; what does not apply is left out. */
export function wordLedgerEntry(entry: LedgerEntry, { words, locale }: Reader): LedgerLine[] {
  const { ledger } = words;
  const { value, fraction, recorded } = entry;
  const lines: LedgerLine[] = [];
  const tell = (term: string, details: readonly string[]) => {
    if (details.length > 0) lines.push({ term, details });
  };
  const tellOne = (term: string, detail: string | undefined) => tell(term, detail ? [detail] : []);
  tellOne(ledger.exact, fraction.includes('/') ? `${value} (${fraction})` : value);
  tellOne(ledger.computed, entry.operation && computation(entry, { words, locale }));
  tellOne(ledger.base, entry.base);
  tellOne(ledger.rounding, ledger.roundings[entry.rounding].replace('{decimals}', String(entry.decimals)));
  // The reporting date goes without saying; a forecast applies to another one.
  const isOther = entry.date !== entry.reportingDate || entry.id.includes('@');
  tellOne(ledger.date, isOther ? formatDate(entry.date, locale) : undefined);
  tellOne(ledger.source, entry.source);
  tell(
    ledger.origin,
    entry.origins.map((origin) => wordOrigin(origin, words)),
  );
  tellOne(ledger.recorded, recorded && wordOrigin(recorded, words));
  tell(ledger.rules, wordRules(entry, words));
  tell(ledger.uses, [...new Set(entry.uses.map((use) => wordUse(use, words)))]);
  return lines;
}

function wordOrigin(
  { text, file, line }: LedgerPlace & { readonly text: string },
  { ledger }: Reader['words'],
): string {
  return `${text}: ${file}, ${ledger.line.replace('{line}', String(line))}`;
}

type Style = Pick<Reader, 'words' | 'locale'>;

function computation({ operation, parts }: LedgerEntry, { words, locale }: Style): string {
  const named = parts.map(({ label, printed }: LedgerPart) => `${label} (${printed})`);
  const list = () => formatList(named.length, locale).map((part) => ('item' in part ? named[part.item] : part.text));
  const text = operation ? words.ledger.operations[operation] : '';
  return text.replace(/\{(0|1|list)\}/g, (_, key: string) =>
    key === 'list' ? list().join('') : (named[Number(key)] ?? ''),
  );
}

/** What holds is told in one line, what deviates each with its note. */
function wordRules({ rules }: LedgerEntry, { ledger }: Reader['words']): string[] {
  const holds = new Set<string>();
  const others: Record<Exclude<LedgerRule['outcome'], 'holds'>, string[]> = { deviates: [], acknowledged: [] };
  for (const { kind, outcome, note } of rules) {
    if (outcome === 'holds') holds.add(ledger.rule[kind]);
    else others[outcome].push(`${ledger.outcomes[outcome]}: ${ledger.rule[kind]}. ${note ?? ''}`.trim());
  }
  const held = holds.size > 0 ? [`${ledger.outcomes.holds}: ${[...holds].join('; ')}.`] : [];
  return [...others.deviates, ...others.acknowledged, ...held];
}

function wordUse(use: LedgerUse, { ledger }: Reader['words']): string {
  const values = use as Readonly<Record<string, unknown>>;
  return ledger.use[use.kind].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
