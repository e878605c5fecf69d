import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFeed } from './feed.ts';
import { applyChanges } from './freeze.ts';
import { listSite } from './listed-site.ts';
import { planCorrection } from './plan-correction.ts';
import { selectAnswers } from './select-answers.ts';
import { edit, mustRead, publishAll, readSiteOf, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function feedOf(texts: ReadonlyMap<string, string>): string {
  const site = selectAnswers(readSiteOf(texts, digest), { buildDate: '2027-06-01', drafts: false });
  return makeFeed(listSite(site), 'en');
}

/** The entries of a feed: for each the end of its id, and its days. */
function entriesOf(texts: ReadonlyMap<string, string>): string[][] {
  const entries = feedOf(texts).split('<entry>').slice(1);
  return entries.map((entry) =>
    [/<id>[^<]*meals\/([^<]*)</, /<published>([\d-]+)/, /<updated>([\d-]+)/].map((part) => part.exec(entry)?.[1] ?? ''),
  );
}

test('an answer that was under embargo is as old as the day from which everybody could read it', () => {
  const texts = publishAll(
    testTexts({ 2024: 'ready', 2025: 'ready\npublicFrom: 2027-01-15T10:00+01:00' }),
    [2024, 2025],
    digest,
  );
  expect(entriesOf(texts)).toEqual([
    ['2025-01-31/', '2027-01-15', '2027-01-15'],
    ['2024-01-31/', '2026-11-24', '2026-11-24'],
  ]);
});

test('an answer that was corrected says when, beside the day on which it was published', () => {
  const own = 'content/meals/2025-01-31/narrative.en.mdx';
  const texts = edit(publishAll(testTexts({ 2025: 'ready' }), [2025], digest), own, 'there were', 'were there');
  const reason = { nl: 'Woorden.', en: 'Words.' };
  const on = {
    dossier: 'meals',
    date: '2025-01-31',
    kind: 'processing',
    reason,
    buildDate: Date.UTC(2027, 2, 1),
  } as const;
  const { changes } = mustRead(planCorrection(texts, digest, on));
  expect(entriesOf(applyChanges(texts, changes))).toEqual([
    ['2025-01-31/#correction-1', '2027-03-01', '2027-03-01'],
    ['2025-01-31/', '2026-11-24', '2027-03-01'],
  ]);
});

test('what is renamed keeps its ids, and leads to where it is now', () => {
  const published = publishAll(testTexts({ 2025: 'ready' }), [2025], digest);
  const before = feedOf(published);
  const renamed = new Map(
    [...published].map(([path, text]) => [path.replace(/^(content|data)\/meals\//, '$1/lunches/'), text]),
  );
  renamed.set('content/lunches/dossier.yaml', `${renamed.get('content/lunches/dossier.yaml')}formerly: [meals]\n`);
  const after = feedOf(renamed);
  const ids = (feed: string) => [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  expect(ids(after)).toEqual(ids(before));
  expect(ids(after)).toContain('https://example.org/en/answers/meals/2025-01-31/');
  expect(after).toContain('<link href="https://example.org/en/answers/lunches/2025-01-31/"/>');
});
