import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { Audit } from 'lighthouse/core/audits/audit.js';
import BlockingTime from 'lighthouse/core/audits/metrics/total-blocking-time.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badSite } from './bad-page.ts';
import { type TraceEvent, workedShare } from './blocked-time.ts';
import { startBrowser } from './browser.ts';
import { demoSite, type Served, serve } from './built-site.ts';
import { kindsOf } from './kinds.ts';
import { measureSlowness } from './slowness.ts';

const folder = demoSite();
const isListed = (page: string) => !/name="robots"/.test(readFileSync(path.join(folder, page), 'utf8'));
/** Of the kinds that differ in their words alone, one. */
const alike = ['translated answer', 'accessibility', 'contact'];
const kinds = kindsOf(folder, (page) => page === '404.html' || isListed(page)).filter(
  ({ kind }) => !alike.includes(kind),
);

/** The network and the processor of a telephone are computed from what is measured here, so nothing needs to be waited for. */
const settings = {
  logLevel: 'silent',
  output: 'json',
  throttlingMethod: 'simulate',
  formFactor: 'mobile',
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 250,
  cpuQuietThresholdMs: 250,
} as const;

let browser: Browser;
let served: Served;
let bad: Served;
let port: number;
beforeAll(async () => {
  port = await freePort();
  [browser, served, bad] = await Promise.all([
    startBrowser({ args: [`--remote-debugging-port=${port}`] }),
    serve(folder, '/', { isPacked: true }),
    serve(badSite()),
  ]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  bad?.close();
});

describe('Lighthouse, as on a slow telephone', () => {
  it.each(kinds)('gives the page "$kind" 100 for everything', async ({ page }) => {
    // A page that search engines leave out is not judged for them.
    const categories = ['performance', 'accessibility', 'best-practices', ...(isListed(page) ? ['seo'] : [])];
    const expected = Object.fromEntries(categories.map((name) => [name, 100]));
    const address = `${served.origin}/${page.replace(/(^|\/)index\.html$/, '$1')}`;
    let found = await judge(address, categories);
    // What else this machine does makes a page slower, never faster: a page that is slow stays so.
    for (let again = 0; again < 3 && found.scores.performance !== 100; again++)
      found = await judge(address, categories, await measureSlowness());
    expect(found.scores, found.wrong.join('\n')).toEqual(expected);
  });

  it('gives a page that keeps the processor busy less, each time', async () => {
    for (let again = 0; again < 3; again++) {
      const { scores, wrong } = await judge(`${bad.origin}/slow.html`, ['performance']);
      expect(scores.performance).toBeLessThan(100);
      expect(wrong).toEqual([expect.stringMatching(/^total-blocking-time: /)]);
    }
  });

  it('gives a page with faults less, and names them', async () => {
    const { scores, wrong } = await judge(`${bad.origin}/`, ['accessibility', 'best-practices', 'seo']);
    for (const [category, score] of Object.entries(scores)) expect(score, category).toBeLessThan(100);
    const audits = wrong.map((text) => text.split(':')[0]);
    const expected = [
      'html-has-lang',
      'document-title',
      'image-alt',
      'link-name',
      'meta-description',
      'errors-in-console',
    ];
    expect(audits).toEqual(expect.arrayContaining(expected));
  });
});

/** Scores from 0 to 100 by category, and what cost points; of the time that a page is blocked, that in which the processor worked for it counts. */
async function judge(address: string, categories: string[], slowness = 1) {
  const result = await lighthouse(address, { ...settings, port, onlyCategories: categories });
  if (!result) throw new Error('no result');
  countWork(result, slowness);
  const { lhr } = result;
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(100 * (score ?? 0))]),
  );
  const wrong = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score, title, displayValue = '' } = lhr.audits[id] ?? { score: null, title: id };
      return weight > 0 && score !== null && score < 1 ? [`${id}: ${title} ${displayValue}`] : [];
    }),
  );
  return { scores, wrong };
}

/** Puts the blocking time of the processor in the place of that by the clock, with what Lighthouse gives for it. */
function countWork({ lhr, artifacts }: RunnerResult, slowness: number): void {
  const { performance } = lhr.categories;
  const blocking = lhr.audits['total-blocking-time'];
  if (!performance || blocking?.numericValue === undefined) return;
  const { traceEvents } = artifacts.Trace as { traceEvents: TraceEvent[] };
  blocking.numericValue *= workedShare(traceEvents, lhr.finalDisplayedUrl ?? '', slowness);
  blocking.displayValue = `${Math.round(blocking.numericValue)} ms of the processor`;
  blocking.score = Audit.computeLogNormalScore(BlockingTime.defaultOptions.mobile.scoring, blocking.numericValue);
  const counted = performance.auditRefs.filter(({ weight }) => weight > 0);
  const sum = (of: (ref: (typeof counted)[number]) => number) => counted.reduce((total, ref) => total + of(ref), 0);
  performance.score = sum(({ id, weight }) => weight * (lhr.audits[id]?.score ?? 0)) / sum(({ weight }) => weight);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
