import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from './built-site.ts';

/** Starts the browser that comes with the development libraries, so that a test needs nothing from the machine. */
export async function startBrowser(options: { readonly args?: readonly string[] } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', ...(options.args ?? [])],
    headless: true,
  });
}

/** Returns the path of that browser; it is unpacked in the project's own cache the first time. */
export async function browserPath(): Promise<string> {
  const { TMPDIR } = process.env;
  const folder = path.join(root, 'node_modules', '.cache', 'peildatum', 'browser');
  mkdirSync(folder, { recursive: true });
  // The library brings its own system libraries only where it thinks that it is there.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
