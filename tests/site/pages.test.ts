import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordLists } from '../../src/i18n/index.ts';
import { checkBuiltLinks } from '../../src/lib/files/built-pages.ts';
import { violationsNow, violationsOf } from './accessibility.ts';
import { badSite } from './bad-page.ts';
import { startBrowser } from './browser.ts';
import { builtSite, demoSite, isMoved, pagesOf, root, type Served, serve } from './built-site.ts';
import { kindsOf } from './kinds.ts';

const folder = demoSite();
const own = builtSite('own', root, ['--drafts']);
/** The site of this repository has the same kinds of pages: what differs is what was written. */
const written = ['home', 'dossier', 'answer', 'translated answer'];
const kinds = kindsOf(folder).map((found) => ({ ...found, site: folder, name: 'demonstration' }));
const ownKinds = kindsOf(own)
  .filter(({ kind }) => written.includes(kind))
  .map((found) => ({ ...found, site: own, name: 'site of this repository' }));

let browser: Browser;
const servers = new Map<string, Served>();
beforeAll(async () => {
  browser = await startBrowser();
  for (const site of [folder, own, badSite()]) servers.set(site, await serve(site));
});
afterAll(async () => {
  await browser?.close();
  for (const served of servers.values()) served.close();
});

const originOf = (site: string) => servers.get(site)?.origin ?? '';
const addressOf = (page: string, site: string) => `${originOf(site)}/${page.replace(/(^|\/)index\.html$/, '$1')}`;

/** Opens a page in a browser of its own for each test, and tells what went wrong in it. */
async function open(
  page: string,
  options: Parameters<Browser['newContext']>[0] = {},
  site: string = folder,
): Promise<Page> {
  const context = await browser.newContext(options);
  const opened = await context.newPage();
  await opened.goto(addressOf(page, site), { waitUntil: 'load' });
  return opened;
}

it('has a page of every kind to test', () => {
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['start', 'home', 'all answers', 'dossier', 'answer', 'changes', 'about', 'not found']),
  );
});

