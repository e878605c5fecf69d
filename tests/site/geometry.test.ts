import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { builtSite, demoSite, isMoved, pagesOf, root, type Served, serve } from './built-site.ts';

const sources = path.join(inject('runFolder'), 'long-sources');
if (!existsSync(sources)) writeLongSite(sources);
const folder = builtSite('long', sources, ['--drafts']);

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serve(folder)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

describe('names of 200 letters, numbers of twelve digits, a table of 300 rows', () => {
  const pages = [
    'nl/index.html',
    'nl/antwoorden/index.html',
    'nl/antwoorden/parks/index.html',
    'nl/antwoorden/parks/2026-03-01/index.html',
    'nl/antwoorden/parks/2026-03-01/wijzigingen/index.html',
    'nl/kalender/index.html',
  ];

  it.each(pages.flatMap((page) => [320, 768, 1280, 2560].map((width) => ({ page, width }))))(
    '$page at $width pixels: nothing runs out of the window, of its box or over another text',
    async ({ page, width }) => {
      const opened = await openAt(page, width);
      const found = await opened.evaluate(listFaults);
      await opened.context().close();
      expect(found).toEqual([]);
    },
  );

  it('has all rows, and the names of rows stay in sight when the table scrolls', async () => {
    const opened = await openAt('nl/antwoorden/parks/2026-03-01/index.html', 320);
    const scroller = opened.locator('.table-figure .table-scroll').first();
    expect(await scroller.locator('tbody tr').count()).toBe(301);
    expect(await scroller.evaluate((table) => table.scrollWidth > table.clientWidth)).toBe(true);
    const left = await scroller.evaluate((table) => {
      table.scrollLeft = table.scrollWidth;
      return table.querySelector('tbody th')?.getBoundingClientRect().left;
    });
    expect(left).toBeGreaterThanOrEqual(0);
    await opened.context().close();
  });
});

describe('an answer with its charts', () => {
  const limit = 60_000;

  it('weighs less than 60 kB, compressed, with its styles and letters', () => {
    const demo = demoSite();
    const answers = answersOf(demo);
    expect(answers.length).toBeGreaterThan(10);
    const heavy = answers.map((page) => ({ page, bytes: weightOf(demo, page) })).filter(({ bytes }) => bytes >= limit);
    expect(heavy).toEqual([]);
  });
});

/** The pages of answers, without those at an address that moved. */
function answersOf(site: string): string[] {
  return pagesOf(site).filter((page) => /^..\/[^/]+\/[^/]+\/[\d-]+\/index\.html$/.test(page) && !isMoved(site, page));
}

describe('the charts of the demonstration', () => {
  let demo: Served;
  const answers = answersOf(demoSite());
  /** The newest answer of each dossier, in each language. */
  const newest = [...Map.groupBy(answers, (page) => page.split('/').slice(0, 3).join('/')).values()];
  const pages = newest.flatMap((ofDossier) => ofDossier.at(-1) ?? []);
  beforeAll(async () => {
    demo = await serve(demoSite());
  });
  afterAll(() => demo.close());

  it('stand all on these pages', () => {
    const drawn = pages.flatMap((page) => {
      const html = readFileSync(path.join(demoSite(), page), 'utf8');
      return [...html.matchAll(/class="chart-figure" id="chart-([^"]*)"/g)].map(
        ([, id]) => `${page.slice(0, 2)} ${id}`,
      );
    });
    expect(pages).toHaveLength(6);
    expect(new Set(drawn).size).toBe(2 * 12);
  });

  it.each(pages.flatMap((page) => [320, 360, 1280].map((width) => ({ page, width }))))(
    '$page at $width pixels: letters of 12 pixels and more, nothing over another text, all within reach of the keyboard',
    async ({ page, width }) => {
      const opened = await openAt(page, width, demo);
      const charts = await opened.evaluate(measureCharts);
      const faults = await opened.evaluate(listFaults);
      const reached: boolean[] = [];
      for (const scroller of await opened.locator('.chart-scroll').all()) {
        await scroller.focus();
        for (let times = 0; times < 12; times++) await opened.keyboard.press('ArrowRight');
        reached.push(await reachesEnd(scroller));
      }
      await opened.context().close();
      expect(charts.filter(({ letters }) => letters < 12)).toEqual([]);
      expect(charts.filter(({ seen }) => seen < Math.min(width, 640) * 0.85)).toEqual([]);
      expect(faults).toEqual([]);
      expect(reached).toEqual(charts.map(() => true));
    },
  );
});

/** Runs in the page: the smallest letters of each chart in CSS pixels, and how much of it can be seen at once. */
function measureCharts() {
  return [...document.querySelectorAll<SVGSVGElement>('.chart-svg')].map((svg) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const sizes = [...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const { clientWidth = 0 } = svg.closest('.chart-scroll') ?? {};
    const title = svg.querySelector('title')?.textContent ?? '';
    return { title, letters: Math.min(...sizes) * scale, seen: clientWidth };
  });
}

async function reachesEnd(scroller: Locator): Promise<boolean> {
  await scroller.page().waitForTimeout(300);
  return scroller.evaluate(({ scrollLeft, clientWidth, scrollWidth }) => scrollLeft + clientWidth >= scrollWidth - 1);
}

