import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readProgram, readSources } from './archive-sources.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-sources-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(work, { recursive: true, force: true });
  put('content/site.yaml');
});
function put(file: string, text = 'x'): void {
  mkdirSync(path.dirname(path.join(work, file)), { recursive: true });
  writeFileSync(path.join(work, file), text);
}
const paths = () => readSources(work).files.map((file) => file.path);
const refusals = () => readSources(work).problems.map(({ values }) => [values.path, values.reason]);

describe('the sources of a site', () => {
  it('are its texts, figures and other files, and nothing else of the folder', () => {
    for (const file of ['data/a/1.yaml', 'public/a.txt', 'dist/x', 'records/x.tar', '.env', 'note.txt']) put(file);
    expect(paths()).toEqual(['content/site.yaml', 'data/a/1.yaml', 'public/a.txt']);
  });

  it('leave out what tools and editors leave behind', () => {
    for (const file of [
      'content/.DS_Store',
      'content/a.mdx~',
      'public/node_modules/x',
      'data/.cache/x',
      'content/.a.swp',
    ])
      put(file);
    expect(paths()).toEqual(['content/site.yaml']);
  });

  it.each([
    ['public/.env', 'x', 'record-secret'],
    ['public/server.key', 'x', 'record-secret'],
    ['content/note.mdx', '-----BEGIN OPENSSH PRIVATE '.concat('KEY-----'), 'record-secret'],
    ['public/100%.txt', 'x', 'record-percent'],
    ['public/é.txt', 'x', 'record-characters'],
    ['public/a:b.txt', 'x', 'record-characters'],
  ])('are refused where one cannot or should not be kept: %s', (file, text, reason) => {
    put(file, text);
    expect(refusals().map(([, found]) => found)).toEqual([reason]);
  });

  it('are refused where one is a link, so that nothing from elsewhere comes in', () => {
    symlinkSync('/etc/passwd', path.join(work, 'content', 'link'));
    expect(refusals()).toEqual([['content/link', 'record-link']]);
  });
});

describe('the sources of the program', () => {
  it('are all that a build takes', () => {
    const { files, problems } = readProgram(process.cwd());
    const found = files.map((file) => file.path);
    expect(problems).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining([
        'package.json',
        'package-lock.json',
        'astro.config.mjs',
        'src/env.d.ts',
        'scripts/build.ts',
      ]),
    );
    expect(found.filter((file) => /node_modules|^dist|^records/.test(file))).toEqual([]);
  });

  it('are refused where the settings of npm hold a token', () => {
    put('.npmrc', 'save-exact=true\n//registry.example/:_authToken=abc\n');
    expect(readProgram(work).problems.map(({ values }) => values.reason)).toEqual(['record-secret']);
  });
});
