import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demoSite } from './built-site.ts';

const folder = demoSite();

/** What stands in the badges of a page, with the address of the answer before each. */
function badgesOf(page: string): string[] {
  const html = readFileSync(path.join(folder, page, 'index.html'), 'utf8');
  return html.split('<li').flatMap((item) => {
    const [, address] = /href="[^"]*\/answers\/([^"]+\/\d[\d-]+)\/"/.exec(item) ?? [];
    const [, badge] = /<span class="nl-data-badge">([^<]*)<\/span>/.exec(item) ?? [];
    return badge ? [`${address}: ${badge}`] : [];
  });
}

it('a list says which answers are no public ones, and which were corrected; of others it says nothing', () => {
  const [draft, corrected] = ['carers-allowance/2025-12-31: Draft', 'carers-allowance/2024-12-31: Corrected'];
  expect(badgesOf('en/answers')).toEqual(['exam-waiting-list/2026-06-30: Embargo', draft, corrected]);
  expect(badgesOf('en/answers/carers-allowance')).toEqual([draft, corrected]);
  expect(badgesOf('en/answers/renovation-desks')).toEqual([]);
  // What a calendar tells is whether an answer is there.
  expect(badgesOf('en/calendar')).toEqual(['exam-waiting-list/2026-06-30: Embargo', draft]);
});
