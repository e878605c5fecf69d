import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFolder, listGiven, listThroughLinks } from './read-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lists the files below a folder, sorted, and goes through no link', () => {
  for (const name of ['b', 'a/c', 'a-b']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ['z.txt', 'a/c/x.txt', 'a-b/y.txt', '.hidden']) writeFileSync(path.join(folder, name), '');
  symlinkSync(path.join(folder, 'a'), path.join(folder, 'b', 'link'));
  expect(listFolder(folder)).toEqual(['.hidden', 'a-b/y.txt', 'a/c/x.txt', 'z.txt']);
});

it('lists what links lead to where that is asked, and goes in no circle', () => {
  symlinkSync(path.join(folder, 'a/c/x.txt'), path.join(folder, 'b', 'file.txt'));
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'b', 'lost'));
  symlinkSync(folder, path.join(folder, 'a', 'around'));
  const own = ['.hidden', 'a-b/y.txt', 'a/c/x.txt', 'z.txt'];
  expect(listThroughLinks(folder)).toEqual([...own, 'b/file.txt', 'b/link/c/x.txt'].sort());
  expect(listFolder(folder)).toEqual(own);
});

it('lists what a site gives, and not what git and file managers leave', () => {
  for (const name of ['logo.svg', '.gitkeep', 'nl/Thumbs.db', '.well-known/security.txt']) {
    mkdirSync(path.dirname(path.join(folder, 'site/public', name)), { recursive: true });
    writeFileSync(path.join(folder, 'site/public', name), '');
  }
  expect(listGiven(path.join(folder, 'site'))).toEqual(['.well-known/security.txt', 'logo.svg']);
});

it('lists nothing of a folder that is not there', () => {
  expect(listFolder(path.join(folder, 'nowhere'))).toEqual([]);
  expect(listThroughLinks(path.join(folder, 'nowhere'))).toEqual([]);
});
