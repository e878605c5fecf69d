import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeTexts } from '../../src/lib/files/bench-corpus.ts';
import { testTexts } from '../../src/lib/publication/test-site.ts';
import { startBrowser } from './browser.ts';
import { builtSite, type Served, serve } from './built-site.ts';

/** One answer more than stands on a page of their list. */
const years = Array.from({ length: 101 }, (_, index) => 1924 + index);
const sources = path.join(inject('runFolder'), 'many-sources');
writeTexts(sources, testTexts(Object.fromEntries(years.map((year) => [year, 'draft']))));
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
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
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
