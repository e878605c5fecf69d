import { existsSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { demoSite, pagesOf, type Served, serve } from './built-site.ts';

const folder = demoSite();
let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serve(folder)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

const wrong: string[] = [];
async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const opened = await (await browser.newContext(options)).newPage();
  opened.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  opened.on('pageerror', (error) => wrong.push(error.message));
  await opened.goto(served.origin + address);
  return opened;
}

async function search(page: Page, text: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(text);
  await page.waitForFunction(() => /\d|[.]$/.test(document.querySelector('#search-state')?.textContent ?? ''));
  return page.locator('#search-results a').allInnerTexts();
}

describe('search', () => {
  it.each([
    ['/nl/antwoorden/', 'wachtlijst', 'Wachtlijst voor het praktijkexamen', '/nl/antwoorden/'],
    ['/en/answers/', 'waiting list', 'Waiting list for the driving test', '/en/answers/'],
  ])('finds on %s what "%s" is about, in that language alone', async (address, text, title, start) => {
    wrong.length = 0;
    const page = await open(address);
    const found = await search(page, text);
    expect(found[0]).toContain(title);
    const links = await page
      .locator('#search-results a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((link) => !link?.startsWith(start))).toEqual([]);
    expect(await page.locator('#search-results mark').count()).toBeGreaterThan(0);
    const pages = pagesOf(folder);
    expect(links.filter((link) => !pages.includes(`${link?.slice(1)}index.html`))).toEqual([]);
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  it('tells when nothing is found', async () => {
    const page = await open('/en/answers/');
    expect(await search(page, 'zzzzqqqq')).toEqual([]);
    expect(await page.locator('#search-state').innerText()).toBe('No answer found. Try another or a shorter word.');
    await page.context().close();
  });

  it('shows ten results and then more on request, with the focus on the first new one', async () => {
    const page = await open('/en/answers/');
    const first = await search(page, 'Vijfmark');
    expect(first).toHaveLength(10);
    await page.getByRole('button').click();
    await page.waitForFunction(() => document.querySelectorAll('#search-results a').length > 10);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await page.locator('#search-results a').allInnerTexts())[10]);
    await page.context().close();
  });

  it('has no violation of WCAG 2.2 AA with results', async () => {
    const page = await open('/nl/antwoorden/', { bypassCSP: true, viewport: { width: 320, height: 640 } });
    await search(page, 'gemeenten');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    await page.context().close();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says so when it does not work, and the list of all answers stays', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${served.origin}/en/answers/`);
    await page.getByRole('searchbox').fill('municipalities');
    await page.waitForFunction(() => document.querySelector('#search-state')?.textContent?.includes('does not work'));
    expect(await page.locator('.cards a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('is not there without script: the list of all answers is', async () => {
    const page = await open('/nl/antwoorden/', { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('.cards a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('is the only script of the site', () => {
    expect(existsSync(path.join(folder, 'pagefind/pagefind.js'))).toBe(true);
    expect(existsSync(path.join(folder, 'pagefind/pagefind-ui.js'))).toBe(false);
  });
});
