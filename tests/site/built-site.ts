import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { ownProgram, root } from './program.ts';

export { root } from './program.ts';

/** Returns the folder of a site that was built, built now if no test of this run has done so; throws what the build tells. */
export function builtSite(name: string, site: string, options: readonly string[] = []): string {
  const out = path.join(inject('runFolder'), name);
  const release = takeTurn(`${out}.making`);
  try {
    if (!existsSync(out)) build(site, out, options);
    return out;
  } finally {
    release();
  }
}

/** Waits until no other file of tests does the same, and keeps others waiting until what is returned is called. */
function takeTurn(mark: string): () => void {
  for (let waited = 0; ; waited += 0.1) {
    try {
      mkdirSync(mark);
      return () => rmdirSync(mark);
    } catch (fault) {
      if (waited > 300) throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function build(site: string, out: string, options: readonly string[]): void {
  // What the test runner sets for itself would change the build.
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...own } = process.env;
  const env = { ...own, PEILDATUM_SITE: site, PEILDATUM_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' };
  const run = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en', ...options], {
    cwd: ownProgram(),
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** Returns the demonstration, with its drafts. */
export function demoSite(): string {
  return builtSite('demo', path.join(root, 'examples'), ['--drafts']);
}

/** Returns the pages of a built site, as `nl/index.html`, sorted. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder).filter((file) => file.endsWith('.html'));
}

/** Returns whether a page only leads to the address that it has now. */
export function isMoved(folder: string, page: string): boolean {
  return readFileSync(path.join(folder, page), 'utf8').includes('<meta http-equiv="refresh"');
}

/** Returns every file of a built site, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

/** A server of a built site: its origin, and how to end it. */
export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves a built site under a base path, as any web server would: a folder is its index, and what is not there is the page of that. */
export async function serve(folder: string, base = '/', { isPacked = false } = {}): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const within = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const file = within === undefined ? undefined : path.join(folder, within.replace(/(^|\/)$/, '$1index.html'));
    const isThere = file?.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const sent = isThere && file ? file : path.join(folder, '404.html');
    const type = types[path.extname(sent)] ?? 'application/octet-stream';
    const isText = isPacked && /^(?:text|application\/(?:json|xml))|svg/.test(type);
    response.writeHead(isThere ? 200 : 404, { 'content-type': type, ...(isText && { 'content-encoding': 'gzip' }) });
    response.end(isText ? gzipSync(readFileSync(sent)) : readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
