import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsNow } from './accessibility.ts';
import { startBrowser } from './browser.ts';
import { type Served, serve } from './built-site.ts';
import { ownProgram, root } from './program.ts';

const schemes = ['light', 'dark'] as const;
const work = mkdtempSync(path.join(tmpdir(), 'peildatum-second-'));
const site = path.join(work, 'site');
const page = ['fr', 'reponses', 'school-meals', '2026-01-31', 'index.html'];

let built: ReturnType<typeof spawnSync>;
beforeAll(() => {
  cpSync(path.join(root, 'tests/fixtures/second-site'), site, { recursive: true });
  const env = { ...process.env, PEILDATUM_SITE: site, PEILDATUM_OUT: path.join(work, 'dist'), TZ: 'Pacific/Auckland' };
  built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: ownProgram(), env, encoding: 'utf8' });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function text(...names: string[]): string {
  const html = readFileSync(path.join(work, 'dist', ...names), 'utf8').replace(/<sup[\s\S]*?<\/sup>|<[^>]+>/g, '');
  return html.replace(/\s+/gu, ' ');
}

describe('a site with another subject, other dimensions and other languages, in another folder', () => {
  it('is built without a problem', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
  });

  it('writes numbers, units and dates in French', () => {
    expect(text(...page)).toContain(
      'Au 31 janvier 2026, 1 334 élèves ont reçu un repas chaud, soit 25,2 % des élèves.',
    );
  });

  it('tells a change since the previous date', () => {
    expect(text(...page)).toContain('C’est 100 de plus qu’au 31 janvier 2025.');
  });

  it('leaves that sentence out of the first answer', () => {
    expect(text('fr', 'reponses', 'school-meals', '2025-01-31', 'index.html')).not.toContain('de plus');
  });

  it('explains the symbol of a missing value', () => {
    expect(text(...page)).toContain('c = confidentiel.');
  });

  it('says on the page that its figures are made up', () => {
    expect(text(...page)).toContain('Tous les chiffres de ce site sont fictifs.');
  });
});

describe('its pages in French', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([startBrowser(), serve(path.join(work, 'dist'))]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it.each([
    '/fr/',
    '/fr/reponses/',
    '/fr/reponses/school-meals/',
    '/fr/reponses/school-meals/2026-01-31/',
    '/fr/reponses/school-meals/2026-01-31/modifications/',
    '/fr/calendrier/',
    '/fr/a-propos/',
    '/fr/nulle-part/',
  ])('%s has no violation of WCAG 2.2 AA, and fits a telephone', async (address) => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(served.origin + address);
    const found: string[] = [];
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violationsNow(page)));
    }
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await context.close();
    expect(found).toEqual([]);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
});
