import type { Ledger, LedgerEntry } from '../answer/ledger.ts';
import { wordLedgerEntry } from '../answer/ledger-wording.ts';
import type { Reader } from '../answer/reader.ts';
import { writeHtmlText } from './escape.ts';

/**
 * Returns the accounts of figures as they stand below an answer, in HTML: text, because a page has seventy of them or more.
 * Earlier dates that only a chart's table holds are left to the file; they would make the page heavy.
 */
export function writeFigureAccounts({ figures }: Ledger, reader: Reader): string {
  return figures
    .filter(({ id, uses }) => !id.includes('@') || uses.some(({ kind }) => kind !== 'chart'))
    .map((entry) => writeAccount(entry, reader))
    .join('');
}

function writeAccount(entry: LedgerEntry, reader: Reader): string {
  let html = `<details id="figure-${writeHtmlText(entry.id)}">`;
  html += `<summary>${writeHtmlText(entry.label)}: ${writeHtmlText(entry.printed)}</summary><dl>`;
  for (const { term, details } of wordLedgerEntry(entry, reader)) {
    html += `<div><dt>${writeHtmlText(term)}</dt>`;
    for (const detail of details) html += `<dd>${writeHtmlText(detail)}</dd>`;
    html += '</div>';
  }
  return `${html}</dl></details>`;
}

/** Returns the account of every figure as a file, `figures.json`: a figure on each line. */
export function writeFiguresFile({ figures, ...about }: Ledger): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"figures":[\n${figures.map((figure) => JSON.stringify(figure)).join(',\n')}\n]}\n`;
}
