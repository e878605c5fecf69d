import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIndexes } from '../../src/lib/files/make-indexes.ts';
import { violationsNow } from './accessibility.ts';
import { startBrowser } from './browser.ts';
import { demoSite, filesOf, isMoved, pagesOf, type Served, serve } from './built-site.ts';

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
async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
  origin = served.origin,
): Promise<Page> {
  const opened = await (await browser.newContext(options)).newPage();
  opened.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  opened.on('pageerror', (error) => wrong.push(error.message));
  await opened.goto(origin + address);
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
    const excerpts = await page.locator('#search-results p').allInnerTexts();
    // What is cut off says so; these texts begin with the title.
    const isWhole = (excerpt: string) => excerpt.startsWith(excerpt.includes(title) ? title : '… ');
    expect(excerpts.filter((excerpt) => !isWhole(excerpt) || !excerpt.endsWith(' …'))).toEqual([]);
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
    const found = await violationsNow(page);
    await page.context().close();
    expect(found).toEqual([]);
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

  it('does not move the list of all answers when its script comes later than the page', async () => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    let letGo = () => {};
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/*.js', (route) => waiting.then(() => route.continue()));
    await page.goto(`${served.origin}/en/answers/`, { waitUntil: 'commit' });
    const list = page.locator('.cards');
    await list.waitFor();
    const before = await list.boundingBox();
    expect(await page.locator('#search').isVisible()).toBe(false);
    letGo();
    await page.locator('#search').waitFor();
    expect(await list.boundingBox()).toEqual(before);
    await page.context().close();
  });

  it('is not there without script: the list of all answers is', async () => {
    const page = await open('/nl/antwoorden/', { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('.cards a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('is the only script of the site', () => {
    const scripts = filesOf(path.join(folder, 'pagefind')).filter((name) => name.endsWith('.js'));
    expect(scripts.map((name) => path.basename(name))).toEqual(['pagefind.js', 'pagefind.js']);
  });
});

describe('search in an index of many parts', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'peildatum-parts-'));
  const lists = { 'nl-be': 'nl/antwoorden', 'en-gb': 'en/answers' };
  let parted: Served;
  beforeAll(async () => {
    for (const list of Object.values(lists))
      cpSync(path.join(folder, list, 'index.html'), path.join(copy, list, 'index.html'));
    cpSync(path.join(folder, '_astro'), path.join(copy, '_astro'), { recursive: true });
    const names = await Promise.all(
      Object.entries(lists).map(async ([language, list]) => [language, await writeParts(language, list)] as const),
    );
    writeFileSync(path.join(copy, 'pagefind', 'parts.json'), JSON.stringify(Object.fromEntries(names)));
    parted = await serve(copy);
  });
  afterAll(() => {
    parted?.close();
    rmSync(copy, { recursive: true });
  });

  /** Makes a part of each dossier in a language; returns their names. */
  async function writeParts(language: string, list: string): Promise<string[]> {
    const answers = pagesOf(folder).filter((page) =>
      new RegExp(`^${list}/[^/]+/\\d{4}-\\d\\d-\\d\\d/index.html$`).test(page),
    );
    const shown = answers.filter((page) => !isMoved(folder, page));
    const dossiers = [...Map.groupBy(shown, (page) => page.split('/')[2] ?? '').values()];
    const orders = dossiers.map((pages, index) => ({
      pages: pages.map((page) => ({ page, file: path.join(folder, page) })),
      hasProgram: index === 0,
    }));
    return (await makeIndexes(orders)).map((files, index) => {
      const name = `${language}-${index}`;
      for (const [file, bytes] of Object.entries(files)) {
        const at = path.join(copy, 'pagefind', name, file);
        mkdirSync(path.dirname(at), { recursive: true });
        writeFileSync(at, bytes);
      }
      return name;
    });
  }

  async function ask(origin: string, address: string, text: string) {
    const page = await open(address, {}, origin);
    await search(page, text);
    const state = await page.locator('#search-state').innerText();
    const more = page.locator('#search-more');
    while (await more.isVisible()) {
      const before = await page.locator('#search-results a').count();
      await more.click();
      await page.waitForFunction((count) => document.querySelectorAll('#search-results a').length > count, before);
    }
    const links = await page
      .locator('#search-results a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await page.context().close();
    return { state, links: links.toSorted() };
  }

  it.each([
    ['/nl/antwoorden/', 'wachtlijst'],
    ['/nl/antwoorden/', 'gemeenten'],
    ['/nl/antwoorden/', 'gemeenten examen'],
    ['/en/answers/', 'Vijfmark'],
    ['/en/answers/', 'waiting list'],
    ['/en/answers/', 'zzzzqqqq'],
  ])('finds on %s of "%s" what one index finds, and counts it', async (address, text) => {
    wrong.length = 0;
    expect(await ask(parted.origin, address, text)).toEqual(await ask(served.origin, address, text));
    expect(wrong).toEqual([]);
  });

  it('loads the program once, however many parts there are, and nothing from elsewhere', async () => {
    const page = await (await browser.newContext()).newPage();
    const asked: URL[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(`${parted.origin}/nl/antwoorden/`);
    await search(page, 'gemeenten');
    await page.context().close();
    const names = asked.map(({ pathname }) => path.basename(pathname));
    expect(names.filter((name) => name === 'pagefind.js' || name.startsWith('wasm.'))).toHaveLength(2);
    expect(names.filter((name) => name === 'pagefind-entry.json').length).toBeGreaterThan(2);
    expect(asked.filter(({ origin }) => origin !== parted.origin)).toEqual([]);
  });

  it('says so when a part does not load', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.route('**/pagefind/en-gb-1/**', (route) => route.abort());
    await page.goto(`${parted.origin}/en/answers/`);
    await page.getByRole('searchbox').fill('municipalities');
    await page.waitForFunction(() => document.querySelector('#search-state')?.textContent?.includes('does not work'));
    await page.context().close();
  });
});
