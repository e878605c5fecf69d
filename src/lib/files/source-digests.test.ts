import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKeys } from './build-inputs.ts';
import { sourceDigests } from './source-digests.ts';

let site = '';
const at = (name: string) => path.join(site, name);
const kept = () => at('cache/sources.json');

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'sources-'));
  for (const name of ['a', 'b']) write(name, '1');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(site, { recursive: true });
});

/** All files have the same time of content, so that it tells nothing. */
function write(name: string, text: string): void {
  writeFileSync(at(name), text);
  utimesSync(at(name), 1, 1);
}

/** Does something to a file until the clock of the file system has moved on. */
function later(name: string, change: () => void): void {
  const before = statSync(at(name)).ctimeMs;
  do change();
  while (statSync(at(name)).ctimeMs === before);
}

/** What a build finds that begins so many milliseconds from now. */
function look(delay = 10_000, { version = 'v', files = ['a', 'b'] } = {}): string[] {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + delay });
  const digests = sourceDigests(site, version, kept());
  const found = files.map((file) => digests.digestOf(file, [file]));
  digests.keep();
  vi.useRealTimers();
  return found;
}

/** Puts something else in the place of what is kept, so that it shows whether it was taken. */
function forge(): void {
  writeFileSync(kept(), readFileSync(kept(), 'utf8').replace(/"digest":"\w+"/g, '"digest":"kept"'));
}

describe('the digest of source files', () => {
  it('is taken from the build before if nothing happened to them', () => {
    look();
    forge();
    expect(look()).toEqual(['kept', 'kept']);
  });

  it('rests on their names and contents alone', () => {
    const before = look();
    later('a', () => write('a', '1'));
    expect(look()).toEqual(before);
    expect(sourceDigests(site, 'v').digestOf('a', ['a'])).toBe(before[0]);
    expect(sourceDigests(site, 'v').digestOf('a', ['b'])).not.toBe(before[0]);
  });

  it.each<[string, () => void]>([
    ['was written again with the same size, and its time set back', () => write('a', '2')],
    [
      'was replaced by another of the same size and time',
      () => {
        write('other', '2');
        unlinkSync(at('a'));
        renameSync(at('other'), at('a'));
      },
    ],
    ['grew', () => write('a', '22')],
  ])('is found anew for a file that %s, and only for that', (_, change) => {
    look();
    forge();
    later('a', change);
    const [digest, other] = look();
    expect(digest).toBe(sourceDigests(site, 'v').digestOf('a', ['a']));
    expect(other).toBe('kept');
  });

  it('is not kept while a change may still leave the times as they are', () => {
    look(500);
    expect(existsSync(kept())).toBe(false);
    look();
    later('b', () => write('b', '2'));
    look(500);
    expect(readFileSync(kept(), 'utf8')).not.toContain('digest');
  });

  it('is not kept of a file from the future', () => {
    utimesSync(at('a'), Date.now() / 1000 + 1000, Date.now() / 1000 + 1000);
    look();
    forge();
    expect(look()[0]).not.toBe('kept');
  });

  it('is found anew with another version of the program, and if what is kept is damaged or gone', () => {
    const before = look();
    forge();
    expect(look(10_000, { version: 'w' })).toEqual(before);
    writeFileSync(kept(), '{"version":"v"');
    expect(look()).toEqual(before);
    rmSync(kept());
    expect(look()).toEqual(before);
  });

  it('is forgotten of files that nobody asked for', () => {
    look();
    look(10_000, { files: ['a'] });
    forge();
    expect(look().map((digest) => digest === 'kept')).toEqual([true, false]);
  });
});

it('the keys of dossiers are the same with and without what is kept', () => {
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  for (const id of ['x', 'y']) write(`content/${id}/dossier.yaml`, id);
  const all = () => [makeKeys(site, '', { kept: kept() }), makeKeys(site, '')];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
  const [first, ...others] = [...all(), ...all()];
  for (const other of others) expect(other).toEqual(first);
  write('data/y/2025-01-01.yaml', 'new');
  const [changed, plain] = all();
  expect(changed).toEqual(plain);
  expect(changed?.get('x')).toBe(first?.get('x'));
  expect(changed?.get('y')).not.toBe(first?.get('y'));
});
