import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeTexts } from '../../src/lib/files/bench-corpus.ts';
import { digestText } from '../../src/lib/files/digest.ts';
import { applyChanges } from '../../src/lib/publication/freeze.ts';
import { planCorrection } from '../../src/lib/publication/plan-correction.ts';
import { edit, mustRead, publishAll, testTexts } from '../../src/lib/publication/test-site.ts';
import { violationsNow } from './accessibility.ts';
import { startBrowser } from './browser.ts';
import { builtSite, type Served, serve } from './built-site.ts';

/** One answer more than stands on a page of their list. */
const years = Array.from({ length: 101 }, (_, index) => 1924 + index);
const sources = path.join(inject('runFolder'), 'many-sources');
const states = Object.fromEntries(years.map((year) => [year, year === 2024 ? 'ready' : 'draft']));
writeTexts(sources, corrected(publishAll(testTexts(states), [2024], digestText), 51));
const folder = builtSite('many', sources, ['--drafts', '--quick']);

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serve(folder)]);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

const listed = () => page.locator('.cards a').allTextContents();
const at = () => new URL(page.url()).pathname;

/** Returns the texts of a site after an answer was corrected as often as is asked for: day after day one more note. */
function corrected(texts: ReadonlyMap<string, string>, times: number): ReadonlyMap<string, string> {
  const [dossier, date, kind] = ['meals', '2024-01-31', 'processing'] as const;
  const narrative = (language: string) => `content/${dossier}/${date}/narrative.${language}.mdx`;
  return Array.from({ length: times }).reduce<ReadonlyMap<string, string>>((before, _, index) => {
    const buildDate = Date.UTC(2026, 10, 25 + index, 12);
    const reason = { nl: `Reden ${index + 1}.`, en: `Reason ${index + 1}.` };
    const changed = edit(
      edit(before, narrative('nl'), 'waren er', 'waren er ook'),
      narrative('en'),
      'there were',
      'there were too',
    );
    const { changes } = mustRead(planCorrection(changed, digestText, { dossier, date, kind, reason, buildDate }));
    return applyChanges(changed, changes);
  }, texts);
}

describe('the list of more than a hundred answers', () => {
  it('has the newest hundred on its first page, and the way to the next', async () => {
    await page.goto(`${served.origin}/nl/antwoorden/`);
    const answers = await listed();
    expect(answers).toHaveLength(100);
    expect(answers[0]).toContain('31 januari 2024');
    await page.getByRole('link', { name: 'Volgende' }).click();
    expect(at()).toBe('/nl/antwoorden/pagina_2/');
  });

  it('has the oldest on its last page, with the way back and a title of its own', async () => {
    expect(await listed()).toEqual([expect.stringContaining('31 januari 1924')]);
    expect(await page.title()).toContain('2');
    expect(await page.getByRole('link', { name: 'Volgende' }).count()).toBe(0);
    expect(await violationsNow(page)).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Vorige' }).click();
    expect(at()).toBe('/nl/antwoorden/');
  });

  it('keeps its place when the language changes', async () => {
    await page.goto(`${served.origin}/nl/antwoorden/pagina_2/`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(at()).toBe('/en/answers/page_2/');
    expect(await listed()).toEqual([expect.stringContaining('31 January 1924')]);
  });

  it('is what the calendar leads to for what is older', async () => {
    await page.goto(`${served.origin}/nl/kalender/`);
    expect(await page.locator('.cards.short a').count()).toBe(100);
    await page.locator('main').getByRole('link', { name: 'Alle antwoorden' }).click();
    expect(at()).toBe('/nl/antwoorden/');
  });
});

describe('the list of more than fifty corrections', () => {
  const reasons = () => page.locator('.correction > p:first-of-type').allTextContents();

  it('has the newest fifty on its first page, and the way to the next', async () => {
    await page.goto(`${served.origin}/nl/rechtzettingen/`);
    const told = await reasons();
    expect(told).toHaveLength(50);
    expect([told[0], told.at(-1)]).toEqual([expect.stringContaining('Reden 51.'), expect.stringContaining('Reden 2.')]);
    expect(await page.locator('main h2').count()).toBe(1);
    await page.getByRole('link', { name: 'Volgende' }).click();
    expect(at()).toBe('/nl/rechtzettingen/pagina_2/');
  });

  it('has the oldest on its last page, in each language, with the way back', async () => {
    expect(await reasons()).toEqual([expect.stringContaining('Reden 1.')]);
    expect(await violationsNow(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    expect(at()).toBe('/en/corrections/page_2/');
    expect(await reasons()).toEqual([expect.stringContaining('Reason 1.')]);
    await page.getByRole('link', { name: 'Previous' }).click();
    expect(at()).toBe('/en/corrections/');
  });
});
