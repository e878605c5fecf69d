import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/lib/website/content-security-policy.ts';
import { startBrowser } from './browser.ts';
import { builtSite, demoSite, filesOf, pagesOf, root, type Served, serve } from './built-site.ts';
import { hostile, hostileBase, writeHostileSite } from './hostile-site.ts';

const sources = path.join(inject('runFolder'), 'hostile-sources');
if (!existsSync(sources)) writeHostileSite(sources);
const folder = builtSite('hostile', sources, ['--drafts']);
const demo = demoSite();
const base = new URL(hostileBase).pathname;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serve(folder, base)]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

const html = (site: string, page: string) => readFileSync(path.join(site, page), 'utf8');

describe.each([
  ['the demonstration', demo, '/'],
  ['a site with hostile texts', folder, base],
])('every page of %s', (_, site, at) => {
  const pages = pagesOf(site);

  it('carries a policy before anything that could be loaded', () => {
    for (const page of pages) {
      const hasSearch = /<script[^>]*\ssrc=/.test(html(site, page));
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html(site, page));
      expect(policy?.[1]?.replace(/&#39;/g, "'"), page).toBe(contentSecurityPolicy({ hasSearch }));
      expect(html(site, page).search(/<(?:link|script)\b/), page).toBeGreaterThan(policy?.index ?? Infinity);
    }
  });

  it('carries the digest of each style sheet and script that it uses, and the digest is right', () => {
    const used = pages.flatMap((page) =>
      [...html(site, page).matchAll(/<(?:link rel="stylesheet"|script[^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag),
    );
    expect(used.length).toBeGreaterThan(pages.length - 1);
    for (const tag of new Set(used)) {
      const address = /(?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? '';
      const bytes = readFileSync(path.join(site, address.slice(at.length - 1)));
      const digest = createHash('sha384').update(bytes).digest('base64');
      expect(tag).toContain(` integrity="sha384-${digest}"`);
    }
  });
});

describe('the demonstration', () => {
  it('holds nothing inline that a browser runs or paints', () => {
    const inline =
      /<style[\s>]|\sstyle="|\son[a-z]+="|javascript:|<script(?![^>]*(?:\ssrc="|type="application\/ld\+json"))/;
    expect(pagesOf(demo).filter((page) => inline.test(html(demo, page)))).toEqual([]);
  });
});

describe('a site with hostile texts', () => {
  it('runs nothing of them, asks nothing of another site, and shows them as they were typed', async () => {
    const wrong: string[] = [];
    for (const page of pagesOf(folder)) {
      // Without the policy, so that escaping alone has to hold.
      const context = await browser.newContext({ bypassCSP: true });
      const opened = await context.newPage();
      opened.on('dialog', (dialog) => {
        wrong.push(`${page}: ran ${dialog.message()}`);
        void dialog.dismiss();
      });
      opened.on(
        'request',
        (request) => request.url().startsWith(served.origin) || wrong.push(`${page}: ${request.url()}`),
      );
      opened.on('pageerror', (error) => wrong.push(`${page}: ${error.message}`));
      await opened.goto(`${served.origin}${base}${page}`, { waitUntil: 'load' });
      const seen = await opened.evaluate(() => ({
        pictures: document.querySelectorAll('img, iframe, object, embed').length,
        inline: [...document.querySelectorAll('*')].filter(
          ({ localName, attributes }) =>
            localName === 'style' ||
            [...attributes].some(({ name, value }) => /^(?:style$|on)/.test(name) || /^\s*javascript:/.test(value)),
        ).length,
        scripts: [...document.scripts].filter(({ src, type }) => !src && type !== 'application/ld+json').length,
        data: [...document.scripts].filter(({ type }) => type === 'application/ld+json').map((data) => data.text),
        text: document.body.textContent,
        title: document.title,
      }));
      const found = `${seen.pictures} pictures, ${seen.scripts} scripts, ${seen.inline} inline`;
      if (seen.pictures + seen.scripts + seen.inline > 0) wrong.push(`${page}: ${found}`);
      for (const data of seen.data) JSON.parse(data);
      if (page.includes('bike-parks') && !seen.text.includes(hostile)) wrong.push(`${page}: not as typed`);
      if (!seen.title.includes('<script>')) wrong.push(`${page}: title ${seen.title}`);
      await context.close();
    }
    expect(wrong).toEqual([]);
  });

  it('is well-formed in every file that is XML or JSON', async () => {
    const opened = await browser.newPage();
    const wrong: string[] = [];
    for (const file of filesOf(folder)) {
      const text = () => html(folder, file);
      if (/\.(xml|svg)$/.test(file)) {
        const hasFault = await opened.evaluate(
          (source) =>
            new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')?.textContent,
          text(),
        );
        if (hasFault) wrong.push(`${file}: ${hasFault}`);
        const runs = await opened.evaluate(
          (source) =>
            new DOMParser().parseFromString(source, 'application/xml').querySelectorAll('script, [onerror]').length,
          text(),
        );
        if (runs > 0) wrong.push(`${file}: holds a script`);
      }
      if (/\.(json|jsonld)$/.test(file)) JSON.parse(text());
    }
    await opened.close();
    expect(wrong).toEqual([]);
  });

  it('drops addresses that a browser would run, and pictures from elsewhere, from a page of the site', () => {
    const contact = html(folder, 'nl/contact/index.html');
    expect(contact).toContain('<a href="#">run</a>');
    expect(contact).toContain(`<a href="${base}nl/">own</a>`);
    expect(contact).not.toContain('elsewhere.example');
  });

  it('stands under a path with its own look and its own contact', async () => {
    const opened = await browser.newPage();
    await opened.goto(`${served.origin}${base}nl/`);
    const accent = await opened.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    await opened.close();
    expect(accent).toMatch(/^(?:rgb\(1, 2, 3\)|#010203)$/);
    expect(html(folder, 'nl/contact/index.html')).toContain('href="mailto:help@hostile.example"');
    expect(html(folder, '.well-known/security.txt')).toMatch(
      /^Contact: mailto:help@hostile\.example\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/,
    );
  });
});

describe('docs/deploy', () => {
  const read = (name: string) => readFileSync(path.join(root, 'docs/deploy', name), 'utf8');

  it.each(['security-headers.nginx.conf', 'apache.conf', 'Caddyfile'])('%s sends the policy of the pages', (name) => {
    const policy = `${contentSecurityPolicy({ hasSearch: true })}; frame-ancestors 'none'`;
    expect(read(name)).toContain(`"${policy}"`);
  });

  const server = (name: string) => ['/usr/sbin', '/usr/bin'].map((at) => path.join(at, name)).find(existsSync);
  const [nginx, apache, caddy] = [server('nginx'), server('apache2'), server('caddy')];

  it.skipIf(!nginx)('nginx serves the site with it', async () => {
    const at = prepare('nginx', ['nginx.conf', 'security-headers.nginx.conf']);
    const site = read('nginx.conf').replace('listen 80;', 'listen 127.0.0.1:18081;').replaceAll('/srv/peildatum', demo);
    writeFileSync(path.join(at, 'site.conf'), site);
    // Workers of a server that root starts have another user, who may not read the folder of a test.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const whole = `daemon off; ${user} pid ${at}/pid; error_log stderr; events {} http { access_log off;
      client_body_temp_path ${at}/a; proxy_temp_path ${at}/b; fastcgi_temp_path ${at}/c; uwsgi_temp_path ${at}/d; scgi_temp_path ${at}/e;
      include site.conf; }`;
    writeFileSync(path.join(at, 'whole.conf'), whole);
    await isServed([nginx ?? '', '-p', at, '-c', path.join(at, 'whole.conf')], 18081);
  });

  it.skipIf(!apache)('Apache serves the site with it', async () => {
    const at = prepare('apache', []);
    const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'headers', 'mime', 'deflate', 'filter'];
    const loads = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const whole = [
      ...loads,
      `ServerRoot ${at}\nServerName localhost\nPidFile ${at}/pid\nListen 127.0.0.1:18082\nErrorLog ${at}/errors`,
      'TypesConfig /etc/mime.types',
      `DocumentRoot ${demo}\n<Directory ${demo}>\nRequire all granted\n</Directory>`,
      read('apache.conf').replaceAll('/srv/peildatum', demo),
    ].join('\n');
    writeFileSync(path.join(at, 'whole.conf'), whole);
    await isServed([apache ?? '', '-X', '-f', path.join(at, 'whole.conf')], 18082);
  });

  it.skipIf(!caddy)('Caddy serves the site with it', async () => {
    const at = prepare('caddy', []);
    const site = read('Caddyfile').replace('antwoorden.example {', ':18083 {').replaceAll('/srv/peildatum', demo);
    writeFileSync(path.join(at, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    await isServed([caddy ?? '', 'run', '--config', path.join(at, 'Caddyfile'), '--adapter', 'caddyfile'], 18083);
  });
});

function prepare(name: string, files: readonly string[]): string {
  const at = path.join(inject('runFolder'), `server-${name}`);
  mkdirSync(at, { recursive: true });
  for (const file of files) {
    writeFileSync(path.join(at, file), readFileSync(path.join(root, 'docs/deploy', file)));
  }
  return at;
}

/** Starts a server, asks it for a page, a style sheet and what is not there, and ends it. */
async function isServed([command = '', ...args]: readonly string[], port: number): Promise<void> {
  const known = spawnSync(command, ['-v'], { encoding: 'utf8' });
  const running = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  running.stderr.on('data', (text) => {
    told += String(text);
  });
  try {
    const origin = `http://127.0.0.1:${port}`;
    const page = await askUntil(`${origin}/nl/`, () => `${known.stderr}${told}`);
    expect(page.status, told).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8/i);
    expectHeaders(page);
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(await page.text())?.[1];
    const asset = await fetch(origin + style);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expectHeaders(asset);
    await expectSearch(origin);
    const missing = await fetch(`${origin}/nl/not-there/`);
    expect(missing.status).toBe(404);
    expectHeaders(missing);
    expect(await missing.text()).toBe(html(demo, '404.html'));
    await expectMoved(origin);
  } finally {
    running.kill();
  }
}

/** Parts of the search index have other names when they change; the list of them has not. */
async function expectSearch(origin: string): Promise<void> {
  const list = await fetch(`${origin}/pagefind/parts.json`);
  expect(list.headers.get('cache-control') ?? '').not.toContain('immutable');
  const parts = Object.values((await list.json()) as Record<string, string[]>).flat();
  const entry = await fetch(`${origin}/pagefind/${parts[0]}/pagefind-entry.json`);
  expect(entry.status).toBe(200);
  expect(entry.headers.get('cache-control')).toContain('immutable');
  expectHeaders(entry);
}

/** The demonstration has a dossier with another name before: its addresses lead on for good, those of downloads too. */
async function expectMoved(origin: string): Promise<void> {
  for (const name of ['', '2026-06-30/', '2026-06-30/antwoord.pdf']) {
    const moved = await fetch(`${origin}/nl/antwoorden/renovation-counters/${name}`, { redirect: 'manual' });
    expect(moved.status, name).toBe(301);
    const address = new URL(moved.headers.get('location') ?? '', origin);
    expect(address.pathname).toBe(`/nl/antwoorden/renovation-desks/${name}`);
    expect((await fetch(origin + address.pathname)).status).toBe(200);
    expectHeaders(moved);
  }
}

function expectHeaders({ headers }: Response): void {
  expect(headers.get('content-security-policy')).toBe(
    `${contentSecurityPolicy({ hasSearch: true })}; frame-ancestors 'none'`,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
}

async function askUntil(address: string, told: () => string): Promise<Response> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return await fetch(address);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`the server does not answer: ${told()}`);
}
