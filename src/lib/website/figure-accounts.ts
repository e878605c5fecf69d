import type { Ledger, LedgerEntry } from '../answer/ledger.ts';
import { wordLedgerEntry } from '../answer/ledger-wording.ts';
import type { Reader } from '../answer/reader.ts';
import { attribute, type Html, html } from './html.ts';

/**
 * Returns the accounts of figures as they stand below an answer. Earlier dates that only a chart's table holds are left to
 * the file: they would make the page heavy.
 */
export function writeFigureAccounts({ figures }: Ledger, reader: Reader): Html {
  const shown = figures.filter(({ id, uses }) => !id.includes('@') || uses.some(({ kind }) => kind !== 'chart'));
  return html`${shown.map((entry) => writeAccount(entry, reader))}`;
}

function writeAccount(entry: LedgerEntry, reader: Reader): Html {
  const lines = wordLedgerEntry(entry, reader).map(
    ({ term, details }) => html`<div><dt>${term}</dt>${details.map((detail) => html`<dd>${detail}</dd>`)}</div>`,
  );
  const summary = html`<summary>${entry.label}: ${entry.printed}</summary>`;
  return html`<details${attribute('id', `figure-${entry.id}`)}>${summary}<dl>${lines}</dl></details>`;
}

/** Returns the account of every figure as a file, `figures.json`: a figure on each line, each a piece. */
export function writeFiguresFile({ figures, ...about }: Ledger): string[] {
  const lines = figures.map((figure, index) => `${index === 0 ? '' : ',\n'}${JSON.stringify(figure)}`);
  return [`${JSON.stringify(about).slice(0, -1)},"figures":[\n`, ...lines, '\n]}\n'];
}
