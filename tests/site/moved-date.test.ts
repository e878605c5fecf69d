import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTexts } from '../../src/lib/files/bench-corpus.ts';
import { digestText } from '../../src/lib/files/digest.ts';
import { publishAll, testTexts } from '../../src/lib/publication/test-site.ts';
import { startBrowser } from './browser.ts';
import { type Served, serve } from './built-site.ts';
import { ownProgram } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-moved-'));
const site = path.join(work, 'site');
const out = path.join(work, 'dist');
const at = (...names: string[]) => path.join(site, ...names);
const [former, now] = ['2025-01-31', '2025-02-01'];

function run(command: string, ...args: string[]) {
  const SOURCE_DATE_EPOCH = String(Date.UTC(2027, 0, 15, 9) / 1000);
  const env = {
    ...process.env,
    PEILDATUM_SITE: site,
    PEILDATUM_OUT: out,
    SOURCE_DATE_EPOCH,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const options = { cwd: ownProgram(), env, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [`scripts/${command}.ts`, ...args, '--lang', 'en'], options);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

const feed = () => readFileSync(path.join(out, 'en/feed.xml'), 'utf8');
const identity = `<id>https://example.org/en/answers/meals/${former}/</id>`;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  writeTexts(site, publishAll(testTexts({ 2024: 'ready', 2025: 'ready' }), [2024, 2025], digestText));
  browser = await startBrowser();
});
afterAll(async () => {
  served?.close();
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

describe('a published answer of which the reporting date was wrong', () => {
  it('is in the feed under its first address', () => {
    expect(run('build', '--quick')).toMatchObject({ status: 0, stderr: '' });
    expect(feed()).toContain(identity);
  });

  it('is missed under its former date until it says what that was', () => {
    renameSync(at('content/meals', former), at('content/meals', now));
    renameSync(at('data/meals', `${former}.yaml`), at('data/meals', `${now}.yaml`));
    edit(`data/meals/${now}.yaml`, `reportingDate: ${former}`, `reportingDate: ${now}`);
    const { status, stderr } = run('check');
    expect(status).toBe(1);
    expect(stderr).toContain('published-elsewhere');
    expect(stderr).toContain(`formerly: [${former}]`);
  });

  it('then says which words the new date changes, until a correction declares them', () => {
    edit(`content/meals/${now}/answer.yaml`, 'question:', `formerly: [${former}]\nquestion:`);
    expect(run('check').stderr).toContain('Now: "On 1 February 2025');
    const reasons = ['--reason-nl', 'De datum was fout.', '--reason-en', 'The date was wrong.'];
    expect(run('correct', 'meals', now, '--kind', 'source', ...reasons)).toMatchObject({ status: 0, stderr: '' });
    expect(run('build', '--quick')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['the answer', '', ''],
    ['what changed', 'wijzigingen/', 'changes/'],
    ['the version before the correction', 'versie-1/', 'version-1/'],
  ])('is still found where it was: %s', async (_, dutch, english) => {
    served ??= await serve(out);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [start, part] of [
      ['/nl/antwoorden/meals', dutch],
      ['/en/answers/meals', english],
    ] as const) {
      const target = `${start}/${now}/${part}`;
      await page.goto(`${served.origin}${start}/${former}/${part}`);
      await page.waitForURL(served.origin + target);
      expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(0);
      expect(await page.locator('main').textContent()).toContain('2025');
    }
    await context.close();
  });

  it('is found by downloads too, where the server follows the rules that the build wrote', () => {
    const rules = readFileSync(path.join(out, 'server/redirects.nginx.conf'), 'utf8');
    expect(rules).toContain(
      `rewrite ^/nl/antwoorden/meals/${former}(?:/(.*))?$ /nl/antwoorden/meals/${now}/$1 permanent;`,
    );
  });

  it('keeps its identifier in the feed, which leads to where it is now', () => {
    expect(feed()).toContain(identity);
    expect(feed()).toContain(`<link href="https://example.org/en/answers/meals/${now}/"/>`);
  });

  it('stands in lists and in the sitemap under its date of today alone', () => {
    for (const file of [
      'sitemap.xml',
      'nl/antwoorden/index.html',
      'en/answers/meals/index.html',
      'nl/kalender/index.html',
    ]) {
      const text = readFileSync(path.join(out, file), 'utf8');
      expect(text, file).toContain(`meals/${now}/`);
      expect(text, file).not.toContain(`meals/${former}/`);
    }
  });
});
