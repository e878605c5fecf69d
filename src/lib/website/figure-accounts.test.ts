import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../answer/ledger.ts';
import { exampleSite } from '../answer/site.examples.ts';
import { findAnswer } from '../answer/site.ts';
import { writeFigureAccounts, writeFiguresFile } from './figure-accounts.ts';

const answer = findAnswer(exampleSite('.'), { language: 'en', dossier: 'vdab-agreements', date: '2022-10-17' });
const ledger = answer.ledger();
const [first] = ledger.figures;
const only = (changed: Partial<LedgerEntry>): Ledger => ({
  ...ledger,
  figures: first ? [{ ...first, ...changed }] : [],
});

describe('accounts of figures on a page', () => {
  it('stand below each other, each with an id to link to', () => {
    const ids = [...writeFigureAccounts(ledger, answer.reader).text.matchAll(/<details id="figure-([^"]+)">/g)];
    expect(ids.map(([, id]) => id)).toEqual(ledger.figures.map(({ id }) => id));
  });

  it('show what is typed as it is typed', () => {
    const html = writeFigureAccounts(only({ label: `<b> & 'so' "on"` }), answer.reader).text;
    expect(html).toContain('<summary>&lt;b&gt; &amp; &#39;so&#39; &quot;on&quot;: ');
  });

  it('leave earlier dates to the file that only a chart shows', () => {
    const chart = { kind: 'chart', id: 'trend', text: '300' } as const;
    const earlier = { id: 'municipalities.total@2021-12-31' };
    expect(writeFigureAccounts(only({ ...earlier, uses: [chart] }), answer.reader).text).toBe('');
    expect(
      writeFigureAccounts(only({ ...earlier, uses: [chart, ...(first?.uses ?? [])] }), answer.reader).text,
    ).not.toBe('');
  });
});

describe('the file of figures', () => {
  it('is the account as JSON', () => {
    expect(JSON.parse(writeFiguresFile(ledger).join(''))).toEqual(JSON.parse(JSON.stringify(ledger)));
    expect(JSON.parse(writeFiguresFile({ ...ledger, figures: [] }).join(''))).toMatchObject({ figures: [] });
  });

  it('has a figure on each line', () => {
    const lines = writeFiguresFile(ledger).join('').split('\n');
    expect(lines).toHaveLength(ledger.figures.length + 3);
    expect(JSON.parse(lines[1]?.replace(/,$/, '') ?? '')).toMatchObject({ id: first?.id });
  });
});