/** Everything that a browser fetches to show a page: text compressed as servers do, letters as they are. */
function weightOf(site: string, page: string): number {
  const html = readFileSync(path.join(site, page));
  const addresses = [...html.toString().matchAll(/<(?:link rel="stylesheet"|script)[^>]*\s(?:href|src)="([^"]*)"/g)];
  const styles = addresses.map(([, address = '']) => readFileSync(path.join(site, address)));
  const letters = styles
    .flatMap((css) => [...css.toString().matchAll(/url\("?([^")]+\.woff2)"?\)/g)])
    .map(([, address = '']) => readFileSync(path.join(site, address)).length);
  const texts = [html, ...styles].map((text) => gzipSync(text, { level: 9 }).length);
  return [...texts, ...letters].reduce((sum, bytes) => sum + bytes, 0);
}

async function openAt(page: string, width: number, from = served): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const opened = await context.newPage();
  await opened.goto(`${from.origin}/${page.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
  return opened;
}

/** Runs in the page: texts outside the window, outside the box that should hold them, or over one another. */
function listFaults(): string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide`);
  const boxes: { text: string; box: DOMRect; element: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim();
    if (!element || !text || !element.checkVisibility() || element.closest('.visually-hidden, .nl-skip-link')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const isInScroller = element.closest('.table-scroll, .chart-scroll') !== null;
      if (!isInScroller && (box.left < -1 || box.right > clientWidth + 1))
        faults.push(`outside the window: ${text.slice(0, 60)}`);
      const cell = element.closest('td, th, dd, dt, li, .key-figures > div')?.getBoundingClientRect();
      if (cell && box.right > cell.right + 2) faults.push(`outside its box: ${text.slice(0, 60)}`);
      if (!isInScroller) boxes.push({ text, box, element });
    }
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  boxes.forEach(({ text, box, element }, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top >= box.bottom) break;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const isSameText = element.contains(other.element) || other.element.contains(element);
      // Lines of one text may touch each other where the leading is small.
      if (across > 2 && down > Math.min(box.height, other.box.height) * 0.4 && !isSameText) {
        faults.push(`"${text.slice(0, 40)}" and "${other.text.slice(0, 40)}" overlap`);
      }
    }
  });
  return [...new Set(faults)];
}

/** Writes a copy of the second example site's shape with everything as long as it can be. */
function writeLongSite(at: string): void {
  cpSync(path.join(root, 'tests/fixtures/problems-site/content/site.yaml'), path.join(at, 'content/site.yaml'));
  const write = (file: string, text: string) => {
    cpSync(path.join(root, 'tests/fixtures/problems-site/content/site.yaml'), path.join(at, file));
    writeFileSync(path.join(at, file), text);
  };
  const both = (text: string) => `{ nl: "${text}", en: "${text}" }`;
  const long =
    'Een zeer lange naam die maar niet ophoudt en het arbeidsongeschiktheidsverzekeringsmaatschappijencongres noemt ';
  const title = (long + long).slice(0, 199).trim();
  const codes = Array.from({ length: 300 }, (_, index) => `A${index + 1}`);
  write(
    'data/codelists/areas.yaml',
    `title: ${both('Gebieden')}\ncodes:\n${codes.map((code) => `  - { code: ${code}, name: ${both(`${code} Sint-Genesius-Ottenburg-aan-de-Zwalm`)}, parent: ALL }\n`).join('')}  - { code: ALL, name: ${both('Alle gebieden')} }\n`,
  );
  write(
    'data/parks/dataset.yaml',
    `title: ${both(title)}
source: ${both(title)}
dimensions:
  area: { title: ${both('Gebied')}, codelist: areas, total: ALL }
units:
  euro: { currency: EUR }
measures:
  cost: { title: ${both(title)}, unit: euro }
  spent: { title: ${both('Besteed')}, unit: euro }
  owed: { title: ${both('Verschuldigd')}, unit: euro }
`,
  );
  for (const [year, amount] of [
    [2025, 123456789012],
    [2026, 987654321098],
  ] as const) {
    const row = (code: string, value: number) =>
      `  - { area: ${code}, cost: ${value}, spent: ${value}, owed: ${value} }\n`;
    const rows = codes.map((code) => row(code, amount)).join('');
    write(`data/parks/${year}-03-01.yaml`, `reportingDate: ${year}-03-01\nvalues:\n${rows}${row('ALL', amount)}`);
    write(
      `content/parks/${year}-03-01/answer.yaml`,
      `question:
  kind: ${both('schriftelijke vraag')}
  parliament: ${both('Parlement van een land met een zeer lange naam')}
  number: 123456
  date: ${year}-02-10
  questioner: ${title}
  parliamentaryYear: 2024-2025
  minister: { name: "${title}", title: ${both(title)} }
`,
    );
  }
  write(
    'content/parks/dossier.yaml',
    `title: ${both(title)}\ndescription: ${both(`${title}. ${title}`)}\nfrequency: ANNUAL\nkeyFigures:\n  - { figure: cost }\n  - { figure: spent }\n`,
  );
  write(
    'content/parks/tables/by-area.yaml',
    `caption: ${both('Kosten op {reportingDate}')}\nrows: area\ntotals: last\ngroups:\n  - columns:\n${['cost', 'spent', 'owed'].map((name) => `      - { header: ${both(`Kosten: ${name}`)}, figure: ${name} }\n`).join('')}`,
  );
  for (const language of ['nl', 'en']) {
    const section = (number: number) =>
      `## ${title} (${'x'.repeat(number)})\n\nOp <ReportingDate /> was het <Value figure="cost" unit />. ${`${title}. `.repeat(10)}\n`;
    const text = [1, 2, 3, 4].map(section).join('\n');
    write(`content/parks/narrative.${language}.mdx`, `${text}\n<Table id="by-area" />\n`);
  }
}