describe.each([...kinds, ...ownKinds])('the page "$kind" of the $name', ({ page, site }) => {
  it('has no violation of WCAG 2.2 AA in any colours, on a telephone and on a desktop', async () => {
    const opened = await open(page, { bypassCSP: true }, site);
    const found = await violationsOf(opened);
    await opened.context().close();
    expect(found).toEqual([]);
  });

  it('never scrolls sideways on a screen of 320 pixels, or at 400%', async () => {
    const opened = await open(page, { viewport: { width: 320, height: 256 } }, site);
    expect(await tooWide(opened)).toEqual([]);
    await opened.context().close();
  });

  it('can be read without script, and the skip link comes first', async () => {
    const opened = await open(page, { javaScriptEnabled: false }, site);
    expect(await opened.locator('h1').count()).toBe(1);
    expect(await opened.locator('main').innerText()).not.toBe('');
    expect(await opened.locator('body > *').first().getAttribute('href')).toBe('#main');
    await opened.context().close();
  });

  it('asks nothing of another site, and nothing that it asks is refused', async () => {
    const context = await browser.newContext();
    const opened = await context.newPage();
    const wrong: string[] = [];
    await opened.route('**', (route) =>
      route.request().url().startsWith(originOf(site)) ? route.continue() : route.abort(),
    );
    opened.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
    opened.on(
      'response',
      (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`),
    );
    opened.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    opened.on('pageerror', (error) => wrong.push(error.message));
    await opened.goto(addressOf(page, site), { waitUntil: 'networkidle' });
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('shows no navigation on paper', async () => {
    const opened = await open(page, {}, site);
    await opened.emulateMedia({ media: 'print' });
    const shown = await opened
      .locator('nav, search, .nl-skip-link')
      .evaluateAll((all) =>
        all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 100)),
      );
    await opened.context().close();
    expect(shown).toEqual([]);
  });
});

it('finds what is wrong with a page that has faults, in the colours that have them', async () => {
  const opened = await open('index.html', { bypassCSP: true }, badSite());
  const found = await violationsOf(opened);
  await opened.context().close();
  const rules = [...new Set(found.map((text) => text.replace(/^(.*?: \S+) .*$/s, '$1')))];
  const inAll = ['document-title', 'html-has-lang', 'image-alt', 'link-name'];
  const colours = ['light', 'dark', 'forced colours', 'more contrast'];
  const expected = [1280, 320].flatMap((width) => [
    `${width} dark: color-contrast`,
    ...colours.flatMap((name) => inAll.map((id) => `${width} ${name}: ${id}`)),
  ]);
  expect(rules.toSorted()).toEqual(expected.toSorted());
});

describe('with a keyboard alone', () => {
  it('jumps over the navigation with the first key', async () => {
    const opened = await open(kindPage('answer'));
    await opened.keyboard.press('Tab');
    const skip = opened.locator('.nl-skip-link');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.isVisible()).toBe(true);
    await opened.keyboard.press('Enter');
    await opened.keyboard.press('Tab');
    expect(await opened.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await opened.context().close();
  });

  it.each(['answer', 'dossier', 'all answers', 'changes'])(
    'reaches everything on the page "%s" in the order of the page, sees where it is, and is never stuck',
    async (kind) => {
      const opened = await open(kindPage(kind), { viewport: { width: 320, height: 640 } });
      const wrong: string[] = [];
      const reached = new Set<number>();
      let last = -1;
      for (let step = 0; step < 400; step++) {
        await opened.keyboard.press('Tab');
        const seen = await opened.evaluate(describeFocus);
        if (!seen) break;
        if (seen.order <= last) wrong.push(`goes back to ${seen.html}`);
        if (!seen.isOutlined) wrong.push(`no outline: ${seen.html}`);
        if (!seen.isInView) wrong.push(`out of sight: ${seen.html}`);
        last = seen.order;
        reached.add(seen.order);
      }
      await opened.context().close();
      expect(wrong).toEqual([]);
      expect(reached.size).toBeGreaterThan(5);
    },
  );
});

describe('every page', () => {
  it('is correct HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Written by Astro: void elements and the doctype as it has them, white space as in the source.
        'void-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        // The id of a figure is that in figures.json; HTML and CSS both allow it.
        'valid-id': ['error', { relaxed: true }],
        // A title names the page, its date and the site.
        'long-title': 'off',
        // Digests of files of the site's own are demanded by a test of their own.
        'require-sri': 'off',
      },
    });
    const wrong: string[] = [];
    for (const [site, page] of [folder, own].flatMap((at) => pagesOf(at).map((name) => [at, name] as const))) {
      const { results } = await validator.validateString(readFileSync(path.join(site, page), 'utf8'));
      for (const { messages } of results) {
        wrong.push(...messages.map(({ ruleId, message, line }) => `${page}:${line} ${ruleId}: ${message}`));
      }
    }
    expect([...new Set(wrong)].slice(0, 30)).toEqual([]);
  });

  it('links only to what is there', () => {
    expect(checkBuiltLinks(folder, 'https://vijfmark.example/')).toEqual([]);
  });

  it('names its twin in every language, and each twin names it', () => {
    for (const page of pagesOf(folder).filter((name) => name !== '404.html')) {
      const twins = twinsOf(page);
      const isListed = !/name="robots"/.test(html(page));
      if (!isListed) continue;
      expect(twins.map(([language]) => language).sort(), page).toEqual(['en-GB', 'nl-BE', 'x-default']);
      for (const [, address] of twins.filter(([language]) => language !== 'x-default')) {
        const twin = address.replace('https://vijfmark.example/', '');
        expect(twinsOf(`${twin}index.html`), `${page} and ${twin}`).toEqual(twins);
      }
    }
  });

  it('has a title of its own', () => {
    const titles = pagesOf(folder)
      .filter((page) => page !== 'index.html' && !isMoved(folder, page))
      .map((page) => /<title>([^<]*)<\/title>/.exec(html(page))?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('an address that moved', () => {
  const moved = pagesOf(folder).filter((page) => isMoved(folder, page));
  const targetOf = (page: string) => /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html(page))?.[1] ?? '';

  it('is one for each page of the dossier, in each language', () => {
    const pages = (name: string) => pagesOf(folder).filter((page) => page.includes(`/${name}/`));
    expect(moved).toEqual(pages('renovation-counters'));
    const now = moved.map((page) => page.replace('renovation-counters', 'renovation-desks'));
    expect(now).toEqual(pages('renovation-desks'));
    expect(moved.map(targetOf)).toEqual(now.map((page) => `/${page.replace(/index\.html$/, '')}`));
  });

  it('tells search engines where it is now, and is not listed itself', () => {
    for (const page of moved) {
      expect(html(page)).toContain(`<link rel="canonical" href="https://vijfmark.example${targetOf(page)}">`);
      expect(html(page)).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('leads there without script', async () => {
    const [page = ''] = moved.filter((name) => name.startsWith('en/') && /\d\/index\.html$/.test(name));
    const opened = await open(page, { javaScriptEnabled: false });
    await opened.waitForURL(`${originOf(folder)}${targetOf(page)}`);
    await opened.context().close();
  });

  it('says so in the language of the page, with a link, if a browser does not follow', async () => {
    const [page = ''] = moved.filter((name) => name.startsWith('nl/'));
    const context = await browser.newContext({ bypassCSP: true });
    const opened = await context.newPage();
    // An answer without content leaves a browser where it is.
    await opened.route(originOf(folder) + targetOf(page), (route) => route.fulfill({ status: 204 }));
    await opened.goto(addressOf(page, folder));
    expect(await opened.locator('h1').innerText()).toBe('Deze pagina is verhuisd');
    expect(await opened.locator('main a').getAttribute('href')).toBe(targetOf(page));
    expect(await violationsNow(opened)).toEqual([]);
    await context.close();
  });
});

describe('the sitemap', () => {
  it('lists every page that search engines may show, and no other', () => {
    const listed = [...readFileSync(path.join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => `${address.replace('https://vijfmark.example/', '')}index.html`,
    );
    const pages = pagesOf(folder).filter((page) => page !== 'index.html' && !/name="robots"/.test(html(page)));
    expect(listed.toSorted()).toEqual(pages);
  });
});

function kindPage(kind: string): string {
  return kinds.find((candidate) => candidate.kind === kind)?.page ?? kind;
}

function html(page: string): string {
  return readFileSync(path.join(folder, page), 'utf8');
}

function twinsOf(page: string): [string, string][] {
  return [...html(page).matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
    ([, language = '', address = '']) => [language, address],
  );
}

/** What makes a page wider than its window; what a table's own scroller holds does not. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.table-scroll, .chart-scroll, .visually-hidden'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .concat(`${scrollWidth} > ${clientWidth}`);
  });
}

/** Runs in the page: where the focus is, whether it is drawn, and whether it can be seen. */
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(
    Math.min(Math.max(box.left + Math.min(box.width, 20) / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 1),
  );
  return {
    order: [...document.querySelectorAll('*')].indexOf(element),
    html: element.outerHTML.slice(0, 120),
    isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isInView: at !== null && (element.contains(at) || at.contains(element)),
  };
}

describe('an earlier version', () => {
  const html = readFileSync(path.join(folder, 'en/answers/carers-allowance/2024-12-31/version-1/index.html'), 'utf8');

  it('describes itself as what it is, not as a comparison', () => {
    const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
    expect(description).toContain('14 March 2025');
    expect(description).not.toBe(wordLists.en?.pages.changesIntro);
  });

  it('names each particular once, and its tables by their titles', () => {
    const terms = [...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term]) => term);
    expect(new Set(terms).size).toBe(terms.length);
    expect(html).not.toContain('aria-label="by-age"');
  });
});
